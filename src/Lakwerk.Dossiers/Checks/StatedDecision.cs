namespace Lakwerk.Dossiers.Checks;

/// <summary>
/// What a letter says about the documents, by number: read from a letter that came from elsewhere, or typed. It is compared
/// with the inventory; a letter that Lakwerk writes itself cannot differ.
/// </summary>
public sealed record StatedDecision
{
    /// <summary>How many documents the letter says there are.</summary>
    public int? Total { get; init; }

    public IReadOnlyDictionary<Judgement, IReadOnlySet<string>> ByJudgement { get; init; } = new Dictionary<Judgement, IReadOnlySet<string>>();

    public IReadOnlyDictionary<string, IReadOnlySet<string>> ByCode { get; init; } = new Dictionary<string, IReadOnlySet<string>>();
}
