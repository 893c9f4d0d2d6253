using System.Collections.Immutable;

namespace Lakwerk.Dossiers;

/// <summary>A decision in the chain, with what it said when it was taken.</summary>
public sealed record ChainedDecision(DecisionId Id, DecisionKind Kind, DecisionId? Previous, string? Cause)
{
    /// <summary>Of a partial decision: the documents that it is about. Empty: see <see cref="DecisionScope"/>.</summary>
    public ImmutableArray<DocumentId> Documents { get; init; } = [];

    public DateOnly? TakenOn { get; init; }

    public DateOnly? AnnouncedOn { get; init; }

    /// <summary>An interested party is expected to object, so what is disclosed follows two weeks after the announcement. May be foreseen while it is prepared; known when it is taken, at the latest when it is announced.</summary>
    public bool ObjectionExpected { get; init; }

    public ImmutableArray<DecidedRow> Rows { get; init; } = [];
}
