namespace Lakwerk.Law.Terms;

/// <summary>Something that happened on a day. Everything but date and kind is optional and matters to some kinds only.</summary>
public sealed record ClockEvent(DateOnly Date, ClockEventKind Kind)
{
    /// <summary>
    /// Suspension, specification, views: last day of the term that was set. Agreed date: the date agreed upon; without it the
    /// event's own date is the agreed one. Court order: the day by which the court wants a decision.
    /// </summary>
    public DateOnly? Until { get; init; }

    /// <summary>Suspension: why (consent when it is not said).</summary>
    public SuspensionGround Ground { get; init; }

    /// <summary>Views: which third party, when there are several.</summary>
    public string? Party { get; init; }

    /// <summary>Extension: days, when fewer than the law allows.</summary>
    public int? Days { get; init; }

    /// <summary>Views received, decision, announcement: an interested party is expected to object to disclosure.</summary>
    public bool Objects { get; init; }

    /// <summary>Decision: only a part of the request; the term for the rest runs on.</summary>
    public bool Partial { get; init; }

    /// <summary>Objection: an advisory committee (Awb 7:13) takes part.</summary>
    public bool Committee { get; init; }

    /// <summary>Court order: euros a day after the court's term.</summary>
    public decimal? PerDay { get; init; }

    /// <summary>Court order: most euros in all.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>Reference of the letter about it. No term depends on it; letters name it.</summary>
    public string? Reference { get; init; }

    /// <summary>Suspension, specification: what is to be completed or specified, or which circumstance it is. No term depends on it; letters say it.</summary>
    public string? What { get; init; }
}
