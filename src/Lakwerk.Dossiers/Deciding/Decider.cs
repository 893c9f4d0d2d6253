using Lakwerk.Dossiers.Commands;

namespace Lakwerk.Dossiers.Deciding;

/// <summary>
/// Decides what a command leads to, given the dossier as it stands. Pure: nothing is looked up, nothing is changed; what is
/// accepted becomes true only when the journal has appended it.
/// </summary>
public static class Decider
{
    public static Verdict Decide(Dossier dossier, DossierCommand command)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(command);
        if (command is OpenDossier open)
            return DecideRequest.Open(dossier, open);
        if (!dossier.Exists)
            return Refusals.Of(RefusalKind.NoSuchDossier, "Dit dossier bestaat niet.", "This dossier does not exist.");
        if (NotAllowed(dossier, command) is { } refusal)
            return refusal;
        return DecideRequest.On(dossier, command)
            ?? DecideDocuments.On(dossier, command)
            ?? DecideAssessment.On(dossier, command)
            ?? DecideParties.On(dossier, command)
            ?? DecideDecisions.On(dossier, command)
            ?? DecideCollegial.On(dossier, command)
            ?? throw new ArgumentException($"Nobody decides on {command.GetType().Name}.", nameof(command));
    }

    /// <summary>Roles are given by who runs the dossier; everything else takes some role, and what takes a particular one says so itself.</summary>
    private static Refusal? NotAllowed(Dossier dossier, DossierCommand command) => command switch
    {
        GiveRole { ByAdministrator: true } when dossier.IsOrphaned => null,
        GiveRole or TakeRole when !dossier.IsRunBy(command.By) => Refusals.RoleMissing(Role.Handler),
        PublishDecision or HandOverDecision or EndHandOver when !dossier.MayLetOut(command.By) => Refusals.RoleMissing(Role.Handler),
        _ when !dossier.Knows(command.By) => Refusals.Of(RefusalKind.RoleMissing, $"{command.By.Name} heeft geen rol in dit dossier.", $"{command.By.Name} has no role in this dossier."),
        _ => null,
    };
}
