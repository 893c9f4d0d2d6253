namespace Lakwerk.Work.Registers;

/// <summary>A new document beside the register.</summary>
public sealed record RegisterComparison(string File)
{
    /// <summary>The public documents that it is like, the likest first; empty when it is new.</summary>
    public IReadOnlyList<RegisterMatch> Matches { get; init; } = [];

    /// <summary>Marked passages that were public before.</summary>
    public IReadOnlyList<KnownPassage> Passages { get; init; } = [];

    public IReadOnlyList<string> Notes { get; init; } = [];

    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Word for word or as a part: what is proposed as "reeds openbaar". A near one wants a person's eye.</summary>
    public bool IsPublicAlready => Matches is [{ Kind: RegisterMatchKind.Exact or RegisterMatchKind.Contained }, ..];
}
