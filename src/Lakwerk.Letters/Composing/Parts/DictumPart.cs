using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Letters.Facts;
using Lakwerk.Letters.Model;

namespace Lakwerk.Letters.Composing;

/// <summary>The decision itself: each document under exactly one outcome.</summary>
internal static class DictumPart
{
    private static readonly (Judgement Judgement, string Text)[] Outcomes =
    [
        (Judgement.Public, "besluit/beslissing openbaar"),
        (Judgement.PartlyPublic, "besluit/beslissing deels openbaar"),
        (Judgement.NotPublic, "besluit/beslissing niet openbaar"),
        (Judgement.AlreadyPublic, "besluit/beslissing reeds openbaar"),
    ];

    public static Section Of(LetterContext c, DecisionFacts facts) => Sections.Of(LetterPart.Dictum, facts.Rows.Count == 0
        ? c.Blocks("besluit/besluit niets")
        : c.Blocks("besluit/besluit", c.Facts.WithEach("beslissing", Lines(c, facts))));

    private static IEnumerable<Phrase> Lines(LetterContext c, DecisionFacts facts)
    {
        foreach (var (judgement, text) in Outcomes)
            if (facts.With(judgement) is { Count: > 0 } rows)
                yield return Line(c, facts, text, rows);
        if (facts.Judged.Where(r => r.Judgement is null).ToList() is { Count: > 0 } open)
            yield return Phrase.Open($"beoordeling van {facts.Naming.Of(open).Text}");
    }

    /// <summary>"Alle documenten maak ik niet openbaar" is no Dutch: of all of them, none is disclosed.</summary>
    private static Phrase Line(LetterContext c, DecisionFacts facts, string text, IReadOnlyList<InventoryRow> rows)
    {
        var isRefused = text == "besluit/beslissing niet openbaar";
        return isRefused && facts.Naming.NoneOf(rows) is { } none
            ? c.Inline(text + " alle", c.Facts.About(rows.Count).With("documenten", none))
            : c.Inline(text, c.Facts.About(rows.Count).With("documenten", facts.Naming.Of(rows)));
    }
}
