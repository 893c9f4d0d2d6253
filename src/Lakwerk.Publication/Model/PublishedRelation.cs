namespace Lakwerk.Publication.Model;

/// <summary>One relation of a decision, or of a document in it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="From">The name of the decision or the key of the document.</param>
/// <param name="To">The same of the other one, in this dossier.</param>
public sealed record PublishedRelation(RelationKind Kind, string From, string To)
{
    /// <summary>Of a decision: the version of the release that holds the other one.</summary>
    public int? Version { get; init; }

    /// <summary>Of a decision: why it came, as it says itself.</summary>
    public string? Cause { get; init; }
}
