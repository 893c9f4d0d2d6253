using Lakwerk.Dossiers;
using Lakwerk.Law;
using Lakwerk.Letters.Facts;
using Lakwerk.Letters.Model;
using Lakwerk.Letters.Texts;

namespace Lakwerk.Letters.Composing;

/// <summary>A supplementary decision: exactly what changes, and why the rest of those documents stays as it was.</summary>
internal static class SupplementaryLetter
{
    public static Letter Compose(LetterContext c)
    {
        var decision = c.Decision ?? throw new ArgumentException("A supplementary decision is always prepared first.", nameof(c));
        var changes = new Changes(c, decision);
        var all = new DecisionFacts(c.Dossier, decision);
        var changed = all.Only(changes.Ids);
        var facts = PreviousFacts(c, changes);
        var subject = c.Inline("vervolg/aanvullend onderwerp");
        var body = Sections.WithContent(
            Sections.Of(LetterPart.Request, c.Blocks("vervolg/aanvullend", facts.With("aanleiding", FreeText.WithoutStop(decision.Cause ?? "")))),
            Rulings(c, changes),
            LegalFramework(c, changes),
            Dictum(c, changes, all, facts),
            ConsiderationsPart.Of(c, changed),
            MotivationPart.Of(c, changed),
            PublicationPart.Of(c, changed),
            ClosingPart.Signature(c),
            Remedy(c, changes, subject));
        return DecisionLetter.Finish(c, changed, subject, [.. body]);
    }

    /// <summary>Which decisions went before: the one on the request, and the one on the objection to it when there was one.</summary>
    private static SlotValues PreviousFacts(LetterContext c, Changes changes)
    {
        var first = c.Dossier.Decisions.FirstOrDefault(d => d.Kind == DecisionKind.Primary && d.TakenOn is not null) ?? changes.Previous;
        return c.Facts.With("datum vorig besluit", DutchDates.Long(changes.Previous.TakenOn!.Value))
            .With("datum eerste besluit", DutchDates.Long(first.TakenOn!.Value))
            .With("datum beslissing op bezwaar", OnObjection(c, changes) is { } objection ? DutchDates.Long(objection.TakenOn!.Value) : null);
    }

    private static ChainedDecision? OnObjection(LetterContext c, Changes changes) =>
        c.Dossier.Decisions.LastOrDefault(d => d.Kind == DecisionKind.OnObjection && d.TakenOn <= changes.Previous.TakenOn);

    /// <summary>After a decision on an objection one appeals: to the court, or only to the court that said so when it annulled.</summary>
    private static Section Remedy(LetterContext c, Changes changes, Phrase subject)
    {
        if (OnObjection(c, changes) is null)
            return ClosingPart.Objection(c, subject);
        var direct = RulingsBefore(c, changes).LastOrDefault(r => r.AppealHere);
        return ClosingPart.Appeal(c, subject, direct);
    }

    private static List<Ruling> RulingsBefore(LetterContext c, Changes changes) =>
        [.. c.Dossier.Rulings.Where(r => r.Date >= changes.Previous.TakenOn && r.Date <= c.Date).OrderBy(r => r.Date)];

    /// <summary>The act may have changed since the earlier decision.</summary>
    public static Section LegalFramework(LetterContext c, Changes changes)
    {
        var isOther = Regimes.At(changes.Previous.TakenOn!.Value) != c.Regime;
        return Sections.Of(LetterPart.LegalFramework, c.Blocks(isOther ? "vervolg/wettelijk kader gewijzigd" : "vervolg/wettelijk kader", c.Facts.With("bijlage wet", AnnexPart.Law)));
    }

    private static Section? Rulings(LetterContext c, Changes changes)
    {
        var rulings = RulingsBefore(c, changes);
        return rulings.Count == 0 ? null : Sections.Of(LetterPart.Procedure,
            [.. c.Blocks("vervolg/uitspraken"), LetterContext.Joined(rulings.Select(r => c.Inline("procedure/uitspraak", ProcedurePart.RulingFacts(c, r))))]);
    }

    private static Section Dictum(LetterContext c, Changes changes, DecisionFacts all, SlotValues facts)
    {
        if (changes.Documents.Count == 0)
            return Sections.Of(LetterPart.Dictum, c.Blocks("vervolg/aanvullend ongewijzigd", facts));
        var values = facts.WithEach("wijziging", changes.Lines()).With("bijlage inventaris", AnnexPart.InventoryNumbers(all)).With("plaats inventaris", AnnexPart.PlaceOfInventory(all));
        return Sections.Of(LetterPart.Dictum, c.Blocks(changes.Previous.Kind == DecisionKind.OnObjection ? "vervolg/aanvullend besluit na bezwaar" : "vervolg/aanvullend besluit", values.About(2)));
    }
}
