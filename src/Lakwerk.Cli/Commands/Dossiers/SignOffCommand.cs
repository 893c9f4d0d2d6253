using System.CommandLine;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>The second pair of eyes: agrees with documents as they are now.</summary>
internal static class SignOffCommand
{
    public static Command Create(Session session, DossierOptions options)
    {
        var (dossier, documents) = (DossierCommands.Dossier(), DossierCommands.Documents());
        var withdraw = DossierCommands.Text("--withdraw", "Take the sign-off back, for this reason.", "reason");
        var command = new Command("sign-off", "Sign documents off; never one's own work.") { dossier, documents, withdraw };
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            var opened = work.Open(parsed.GetRequiredValue(dossier));
            var chosen = DocumentChoice.Find(opened, parsed.GetRequiredValue(documents));
            var reason = parsed.GetValue(withdraw);
            IReadOnlyList<DossierCommand> commands = [.. chosen.Select(DossierCommand (d) => reason is null ? new SignOffDocument(work.By, work.Now, d.Id) : new WithdrawSignOff(work.By, work.Now, d.Id, reason))];
            return reason is null
                ? work.Do(opened.Id.Value, commands, $"{chosen.Count} {(chosen.Count == 1 ? "document" : "documenten")} afgetekend.", $"{chosen.Count} signed off.")
                : work.Do(opened.Id.Value, commands, "Aftekening ingetrokken.", "Sign-off withdrawn.");
        });
        return command;
    }
}
