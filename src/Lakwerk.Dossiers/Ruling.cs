namespace Lakwerk.Dossiers;

/// <summary>A court's ruling.</summary>
public sealed record Ruling(string Court, DateOnly Date, DateOnly? AppealLodged, string Outcome, string? Reference);
