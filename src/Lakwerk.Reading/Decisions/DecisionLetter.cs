using Lakwerk.Law;
using Lakwerk.Reading.Documents;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Decisions;

/// <summary>A decision on a request, read back into facts. What the letter does not say is null or empty; nothing is made up.</summary>
public sealed record DecisionLetter
{
    public Fact<Regime>? Law { get; init; }

    public Fact<string>? Authority { get; init; }

    public Fact<string>? Signatory { get; init; }

    public Fact<DateOnly>? Date { get; init; }

    public Fact<string>? Reference { get; init; }

    /// <summary>References of the letter itself that differ from <see cref="Reference"/>.</summary>
    public IReadOnlyList<Fact<string>> OtherReferences { get; init; } = [];

    public IReadOnlyList<Fact<DateOnly>> OtherDates { get; init; } = [];

    public Fact<string>? YourReference { get; init; }

    public Fact<string>? Subject { get; init; }

    public Fact<DateOnly>? RequestDate { get; init; }

    public Fact<DateOnly>? ReceivedDate { get; init; }

    public IReadOnlyList<Fact<string>> RequestItems { get; init; } = [];

    public IReadOnlyList<ProcedureEvent> Events { get; init; } = [];

    /// <summary>The day on which the term ended or ends, as the letter itself says.</summary>
    public Fact<DateOnly>? DueDate { get; init; }

    /// <summary>Bodies to which a part of the request was transferred.</summary>
    public IReadOnlyList<Fact<string>> Transfers { get; init; } = [];

    public Fact<int>? DocumentCount { get; init; }

    public IReadOnlyList<Fact<string>> Lists { get; init; } = [];

    public IReadOnlyList<GroundUse> Grounds { get; init; } = [];

    public IReadOnlyList<StatusGroup> Statuses { get; init; } = [];

    public IReadOnlyList<OtherRegime> OtherRegimes { get; init; } = [];

    /// <summary>The sentences that say what was decided.</summary>
    public IReadOnlyList<Fact<string>> Dictum { get; init; } = [];

    /// <summary>What is left of documents that were refused, given in the letter itself.</summary>
    public IReadOnlyList<Fact<string>> ResidualText { get; init; } = [];

    /// <summary>Documents whose residual text the letter gives.</summary>
    public IReadOnlyList<DecidedDocument> ResidualDocuments { get; init; } = [];

    public Fact<string>? Publication { get; init; }

    public ObjectionClause? Objection { get; init; }

    public IReadOnlyList<Annex> Annexes { get; init; } = [];

    /// <summary>Every document that the letter names by its number, in the order of the lists.</summary>
    public IReadOnlyList<DocumentKey> NamedDocuments { get; init; } = [];

    public StatusGroup? Of(DocumentStatus status) => Statuses.FirstOrDefault(group => group.Status == status);
}
