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

    /// <summary>The day on which it was sent, when the letter tells it beside <see cref="Date"/>.</summary>
    public Fact<DateOnly>? SentDate { get; init; }

    public Fact<DateOnly>? RequestDate { get; init; }

    public Fact<DateOnly>? ReceivedDate { get; init; }

    public IReadOnlyList<Fact<string>> RequestItems { get; init; } = [];

    /// <summary>The sentences in which the letter repeats what was asked.</summary>
    public IReadOnlyList<Fact<string>> RequestWording { get; init; } = [];

    /// <summary>The sentences that put something outside the request.</summary>
    public IReadOnlyList<Fact<string>> ScopeExclusions { get; init; } = [];

    /// <summary>Where information is that was public already, as far as the letter gives its address.</summary>
    public IReadOnlyList<Fact<string>> PublicSources { get; init; } = [];

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

    /// <summary>Whether anything in it is what only a decision says.</summary>
    public bool IsTold => Law is not null || Statuses.Count > 0 || Objection is not null;

    public StatusGroup? Of(DocumentStatus status) => Statuses.FirstOrDefault(group => group.Status == status);
}
