namespace Lakwerk.Dossiers.Checks;

/// <summary>Every check, in the order in which an official would want to read them.</summary>
public static class DossierChecks
{
    /// <summary>Checks the dossier as if the decision were taken on this day.</summary>
    public static IReadOnlyList<Finding> Run(Dossier dossier, DateOnly decision)
    {
        var context = new CheckContext(dossier, decision);
        IEnumerable<Finding?> found =
        [
            .. InventoryChecks.Run(context),
            .. GroundChecks.Run(context),
            .. MotivationChecks.Run(context),
            .. ProcedureChecks.Run(context),
            .. PeopleChecks.Run(context),
        ];
        return [.. found.OfType<Finding>().OrderByDescending(f => f.Severity)];
    }
}
