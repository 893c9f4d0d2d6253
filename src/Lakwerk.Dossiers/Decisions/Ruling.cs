namespace Lakwerk.Dossiers;

/// <summary>A court's ruling.</summary>
public sealed record Ruling(string Court, DateOnly Date, DateOnly? AppealLodged, string Outcome, string? Reference)
{
    /// <summary>Against the new decision one appeals to this court only (Awb 8:113.2).</summary>
    public bool AppealHere { get; init; }
}
