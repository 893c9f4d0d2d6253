using System.CommandLine;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>Holds every record of a journal against its hash. Exit code 1 when the chain is broken.</summary>
internal static class AuditCommand
{
    public static Command Create(Session session)
    {
        var options = new DossierOptions();
        var dossier = DossierCommands.Dossier();
        var command = options.AddTo(new Command("audit", "Verify a dossier's journal: name the first record that was changed, moved or dropped.") { dossier });
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            var report = work.Office.Dossiers.Audit(work.Office.Dossiers.Known(parsed.GetRequiredValue(dossier)));
            if (work.IsJson)
                work.Json(json =>
                {
                    json.WriteString("dossier", report.Dossier.Value);
                    json.WriteNumber("records", report.Records);
                    json.WriteString("head", report.Head);
                    json.WriteBoolean("isSound", report.IsSound);
                    if (report.Broken is { } broken)
                    {
                        json.WriteNumber("brokenAt", broken.Version);
                        json.WriteString("reason", broken.Reason.In(work.Language));
                    }
                });
            else work.Line(report.Text.In(work.Language));
            return report.IsSound ? ExitCode.Ok : ExitCode.Findings;
        });
        return command;
    }
}
