using System.CommandLine;
using Lakwerk.Dossiers.Events;
using Lakwerk.Work;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Files;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>A dossier for other programs: the VWS production report, or its journal.</summary>
internal static class ExportCommand
{
    public static Command Create(Session session, DossierOptions options)
    {
        var dossier = DossierCommands.Dossier();
        var report = DossierCommands.Text("--report", "Write the VWS production report, .xlsx or .csv.", "report.xlsx");
        var journal = DossierCommands.Text("--journal", "Write every event, JSON, one a line.", "journal.jsonl");
        var command = new Command("export", "Write the VWS production report or the journal.") { dossier, report, journal };
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            var opened = work.Open(parsed.GetRequiredValue(dossier));
            if (parsed.GetValue(report) is null == parsed.GetValue(journal) is null) throw InputException.Of("zeg wat er geschreven moet worden: óf --report óf --journal.", "say what to write: either --report or --journal.");
            if (parsed.GetValue(report) is { } path)
            {
                ProductionReport.Export(work.Office.PublicInventory.View(opened), path);
                return work.TellFile(path);
            }

            var lines = parsed.GetValue(journal)!;
            AtomicFile.Write(lines, stream => WriteJournal(work, opened.Id, stream));
            return work.TellFile(lines);
        });
        return command;
    }

    private static void WriteJournal(DossierWork work, Lakwerk.Dossiers.DossierId id, Stream stream)
    {
        foreach (var numbered in work.Office.Dossiers.Events(id))
        {
            stream.Write(DossierEventJson.Write(numbered.Event));
            stream.WriteByte((byte)'\n');
        }
    }
}
