namespace Lakwerk.Publication.Model;

/// <summary>What a decision changed in a document, against the decision before it.</summary>
/// <param name="Key">The document.</param>
/// <param name="Number">Its number.</param>
/// <param name="Kind">What happened to it.</param>
/// <param name="Sentence">The same in Dutch, for people.</param>
public sealed record PublishedChange(string Key, string Number, ChangeKind Kind, string Sentence)
{
    public PublishedJudgement? Before { get; init; }

    public PublishedJudgement? After { get; init; }

    public IReadOnlyList<string> CodesBefore { get; init; } = [];

    public IReadOnlyList<string> CodesAfter { get; init; } = [];

    /// <summary>Passages that were covered and are not any more.</summary>
    public int Disclosed { get; init; }

    /// <summary>Passages that were open and are covered now.</summary>
    public int Covered { get; init; }
}
