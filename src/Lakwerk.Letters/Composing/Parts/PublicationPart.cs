using Lakwerk.Dossiers;
using Lakwerk.Law;
using Lakwerk.Letters.Facts;
using Lakwerk.Letters.Model;

namespace Lakwerk.Letters.Composing;

/// <summary>How, where and when the documents go out.</summary>
internal static class PublicationPart
{
    public static Section Of(LetterContext c, DecisionFacts facts, Objection? objection = null)
    {
        var handedOver = facts.HandedOver;
        var how = c.Blocks(facts.Disclosed.Count == 0 ? "besluit/openbaarmaking niets" : handedOver.Count == 0 ? "besluit/openbaarmaking later" : "besluit/openbaarmaking", c.Facts
            .With("nog niet verstrekt", facts.Waiting.Count == 0 ? null : facts.Naming.Of(facts.Waiting))
            .With("bijlage documenten", AnnexPart.DocumentNumbers(facts)).With("plaats documenten", AnnexPart.PlaceOfDocuments(facts)));
        return Sections.Of(LetterPart.Publication, [.. how, .. Suspended(c, facts), .. Copies(c, objection)]);
    }

    private static IEnumerable<Block> Suspended(LetterContext c, DecisionFacts facts)
    {
        var rows = facts.Waiting;
        if (rows.Count == 0)
            return [];
        var release = c.Clock.Release;
        return c.Blocks("besluit/openbaarmaking uitgesteld", c.Facts.About(rows.Count).With("documenten", facts.Naming.Of(rows))
            .With("datum verstrekking", Phrase.OrOpen(release is null ? null : DutchDates.Long(release.Date), "datum van verstrekking")));
    }

    /// <summary>Everybody concerned gets a copy, but whom the letter itself is to.</summary>
    private static IEnumerable<Block> Copies(LetterContext c, Objection? objection)
    {
        var asked = c.Dossier.Parties.Values.Count(p => p.AskedOn <= c.Date && p.Name != objection?.From);
        IEnumerable<Block> toRequester = objection is null ? [] : c.Blocks("besluit/afschrift verzoeker");
        return [.. toRequester, .. asked == 0 ? [] : c.Blocks("besluit/afschrift", c.Facts.About(asked))];
    }
}
