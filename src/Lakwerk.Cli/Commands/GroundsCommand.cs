using System.CommandLine;
using System.Text.Json;
using Lakwerk.Reading.Areas;
using Lakwerk.Reading.Json;
using Lakwerk.Work.Files;
using Lakwerk.Work.ReadingBack;
using Spectre.Console;

namespace Lakwerk.Cli.Commands;

/// <summary>Tells which grounds stand on released documents, how often, and how much of the page they cover.</summary>
internal static class GroundsCommand
{
    private const int Decimals = 2;

    public static Command Create(Session session)
    {
        var path = new Argument<string>("file-or-folder") { Description = "A released document, or a folder with released PDF files and scans." };
        var password = Options.Password();
        var noOcr = Options.NoOcr();
        var page = new Option<string?>("--html") { Description = "Page to write, with the table and a chart.", HelpName = "file.html" };
        var json = Options.Json();
        var command = new Command("grounds", "Tell which grounds stand on released documents, and how much they cover.") { path, page, password, noOcr, json };
        command.SetAction(parsed => Run(session, GroundsFile.Run(parsed.GetRequiredValue(path), new ReadOptions { Password = parsed.GetValue(password)!, Recognise = !parsed.GetValue(noOcr), Stop = session.Stop }), parsed.GetValue(page), parsed.GetValue(json)));
        return command;
    }

    private static int Run(Session session, GroundsOutcome outcome, string? page, bool json)
    {
        if (page is not null) AtomicFile.Write(page, System.Text.Encoding.UTF8.GetBytes(GroundsPage.Write(outcome)));
        if (json) session.Write(stream => JsonOutput.Write(stream, writer => WriteJson(writer, outcome)));
        else WriteTable(session, outcome);
        return session.Close(outcome.Notes, outcome.Missing);
    }

    private static void WriteTable(Session session, GroundsOutcome outcome)
    {
        if (outcome.Totals().Count == 0)
        {
            session.Output.WriteLine("Geen gronden en geen weggelakte vlakken gevonden.");
            return;
        }

        var table = new Table().AddColumns("code", "grond", "codes", "vlakken", "bedekt");
        foreach (var total in outcome.Totals()) table.AddRow(total.Code.Length == 0 ? "–" : Markup.Escape(total.Code), Markup.Escape(total.Name), $"{total.Codes}", $"{total.Areas}", Markup.Escape(GroundsPage.Percent(total.Share)));
        Tables.Write(session, table);
    }

    private static void WriteJson(Utf8JsonWriter json, GroundsOutcome outcome)
    {
        json.WriteStartArray("grounds");
        foreach (var total in outcome.Totals())
        {
            json.WriteStartObject();
            json.WriteString("code", total.Code.Length == 0 ? null : total.Code);
            json.WriteString("name", total.Name);
            json.WriteNumber("codes", total.Codes);
            json.WriteNumber("areas", total.Areas);
            json.WriteNumber("share", Math.Round(total.Share, 5));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("files");
        foreach (var file in outcome.Files)
        {
            json.WriteStartObject();
            json.WriteString("file", file.File);
            CodesWriter.Write(json, file.Pages.SelectMany(page => page.Codes));
            json.WriteStartArray("areas");
            foreach (var area in file.Pages.SelectMany(page => page.Areas)) WriteArea(json, area);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteArea(Utf8JsonWriter json, RedactedArea area)
    {
        json.WriteStartObject();
        json.WriteNumber("page", area.Page);
        json.WriteStartArray("box");
        foreach (var edge in (ReadOnlySpan<double>)[area.Box.Left, area.Box.Bottom, area.Box.Right, area.Box.Top]) json.WriteNumberValue(Math.Round(edge, Decimals));
        json.WriteEndArray();
        json.WriteString("colour", JsonNamingPolicy.CamelCase.ConvertName(area.Colour.ToString()));
        json.WriteStartArray("codes");
        foreach (var code in area.Codes) json.WriteStringValue(code);
        json.WriteEndArray();
        json.WriteNumber("share", Math.Round(area.Share, 5));
        json.WriteNumber("confidence", area.Confidence);
        json.WriteEndObject();
    }
}
