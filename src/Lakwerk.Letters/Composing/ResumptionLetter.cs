using Lakwerk.Law;
using Lakwerk.Law.Terms;
using Lakwerk.Letters.Facts;
using Lakwerk.Letters.Model;

namespace Lakwerk.Letters.Composing;

/// <summary>Tells the requester that the term runs again, and when the decision comes (Woo 4.4.4).</summary>
internal static class ResumptionLetter
{
    private const string EndOfSuspension = "suspended-until";

    public static Letter Compose(LetterContext c)
    {
        var step = c.Dossier.Steps.LastOrDefault(s => s.Date <= c.Date && SuspensionTexts.IsBegin(s.Kind));
        var end = c.Clock.Dates.LastOrDefault(d => d.Name == EndOfSuspension)?.Date;
        if (step is null || end is null || end > c.Date || c.Clock.Warns("suspension-open"))
            throw LetterException.Of($"Voor {DutchDates.Short(c.Date)} is geen opschorting geëindigd.", $"No suspension has ended before {DutchDates.Short(c.Date)}.");
        SuspensionTexts.MustCount(c, step);
        if (end <= step.Date)
            throw LetterException.Of($"De opschorting van {DutchDates.Short(step.Date)} is nog niet geëindigd; de vorige eindigde op {DutchDates.Short(end.Value)}.", $"The suspension of {DutchDates.Short(step.Date)} has not ended yet; the one before it ended on {DutchDates.Short(end.Value)}.");
        var views = c.Dossier.Steps.Where(s => s.Kind == ClockEventKind.ViewsAsked && s.Date <= c.Date).ToList();
        var isViews = step.Kind == ClockEventKind.ViewsAsked;
        var facts = c.Facts.With("datum", DutchDates.Long((isViews ? views.Min(s => s.Date) : step.Date).AddDays(1))).With("tot", DutchDates.Long(end.Value))
            .With("reden van de opschorting", c.Inline("brieven/hervatting " + SuspensionTexts.ReasonOf(step), c.Facts.About(views.Count)))
            .With("artikel hervatting", c.Facts.Find(isViews ? "artikel nieuwe einddatum" : "artikel opschorting"))
            .With("einde termijn", DutchDates.Long(c.Clock.Due));
        var text = c.Clock.Due < c.Date ? "brieven/hervatting verstreken" : "brieven/hervatting";
        return ShortLetter.ToRequester(c, c.Inline("brieven/hervatting onderwerp"), [.. c.Blocks(text, facts), .. c.Blocks("brieven/vragen")]);
    }
}
