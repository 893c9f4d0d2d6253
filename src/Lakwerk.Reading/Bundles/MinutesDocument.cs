using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Bundles;

/// <summary>One document of a bundle: where it begins and ends, and what it says.</summary>
public sealed record MinutesDocument
{
    public required Place First { get; init; }

    public required Place Last { get; init; }

    public required MinutesKind Kind { get; init; }

    /// <summary>Date of the meeting as its own words tell it, never that of a page header; of a memo or written round that of the document.</summary>
    public Fact<DateOnly>? Date { get; init; }

    /// <summary>Date of the minutes themselves.</summary>
    public Fact<DateOnly>? ReportDate { get; init; }

    public Fact<string>? Title { get; init; }

    /// <summary>The body that met.</summary>
    public Fact<string>? Body { get; init; }

    /// <summary>Organisations present; persons are rarely readable in released minutes.</summary>
    public IReadOnlyList<Fact<string>> Present { get; init; } = [];

    public IReadOnlyList<Fact<string>> Absent { get; init; } = [];

    public IReadOnlyList<AgendaItem> Items { get; init; } = [];

    public IReadOnlyList<MinutesDecision> Decisions { get; init; } = [];

    /// <summary>Of a memo the options between which it asks to choose.</summary>
    public IReadOnlyList<Fact<string>> Options { get; init; } = [];

    public IReadOnlyList<Fact<string>> Requests { get; init; } = [];

    public IReadOnlyList<Adoption> Adopted { get; init; } = [];

    /// <summary>How sure the bounds are.</summary>
    public required double Confidence { get; init; }
}
