using Lakwerk.Law;
using Lakwerk.Law.Terms;

namespace Lakwerk.Server.Models;

/// <summary>A month of the overview: what falls on which day, in whole weeks from Monday.</summary>
public sealed record CalendarMonth(DateOnly First, IReadOnlyList<IReadOnlyList<CalendarDay>> Weeks)
{
    private const int Week = 7;
    private const string Due = "due";

    public DateOnly Previous => First.AddMonths(-1);

    public DateOnly Next => First.AddMonths(1);

    public static CalendarMonth Of(IEnumerable<DossierCard> cards, DateOnly month)
    {
        ArgumentNullException.ThrowIfNull(cards);
        var first = new DateOnly(month.Year, month.Month, 1);
        var events = cards.SelectMany(EventsOf).ToLookup(one => one.Day);
        var start = first.AddDays(-(((int)first.DayOfWeek + Week - 1) % Week));
        var weeks = new List<IReadOnlyList<CalendarDay>>();
        for (var monday = start; monday < first.AddMonths(1); monday = monday.AddDays(Week))
            weeks.Add([.. Enumerable.Range(0, Week).Select(day => monday.AddDays(day)).Select(day => new CalendarDay(day, day.Month == first.Month, [.. events[day].OrderByDescending(one => one.IsDeadline).Select(one => one)]))]);
        return new CalendarMonth(first, weeks);
    }

    /// <summary>The deadline, and the steps on the way to it; of what was decided nothing but what comes after.</summary>
    private static IEnumerable<CalendarEvent> EventsOf(DossierCard card) => card.Reasons
        .Where(reason => reason.Name != Due || card.DecidedOn is null)
        .Where(reason => card.DecidedOn is not { } decided || reason.Date >= decided)
        .DistinctBy(reason => (reason.Date, reason.Name))
        .Select(reason => new CalendarEvent(card, reason.Date, ClockNames.Of(reason.Name), reason.Name == Due));
}

/// <summary>A day of the calendar.</summary>
public sealed record CalendarDay(DateOnly Date, bool IsInMonth, IReadOnlyList<CalendarEvent> Events);

/// <summary>Something that falls on a day.</summary>
public sealed record CalendarEvent(DossierCard Card, DateOnly Day, Bilingual What, bool IsDeadline);
