using Lakwerk.Law;
using Lakwerk.Law.Terms;
using Lakwerk.Letters.Facts;
using Lakwerk.Letters.Model;

namespace Lakwerk.Letters.Composing;

/// <summary>Tells the requester that the term stands still, why, and until when.</summary>
internal static class SuspensionLetter
{
    public static Letter Compose(LetterContext c)
    {
        var step = c.Dossier.Steps.LastOrDefault(s => s.Date <= c.Date && s.Kind is ClockEventKind.SuspensionStart or ClockEventKind.SpecificationAsked)
            ?? throw LetterException.Of($"Voor {DutchDates.Short(c.Date)} is geen opschorting vastgelegd.", $"No suspension is recorded before {DutchDates.Short(c.Date)}.");
        var facts = c.Facts.With("datum", DutchDates.Long(step.Date.AddDays(1))).With("tot", step.Until is { } until ? DutchDates.Long(until) : null)
            .With("einde termijn", DutchDates.Long(c.Clock.Due));
        IEnumerable<Block> message =
        [
            .. c.Blocks("brieven/opschorting " + TextOf(step), facts),
            .. c.Blocks("brieven/opschorting gevolg", facts),
            .. c.Blocks("brieven/vragen"),
        ];
        return ShortLetter.ToRequester(c, c.Inline("brieven/opschorting onderwerp"), message);
    }

    private static string TextOf(ClockEvent step) => step.Kind == ClockEventKind.SpecificationAsked ? "precisering" : step.Ground switch
    {
        SuspensionGround.Incomplete => "onvolledig",
        SuspensionGround.RequesterDelay => "vertraging verzoeker",
        SuspensionGround.ForceMajeure => "overmacht",
        _ => "met instemming",
    };
}
