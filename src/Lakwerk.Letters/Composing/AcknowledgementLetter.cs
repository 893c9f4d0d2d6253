using Lakwerk.Law;
using Lakwerk.Law.Terms;
using Lakwerk.Letters.Facts;
using Lakwerk.Letters.Model;

namespace Lakwerk.Letters.Composing;

/// <summary>Tells the requester that the request came in, how it is understood, and when a decision will come.</summary>
internal static class AcknowledgementLetter
{
    public static Letter Compose(LetterContext c)
    {
        var subject = c.Inline("brieven/ontvangst onderwerp");
        var items = c.Dossier.Items.Values.OrderBy(i => i.Number).Select(i => Phrase.Of(i.Text)).ToList();
        var term = c.Facts.With("einde termijn", DutchDates.Long(c.Clock.Due)).With("langste verdaging", DutchNumbers.Duration(TermRules.Extension(c.Regime).Days));
        IEnumerable<Block> message =
        [
            .. c.Blocks("brieven/ontvangst"),
            .. items.Count == 0 ? [] : c.Blocks("brieven/ontvangst onderdelen", c.Facts.WithEach("onderdeel", items)),
            .. c.Blocks(c.Clock.Due < c.Date ? "brieven/ontvangst termijn verstreken" : "brieven/ontvangst termijn", term),
            .. c.Regime == Regime.Woo ? c.Blocks("brieven/ontvangst omvang") : [],
            .. c.Blocks("brieven/ontvangst vervolg"),
            .. c.Blocks("brieven/vragen"),
        ];
        return ShortLetter.ToRequester(c, subject, message);
    }
}
