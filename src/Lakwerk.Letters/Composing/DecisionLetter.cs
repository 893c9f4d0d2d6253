using Lakwerk.Dossiers;
using Lakwerk.Letters.Facts;
using Lakwerk.Letters.Model;

namespace Lakwerk.Letters.Composing;

/// <summary>The decision on a request: all parts, in the order in which such a letter is read.</summary>
internal static class DecisionLetter
{
    public static Letter Compose(LetterContext c)
    {
        var facts = new DecisionFacts(c.Dossier, c.Decision);
        var subject = c.Inline(c.Decision?.Kind == DecisionKind.Partial ? "besluit/onderwerp deelbesluit" : "besluit/onderwerp");
        var body = Sections.WithContent(
            RequestPart.Of(c),
            ProcedurePart.Of(c),
            ProcedurePart.Transfers(c),
            Sections.Of(LetterPart.LegalFramework, c.Blocks("besluit/wettelijk kader", c.Facts.With("bijlage wet", AnnexPart.Law))),
            InventoryPart.Of(c, facts),
            DictumPart.Of(c, facts),
            OutcomesPart.Of(c, facts),
            ConsiderationsPart.Of(c, facts),
            MotivationPart.Of(c, facts),
            ViewsPart.Of(c, facts),
            ResidualPart.Of(c, facts),
            PublicationPart.Of(c, facts),
            ClosingPart.Signature(c),
            ClosingPart.Objection(c, subject));
        return Finish(c, facts, subject, [.. body]);
    }

    /// <summary>Adds the annexes: the articles are those that the letter really cites.</summary>
    /// <param name="c">The letter.</param>
    /// <param name="facts">The documents in its annexes.</param>
    /// <param name="subject">What it is called.</param>
    /// <param name="body">Everything before the annexes.</param>
    /// <param name="objector">Whom it is to, when that is not the requester.</param>
    public static Letter Finish(LetterContext c, DecisionFacts facts, Phrase subject, IReadOnlyList<Section> body, string? objector = null)
    {
        var annexes = Sections.WithContent([AnnexPart.LawOf(c, body), .. AnnexPart.Inventories(c, facts), .. AnnexPart.Documents(c, facts)]).ToList();
        var head = objector is null ? Heads.ToRequester(c, subject, AnnexPart.Count(annexes)) : Heads.ToObjector(c, objector, subject, AnnexPart.Count(annexes));
        return new Letter(c.Order.Kind, c.Date, subject.Text, head, [.. body, .. annexes]);
    }
}
