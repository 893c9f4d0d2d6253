namespace Lakwerk.Dossiers;

/// <summary>A motivation in plain Dutch of level B1; what is null has not been written yet.</summary>
public sealed record PlainMotivation(string? Content = null, string? Harm = null, string? Weighing = null)
{
    public string? InternalDeliberation { get; init; }

    public string? NotAnonymised { get; init; }

    public string? FiveYears { get; init; }
}
