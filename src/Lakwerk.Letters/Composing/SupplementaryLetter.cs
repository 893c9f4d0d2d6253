using Lakwerk.Law;
using Lakwerk.Letters.Facts;
using Lakwerk.Letters.Model;

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
        var facts = c.Facts.With("datum vorig besluit", DutchDates.Long(changes.Previous.TakenOn!.Value));
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
            ClosingPart.Objection(c, subject));
        return DecisionLetter.Finish(c, changed, subject, [.. body]);
    }

    /// <summary>The act may have changed since the earlier decision.</summary>
    public static Section LegalFramework(LetterContext c, Changes changes)
    {
        var isOther = Regimes.At(changes.Previous.TakenOn!.Value) != c.Regime;
        return Sections.Of(LetterPart.LegalFramework, c.Blocks(isOther ? "vervolg/wettelijk kader gewijzigd" : "vervolg/wettelijk kader", c.Facts.With("bijlage wet", AnnexPart.Law)));
    }

    private static Section? Rulings(LetterContext c, Changes changes)
    {
        var rulings = c.Dossier.Rulings.Where(r => r.Date >= changes.Previous.TakenOn && r.Date <= c.Date).OrderBy(r => r.Date).ToList();
        return rulings.Count == 0 ? null : Sections.Of(LetterPart.Procedure,
            [.. c.Blocks("vervolg/uitspraken"), LetterContext.Joined(rulings.Select(r => c.Inline("procedure/uitspraak", ProcedurePart.RulingFacts(c, r))))]);
    }

    private static Section Dictum(LetterContext c, Changes changes, DecisionFacts all, Texts.SlotValues facts)
    {
        if (changes.Documents.Count == 0)
            return Sections.Of(LetterPart.Dictum, c.Blocks("vervolg/aanvullend ongewijzigd", facts));
        var values = facts.WithEach("wijziging", changes.Lines()).With("bijlage inventaris", AnnexPart.InventoryNumbers(all));
        return Sections.Of(LetterPart.Dictum, c.Blocks("vervolg/aanvullend besluit", values));
    }
}
