using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;

namespace Lakwerk.Server.Security;

/// <summary>
/// Which roles may ask for what. The rules of the dossier hold for everybody (four eyes, who may decide); this is about who
/// may come to the counter at all.
/// </summary>
internal static class Permissions
{
    private static readonly Role[] Handling = [Role.Handler];
    private static readonly Role[] Working = [Role.Handler, Role.Redactor];
    private static readonly Role[] Reading = [Role.SecondReader, Role.Lawyer];
    private static readonly Role[] Reasoning = [Role.Handler, Role.Lawyer];
    private static readonly Role[] Deciding = [Role.DecisionMaker];
    private static readonly Role[] Everybody = Enum.GetValues<Role>();
    private static readonly Role[] Releasing = [Role.Handler, Role.DecisionMaker];

    public static bool May(Dossier dossier, Actor actor, DossierCommand command) => command is GiveRole { ByAdministrator: true } && dossier.IsOrphaned || RolesFor(command).Any(role => dossier.Has(actor, role));

    public static bool MayWork(Dossier dossier, Actor actor) => Working.Any(role => dossier.Has(actor, role));

    public static bool MayHandle(Dossier dossier, Actor actor) => dossier.Has(actor, Role.Handler);

    public static bool MaySignOff(Dossier dossier, Actor actor) => Reading.Any(role => dossier.Has(actor, role));

    public static bool MayReason(Dossier dossier, Actor actor) => Reasoning.Any(role => dossier.Has(actor, role));

    /// <summary>Whoever works on a dossier in any role may see whether its files are safe.</summary>
    public static bool MayProve(Dossier dossier, Actor actor) => dossier.Knows(actor);

    public static bool MayRemark(Dossier dossier, Actor actor) => dossier.Knows(actor);

    public static bool MayDecide(Dossier dossier, Actor actor) => dossier.Has(actor, Role.DecisionMaker);

    public static bool MayRelease(Dossier dossier, Actor actor) => Releasing.Any(role => dossier.Has(actor, role));

    private static Role[] RolesFor(DossierCommand command) => command switch
    {
        PlaceMark or ChangeMark or RemoveMark or RejectSuggestion or AssessDocument or WithdrawAssessment or QuoteResidualText
            or AddDocument or DescribeDocument or MoveDocument or PointAtMaster or OpenList => Working,
        SignOffDocument or WithdrawSignOff => Reading,
        MotivateGround or AcceptFinding or SetGroundRule or DropGroundRule or DecidePassage => Reasoning,
        MakeRemark or SettleRemark => Everybody,
        TakeDecision => Deciding,
        ForeseeObjection or ReleaseDocument or AnnounceDecision or PublishDecision or WithdrawPublication or HandOverDecision or EndHandOver => Releasing,
        _ => Handling,
    };
}
