using System.CommandLine;
using System.Text.Json;
using Lakwerk.Work.Searching;

namespace Lakwerk.Cli.Commands;

/// <summary>Finds words in a PDF, over line ends and hyphens, and writes them as marks when asked to.</summary>
internal static class SearchCommand
{
    private const int Decimals = 3;

    public static Command Create(Session session)
    {
        var file = new Argument<string>("file") { Description = "A PDF file." };
        var search = new SearchOptions();
        var marksOut = new Option<string?>("--marks-out") { Description = "Write what is found as marks for redact; with --ground.", HelpName = "marks.json" };
        var ground = new Option<string>("--ground") { Description = "Ground of these marks.", HelpName = "ground", DefaultValueFactory = _ => "5.1.2.e" };
        var password = Options.Password();
        var json = Options.Json();
        var command = new Command("search", "Find words in a PDF, and mark them.") { file };
        search.AddTo(command);
        foreach (var option in new Option[] { marksOut, ground, password, json }) command.Add(option);
        command.SetAction(parsed =>
        {
            var found = SearchFile.Run(parsed.GetRequiredValue(file), search.Read(parsed), parsed.GetValue(password)!, session.Stop);
            if (parsed.GetValue(marksOut) is { } marks) SearchFile.WriteMarks(found, parsed.GetValue(ground)!, marks);
            if (parsed.GetValue(json)) session.Write(stream => JsonOutput.Write(stream, writer => WriteJson(writer, found)));
            else WriteLines(session, found);
            return session.Close(found.Notes, found.Missing);
        });
        return command;
    }

    private static void WriteLines(Session session, SearchedFile found)
    {
        session.Output.WriteLine($"{found.File}: found {found.Matches.Count} {(found.Matches.Count == 1 ? "time" : "times")}");
        foreach (var match in found.Matches) session.Output.WriteLine($"  page {match.Page.Number}: {match.Text.ReplaceLineEndings(" ")}");
    }

    private static void WriteJson(Utf8JsonWriter json, SearchedFile found)
    {
        json.WriteString("file", found.File);
        json.WriteStartArray("found");
        foreach (var match in found.Matches)
        {
            json.WriteStartObject();
            json.WriteNumber("page", match.Page.Number);
            json.WriteString("text", match.Text.ReplaceLineEndings(" "));
            json.WriteStartArray("boxes");
            foreach (var box in match.Boxes)
            {
                json.WriteStartArray();
                foreach (var edge in (ReadOnlySpan<double>)[box.Left, box.Bottom, box.Right, box.Top]) json.WriteNumberValue(Math.Round(edge, Decimals));
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
