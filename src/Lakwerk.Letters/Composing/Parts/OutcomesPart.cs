using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Law.Grounds;
using Lakwerk.Letters.Facts;
using Lakwerk.Letters.Model;
using Lakwerk.Letters.Texts;

namespace Lakwerk.Letters.Composing;

/// <summary>What became of documents for a reason that is no ground: out of scope, another act, public, public already, refused whole.</summary>
internal static class OutcomesPart
{
    public static Section Of(LetterContext c, DecisionFacts facts) => Sections.Of(LetterPart.Outcomes,
    [
        .. OutOfScope(c, facts), .. OtherLaws(c, facts), .. WhollyPublic(c, facts), .. AlreadyPublic(c, facts), .. Refused(c, facts),
    ]);

    private static IEnumerable<Block> OutOfScope(LetterContext c, DecisionFacts facts) => About(c, facts, "besluit/buiten reikwijdte",
        [.. facts.Labels.Where(l => l.Kind == OtherLabelKind.OutOfScope).SelectMany(l => facts.With(l.Code)).Distinct()]);

    private static IEnumerable<Block> OtherLaws(LetterContext c, DecisionFacts facts) =>
        facts.Labels.Where(l => l.Kind == OtherLabelKind.OtherLaw).SelectMany(l => About(c, facts, "besluit/andere wet", facts.With(l.Code), v => v
            .With("naam andere wet", l.Name.Dutch).With("aanduiding", l.Written)
            .With("vindplaats andere wet", l.Code == "wbni" ? Act.Wbni.Cite(c.Date) : null)));

    private static IEnumerable<Block> WhollyPublic(LetterContext c, DecisionFacts facts) => About(c, facts, "besluit/geheel openbaar", facts.With(Judgement.Public));

    private static IEnumerable<Block> AlreadyPublic(LetterContext c, DecisionFacts facts)
    {
        IReadOnlyList<InventoryRow> whole = facts.With(Judgement.AlreadyPublic);
        IReadOnlyList<InventoryRow> passages = [.. facts.Judged.Where(r => r.Judgement != Judgement.AlreadyPublic && HasPublicPassages(r))];
        var places = whole.Concat(passages).Where(r => r.Document.Judged?.Link is { Length: > 0 }).ToList();
        return
        [
            .. whole.Count + passages.Count == 0 ? [] : c.Blocks("besluit/reeds openbaar kop"),
            .. About(c, facts, "besluit/reeds openbaar", whole),
            .. About(c, facts, "besluit/reeds openbare passages", passages),
            .. places.Count == 0 ? [] : c.Blocks("besluit/reeds openbaar vindplaats", c.Facts.WithEach("document en vindplaats",
                places.Select(r => Phrase.Of($"document {r.Number}: ").Then(LetterContext.Web(r.Document.Judged!.Link)!)))),
        ];
    }

    private static bool HasPublicPassages(InventoryRow row) => Codes.LabelsIn(row.Codes).Any(l => l.Kind == OtherLabelKind.AlreadyPublic);

    /// <summary>Documents refused whole under a ground, with the reason that the assessor gave; one line for each reason.</summary>
    private static IEnumerable<Block> Refused(LetterContext c, DecisionFacts facts)
    {
        var rows = facts.With(Judgement.NotPublic).Where(r => Codes.GroundsIn(r.Codes).Any()).ToList();
        var groups = rows.GroupBy(r => r.Document.Judged?.Reason?.Trim() ?? "").ToList();
        if (groups is [var only])
            return About(c, facts, "besluit/gehele weigering reden", rows, v => v.With("reden", Phrase.OrOpen(FreeText.AsPhrase(only.Key), "reden van gehele weigering")));
        var reasons = groups.Select(g => facts.Naming.Of([.. g]).Then(": ").Then(Phrase.OrOpen(FreeText.AsPhrase(g.Key), "reden van gehele weigering")).Then("."));
        return About(c, facts, "besluit/gehele weigering", rows, v => v.WithEach("document en reden", reasons));
    }

    private static IEnumerable<Block> About(LetterContext c, DecisionFacts facts, string text, IReadOnlyList<InventoryRow> rows, Func<SlotValues, SlotValues>? more = null)
    {
        if (rows.Count == 0)
            return [];
        var values = c.Facts.About(rows.Count).With("documenten", facts.Naming.Of(rows));
        return c.Blocks(text, more is null ? values : more(values));
    }
}
