using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Lakwerk.Intake.Splitting;
using Lakwerk.Work;
using Lakwerk.Work.Splitting;
using Spectre.Console;

namespace Lakwerk.Cli.Commands;

/// <summary>Says where the documents in a bundle begin and end.</summary>
internal static class SplitCommand
{
    public static Command Create(Session session)
    {
        var file = new Argument<string>("file") { Description = "A PDF, or a text with form feeds or page marks." };
        var password = Options.Password();
        var json = Options.Json();
        var at = new Option<string?>("--at") { Description = "Pages (of a text: lines) on which documents begin, instead of those that are found: 1,4,9.", HelpName = "pages" };
        var output = new Option<string?>("--out") { Description = "Cut the PDF, and write its documents into this folder.", HelpName = "folder" };
        var command = new Command("split", "Find the documents in a bundle that was glued together.") { file, at, output, password, json };
        command.SetAction(parsed =>
        {
            var (path, key) = (parsed.GetRequiredValue(file), parsed.GetValue(password)!);
            var outcome = SplitFile.Run(path, key, Firsts(parsed.GetValue(at)), session.Stop);
            var written = parsed.GetValue(output) is { } folder ? SplitFile.Cut(path, key, outcome, folder, session.Stop) : [];
            if (parsed.GetValue(json)) session.Write(stream => WriteJson(stream, outcome));
            else WriteTable(session, outcome, written);
            return session.Close(outcome.Notes, outcome.Missing);
        });
        return command;
    }

    internal static HashSet<int>? Firsts(string? pages) => pages?.Split(',', StringSplitOptions.TrimEntries)
        .Select(page => int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw InputException.Of($"“{page}” is geen bladzijde; schrijf --at 1,4,9.", $"“{page}” is no page; write --at 1,4,9."))
        .ToHashSet();

    /// <summary>A bare array: what a program that moves boundaries wants.</summary>
    private static void WriteJson(Stream stream, SplitOutcome outcome)
    {
        using var json = new Utf8JsonWriter(stream, JsonOutput.Indented);
        json.WriteStartArray();
        foreach (var document in outcome.Documents)
        {
            json.WriteStartObject();
            WriteMembers(json, document);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static void WriteMembers(Utf8JsonWriter json, SplitDocument document)
    {
        json.WriteNumber("first", document.First);
        json.WriteNumber("last", document.Last);
        json.WriteString("date", Day(document.Date));
        json.WriteString("title", document.Title);
        json.WriteNumber("confidence", document.Confidence);
    }

    private static void WriteTable(Session session, SplitOutcome outcome, IReadOnlyList<string> written)
    {
        var table = new Table().AddColumns(outcome.InPages ? "bladzijden" : "regels", "datum", "titel", "zekerheid");
        foreach (var document in outcome.Documents)
        {
            var range = document.First == document.Last ? $"{document.First}" : $"{document.First}–{document.Last}";
            table.AddRow(range, Day(document.Date) ?? "–", Markup.Escape(document.Title), $"{document.Confidence * 100:0}%");
        }

        Tables.Write(session, table);
        foreach (var path in written) session.Output.WriteLine(path);
    }

    internal static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
