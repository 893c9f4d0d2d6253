using System.CommandLine;
using System.Globalization;
using System.Text.Json;
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
        var command = new Command("split", "Find the documents in a bundle that was glued together.") { file, password, json };
        command.SetAction(parsed => Run(session, parsed.GetRequiredValue(file), parsed.GetValue(password)!, parsed.GetValue(json)));
        return command;
    }

    private static int Run(Session session, string file, string password, bool json)
    {
        var outcome = SplitFile.Run(file, password, session.Stop);
        if (json) session.Write(stream => WriteJson(stream, outcome));
        else WriteTable(session, outcome);
        return session.Close(outcome.Notes, outcome.Missing);
    }

    /// <summary>A bare array: what a program that moves boundaries wants.</summary>
    private static void WriteJson(Stream stream, SplitOutcome outcome)
    {
        using var json = new Utf8JsonWriter(stream, JsonOutput.Indented);
        json.WriteStartArray();
        foreach (var document in outcome.Documents)
        {
            json.WriteStartObject();
            json.WriteNumber("first", document.First);
            json.WriteNumber("last", document.Last);
            json.WriteString("date", Day(document.Date));
            json.WriteString("title", document.Title);
            json.WriteNumber("confidence", document.Confidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTable(Session session, SplitOutcome outcome)
    {
        var table = new Table().AddColumns(outcome.InPages ? "bladzijden" : "regels", "datum", "titel", "zekerheid");
        foreach (var document in outcome.Documents)
        {
            var range = document.First == document.Last ? $"{document.First}" : $"{document.First}–{document.Last}";
            table.AddRow(range, Day(document.Date) ?? "–", Markup.Escape(document.Title), $"{document.Confidence * 100:0}%");
        }

        Tables.Write(session, table);
    }

    private static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
