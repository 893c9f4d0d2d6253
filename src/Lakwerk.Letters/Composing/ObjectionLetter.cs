using Lakwerk.Law;
using Lakwerk.Law.Terms;
using Lakwerk.Letters.Facts;
using Lakwerk.Letters.Model;
using Lakwerk.Letters.Texts;

namespace Lakwerk.Letters.Composing;

/// <summary>The decision on an objection: a full reconsideration, under the act of its own day.</summary>
internal static class ObjectionLetter
{
    public static Letter Compose(LetterContext c)
    {
        var decision = c.Decision ?? throw new ArgumentException("A decision on an objection is always prepared first.", nameof(c));
        var changes = new Changes(c, decision);
        var all = new DecisionFacts(c.Dossier, decision);
        var motivated = Regimes.At(changes.Previous.TakenOn!.Value) == c.Regime ? all.Only(changes.Ids) : all;
        var facts = c.Facts.With("datum vorig besluit", DutchDates.Long(changes.Previous.TakenOn.Value));
        var subject = c.Inline("vervolg/bezwaar onderwerp");
        var body = Sections.WithContent(
            Received(c, facts),
            Sections.Of(LetterPart.Procedure, Term(c)),
            SupplementaryLetter.LegalFramework(c, changes),
            Sections.Of(LetterPart.Message, [.. c.Blocks("vervolg/bezwaar gronden", Unknown(c, "samenvatting van het bezwaar", "reactie op het bezwaar")), .. c.Blocks("vervolg/heroverweging")]),
            Dictum(c, changes, all, facts),
            ConsiderationsPart.Of(c, motivated),
            MotivationPart.Of(c, motivated),
            PublicationPart.Of(c, all.Only(changes.Ids)),
            ClosingPart.Signature(c),
            Appeal(c, subject));
        return DecisionLetter.Finish(c, all.Only(changes.Ids), subject, [.. body]);
    }

    private static Section Received(LetterContext c, SlotValues facts)
    {
        var objection = Objection(c);
        var values = facts.With("datum bezwaar", Phrase.OrOpen(objection is null ? null : DutchDates.Long(objection.Date), "datum van ontvangst van het bezwaar"));
        return Sections.Of(LetterPart.Request, [.. c.Blocks("vervolg/bezwaar", values), .. objection is null ? [] : InTime(c, objection)]);
    }

    private static IEnumerable<Block> InTime(LetterContext c, ClockEvent objection)
    {
        var by = c.Clock.Dates.Where(d => d.Name.EndsWith("objection-by", StringComparison.Ordinal) && !d.Name.StartsWith("supplementary-", StringComparison.Ordinal)).Select(d => (DateOnly?)d.Date).LastOrDefault();
        return by is { } last && objection.Date > last
            ? c.Blocks("vervolg/bezwaar te laat", Unknown(c, "oordeel over de termijnoverschrijding").With("einde bezwaartermijn", DutchDates.Long(last)))
            : c.Blocks("vervolg/bezwaar op tijd");
    }

    private static IEnumerable<Block> Term(LetterContext c)
    {
        IEnumerable<Block> committee = Objection(c) is { Committee: true } ? c.Blocks("vervolg/bezwaar commissie", Unknown(c, "strekking van het advies")) : [];
        if (c.Clock.Find("objection-decision-due") is not { } due)
            return committee;
        var late = c.Date.DayNumber - due.Date.DayNumber;
        var values = c.Facts.With("einde termijn", DutchDates.Long(due.Date)).With("duur", DutchNumbers.Duration(Math.Max(1, late)));
        return [.. committee, .. c.Blocks(late > 0 ? "vervolg/bezwaar termijn verstreken" : "vervolg/bezwaar termijn", values)];
    }

    private static Section Dictum(LetterContext c, Changes changes, DecisionFacts all, SlotValues facts) => Sections.Of(LetterPart.Dictum, changes.Documents.Count == 0
        ? c.Blocks("vervolg/bezwaar ongegrond", facts)
        : c.Blocks("vervolg/bezwaar gegrond", facts.WithEach("wijziging", changes.Lines()).With("bijlage inventaris", AnnexPart.InventoryNumbers(all))));

    private static Section Appeal(LetterContext c, Phrase subject) => Sections.Of(LetterPart.Remedy, c.Blocks("vervolg/beroep", c.Facts
        .With("onderwerp brief", subject).With("rechtbank", c.Order.Body.Court)));

    private static ClockEvent? Objection(LetterContext c) => c.Dossier.Steps.LastOrDefault(s => s.Kind == ClockEventKind.Objection && s.Date <= c.Date);

    /// <summary>What only a person can write.</summary>
    private static SlotValues Unknown(LetterContext c, params string[] slots) => slots.Aggregate(c.Facts, (facts, slot) => facts.With(slot, (string?)null));
}
