using Lakwerk.Law;
using Lakwerk.Letters.Facts;
using Lakwerk.Letters.Model;

namespace Lakwerk.Letters.Composing;

/// <summary>What was asked, and when.</summary>
internal static class RequestPart
{
    public static Section Of(LetterContext c)
    {
        var isOlder = Regimes.At(c.Dossier.Requested) != c.Regime;
        return Sections.Of(LetterPart.Request, [.. c.Blocks(isOlder ? "besluit/verzoek van voor de woo" : "besluit/verzoek"), .. Items(c)]);
    }

    private static IEnumerable<Block> Items(LetterContext c) => c.Dossier.Items.Count == 0 ? []
        : c.Blocks("besluit/onderdelen", c.Facts.WithEach("onderdeel", c.Dossier.Items.Values.OrderBy(i => i.Number).Select(i => Phrase.Of(i.Text))));
}
