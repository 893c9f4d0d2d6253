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
        var step = c.Dossier.Steps.LastOrDefault(s => s.Date <= c.Date && SuspensionTexts.IsBegin(s.Kind))
            ?? throw LetterException.Of($"Voor {DutchDates.Short(c.Date)} is geen opschorting vastgelegd.", $"No suspension is recorded before {DutchDates.Short(c.Date)}.");
        SuspensionTexts.MustCount(c, step);
        IEnumerable<Block> message =
        [
            .. Reason(c, step),
            .. Consequence(c, step),
            .. c.Blocks("brieven/vragen"),
        ];
        return ShortLetter.ToRequester(c, c.Inline("brieven/opschorting onderwerp"), message);
    }

    private static IEnumerable<Block> Reason(LetterContext c, ClockEvent step)
    {
        var asked = c.Dossier.Steps.Where(s => s.Kind == ClockEventKind.ViewsAsked && s.Date == step.Date).ToList();
        var until = step.Kind == ClockEventKind.ViewsAsked ? asked.Max(s => s.Until) : step.Until;
        var facts = c.Facts.About(asked.Count).With("datum", DutchDates.Long(step.Date.AddDays(1))).With("tot", until is { } day ? DutchDates.Long(day) : null)
            .With("aantal derden", ThirdPartyWords.Counted(c.Texts.Style, asked.Count));
        foreach (var slot in SuspensionTexts.FreeSlots)
            facts = facts.With(slot, step.What is { } what ? FreeText.AsPhrase(what) : null);
        return c.Blocks("brieven/opschorting " + SuspensionTexts.LetterOf(step), facts);
    }

    /// <summary>The end of the term is known when that of the suspension is; else how many days are left.</summary>
    private static IEnumerable<Block> Consequence(LetterContext c, ClockEvent step)
    {
        if (step.Until is not null)
            return c.Blocks("brieven/opschorting gevolg", c.Facts.With("einde termijn", DutchDates.Long(c.Clock.Due)));
        var without = c.RunClock([.. c.StepsSoFar().Where(s => !ReferenceEquals(s, step) && s.Date <= step.Date)]);
        var left = Math.Max(0, without.Due.DayNumber - step.Date.DayNumber);
        return c.Blocks("brieven/opschorting gevolg onbekend", c.Facts.About(left).With("resterende dagen", DutchNumbers.Counted(left, "dag", "dagen")));
    }
}
