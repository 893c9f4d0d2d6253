using Lakwerk.Law;
using Lakwerk.Letters.Facts;
using Lakwerk.Letters.Model;

namespace Lakwerk.Letters.Composing;

/// <summary>How, where and when the documents go out.</summary>
internal static class PublicationPart
{
    public static Section Of(LetterContext c, DecisionFacts facts)
    {
        var handedOver = facts.HandedOver;
        var how = c.Blocks(facts.Disclosed.Count == 0 ? "besluit/openbaarmaking niets" : handedOver.Count == 0 ? "besluit/openbaarmaking later" : "besluit/openbaarmaking", c.Facts
            .With("nog niet verstrekt", facts.Waiting.Count == 0 ? null : facts.Naming.Of(facts.Waiting))
            .With("bijlage documenten", AnnexPart.DocumentNumbers(facts)));
        return Sections.Of(LetterPart.Publication, [.. how, .. Suspended(c, facts), .. Copies(c)]);
    }

    private static IEnumerable<Block> Suspended(LetterContext c, DecisionFacts facts)
    {
        var rows = facts.Waiting;
        if (rows.Count == 0)
            return [];
        var release = c.Clock.Dates.LastOrDefault(d => d.Name.EndsWith("release", StringComparison.Ordinal));
        return c.Blocks("besluit/openbaarmaking uitgesteld", c.Facts.About(rows.Count).With("documenten", facts.Naming.Of(rows))
            .With("datum verstrekking", Phrase.OrOpen(release is null ? null : DutchDates.Long(release.Date), "datum van verstrekking")));
    }

    private static IEnumerable<Block> Copies(LetterContext c)
    {
        var asked = c.Dossier.Parties.Values.Count(p => p.AskedOn <= c.Date);
        return asked == 0 ? [] : c.Blocks("besluit/afschrift", c.Facts.About(asked));
    }
}
