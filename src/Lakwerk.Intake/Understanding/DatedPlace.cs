namespace Lakwerk.Intake.Understanding;

/// <summary>A date and where it stands in a text.</summary>
public readonly record struct DatedPlace(int Start, int Length, DateOnly Date);
