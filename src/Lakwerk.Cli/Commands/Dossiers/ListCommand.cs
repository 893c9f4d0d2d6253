using System.CommandLine;
using Lakwerk.Law;
using Lakwerk.Storage;
using Spectre.Console;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>Every dossier of the office on a line.</summary>
internal static class ListCommand
{
    public static Command Create(Session session, DossierOptions options)
    {
        var command = new Command("list", "List the dossiers.");
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            var dossiers = work.Office.Dossiers.List();
            if (work.IsJson) WriteJson(work, dossiers);
            else WriteTable(work, dossiers);
            return ExitCode.Ok;
        });
        return command;
    }

    private static void WriteTable(DossierWork work, IReadOnlyList<DossierSummary> dossiers)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumns("Dossier", work.In("Onderwerp", "Subject"), work.In("Bestuursorgaan", "Body"), work.In("Ontvangen", "Received"), work.In("Besloten", "Decided"))
            .AddColumn(new TableColumn(work.In("Documenten", "Documents")).RightAligned());
        foreach (var d in dossiers)
            table.AddRow([.. new[] { d.Dossier.Value, d.Title, d.Body, DutchDates.Short(d.Received), d.DecidedOn is { } day ? DutchDates.Short(day) : "–", $"{d.Documents}" }.Select(Markup.Escape)]);
        Tables.Write(work.Session, table);
    }

    private static void WriteJson(DossierWork work, IReadOnlyList<DossierSummary> dossiers) => work.Json(json =>
    {
        json.WriteStartArray("dossiers");
        foreach (var d in dossiers)
        {
            json.WriteStartObject();
            json.WriteString("id", d.Dossier.Value);
            json.WriteString("title", d.Title);
            json.WriteString("body", d.Body);
            json.WriteString("reference", d.Reference);
            json.WriteString("received", Days.Iso(d.Received));
            if (d.DecidedOn is { } day) json.WriteString("decided", Days.Iso(day));
            json.WriteNumber("documents", d.Documents);
            json.WriteNumber("version", d.Version);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
