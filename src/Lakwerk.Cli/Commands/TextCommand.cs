using System.CommandLine;
using System.Text.Json;
using Lakwerk.Text;
using Lakwerk.Work.Documents;

namespace Lakwerk.Cli.Commands;

/// <summary>Gives the text of a PDF: pages in reading order, or with --json every word with its box.</summary>
internal static class TextCommand
{
    private const int Decimals = 3;

    public static Command Create(Session session)
    {
        var file = new Argument<string>("file") { Description = "A PDF file." };
        var pages = new Option<string?>("--pages") { Description = "Only these pages, such as 1 or 3-5.", HelpName = "pages" };
        var password = Options.Password();
        var json = Options.Json();
        var command = new Command("text", "Give the words of a PDF in reading order.") { file, pages, password, json };
        command.SetAction(parsed =>
        {
            using var team = new TextTeam(parsed.GetRequiredValue(file), parsed.GetValue(password)!, session.Stop);
            return Run(session, parsed.GetRequiredValue(file), team, PageRange.Parse(parsed.GetValue(pages)), parsed.GetValue(json));
        });
        return command;
    }

    private static int Run(Session session, string file, TextTeam team, PageRange range, bool json)
    {
        int[] numbers = [.. range.Within(team.PageCount)];
        if (json) session.Write(stream => WriteJson(stream, file, team.Read(numbers, page => page)));
        else WriteText(session.Output, team.Read(numbers, page => page.Text));
        return session.Close(Notes.Of(file, team.Warnings), team.Missing);
    }

    private static void WriteText(TextWriter output, IEnumerable<string> pages)
    {
        foreach (var page in pages)
        {
            output.WriteLine(page);
            output.WriteLine('\f');
        }
    }

    private static void WriteJson(Stream stream, string file, IEnumerable<TextPage> pages) => JsonOutput.Write(stream, JsonOutput.Compact, json =>
    {
        json.WriteString("file", file);
        json.WriteStartArray("pages");
        foreach (var page in pages)
        {
            WritePage(json, page);
            // A book is written while it is read, and never lies in memory whole.
            json.Flush();
        }

        json.WriteEndArray();
    });

    private static void WritePage(Utf8JsonWriter json, TextPage page)
    {
        json.WriteStartObject();
        json.WriteNumber("page", page.Number);
        json.WriteNumber("rotation", page.Rotation);
        WriteBox(json, "box", page.Bounds);
        json.WriteStartArray("words");
        for (var line = 0; line < page.Lines.Count; line++)
        {
            foreach (var word in page.Lines[line].Words)
            {
                json.WriteStartObject();
                json.WriteString("text", word.Text);
                json.WriteNumber("line", line + 1);
                WriteBox(json, "box", word.Box);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteBox(Utf8JsonWriter json, string name, Box box)
    {
        json.WriteStartArray(name);
        foreach (var edge in (ReadOnlySpan<double>)[box.Left, box.Bottom, box.Right, box.Top]) json.WriteNumberValue(Math.Round(edge, Decimals));
        json.WriteEndArray();
    }
}
