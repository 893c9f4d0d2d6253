namespace Lakwerk.Letters.Facts;

/// <summary>How long the selection list of a body lets it keep its decisions on requests.</summary>
/// <param name="Years">After how many years they are destroyed; null for never.</param>
public sealed record Retention(int? Years)
{
    /// <summary>Longer is no term that a selection list knows.</summary>
    public const int MostYears = 500;

    public static Retention ForEver { get; } = new((int?)null);
}
