using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Parliament;

/// <summary>A letter to parliament, read into facts.</summary>
public sealed record ParliamentLetter
{
    public Fact<DateOnly>? Date { get; init; }

    public Fact<string>? Reference { get; init; }

    public Fact<string>? Subject { get; init; }

    public Fact<string>? Authority { get; init; }

    public Fact<string>? Signatory { get; init; }

    public IReadOnlyList<ParliamentaryPaper> Papers { get; init; } = [];

    /// <summary>Court cases by number or ECLI.</summary>
    public IReadOnlyList<Fact<string>> Rulings { get; init; } = [];

    public IReadOnlyList<Fact<string>> Links { get; init; } = [];

    /// <summary>Every date in the text but the letter's own.</summary>
    public IReadOnlyList<Fact<DateOnly>> Dates { get; init; } = [];

    /// <summary>Sentences that report a decision.</summary>
    public IReadOnlyList<Fact<string>> Decisions { get; init; } = [];

    public IReadOnlyList<Promise> Promises { get; init; } = [];
}
