namespace Lakwerk.Dossiers.Checks;

/// <summary>Every check, in the order in which an official would want to read them.</summary>
public static class DossierChecks
{
    /// <summary>Checks the dossier as if the decision were taken on this day.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="decision">The day.</param>
    /// <param name="files">What its files tell; null when nobody looked.</param>
    public static IReadOnlyList<Finding> Run(Dossier dossier, DateOnly decision, FileFacts? files = null)
    {
        var context = new CheckContext(dossier, decision, files ?? FileFacts.None);
        IEnumerable<Finding?> found =
        [
            .. InventoryChecks.Run(context),
            .. FileChecks.Run(context),
            .. GroundChecks.Run(context),
            .. MotivationChecks.Run(context),
            .. ProcedureChecks.Run(context),
            .. PeopleChecks.Run(context),
        ];
        return [.. found.OfType<Finding>().OrderByDescending(f => f.Severity)];
    }
}
