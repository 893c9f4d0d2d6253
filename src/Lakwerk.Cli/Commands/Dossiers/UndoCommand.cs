using System.CommandLine;
using Lakwerk.Dossiers;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>Takes back the last thing that this person did, or does it again.</summary>
internal static class UndoCommand
{
    public static Command Create(Session session, DossierOptions options) => Create(session, options, "undo", "Take back the last thing that you did.",
        (work, id) => work.Tell(work.Office.Dossiers.Undo(id, work.By), "Ongedaan gemaakt.", "Taken back."));

    public static Command CreateRedo(Session session, DossierOptions options) => Create(session, options, "redo", "Do again what you took back.",
        (work, id) => work.Tell(work.Office.Dossiers.Redo(id, work.By), "Opnieuw gedaan.", "Done again."));

    private static Command Create(Session session, DossierOptions options, string name, string description, Func<DossierWork, DossierId, int> act)
    {
        var dossier = DossierCommands.Dossier();
        var command = new Command(name, description) { dossier };
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            return act(work, work.Open(parsed.GetRequiredValue(dossier)).Id);
        });
        return command;
    }
}
