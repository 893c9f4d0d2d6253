using System.Collections.Frozen;

namespace Lakwerk.Law.Terms;

/// <summary>
/// The calendar of the Algemene termijnenwet (Atw): which days end no term, and where a term ends instead. Outside the years
/// it covers only Saturdays, Sundays and the fixed holidays are known; whoever computes there must warn.
/// </summary>
public sealed class WorkCalendar
{
    private const int LeastWorkingDays = 2;
    private const int LeastLengthForWorkingDays = 3;

    private readonly FrozenDictionary<DateOnly, Holiday> _holidays;

    private WorkCalendar(IReadOnlyList<HolidayYear> years)
    {
        From = new DateOnly(years[0].Year, 1, 1);
        To = new DateOnly(years[^1].Year, 12, 31);
        // Two feasts may share a day (Ascension Day on 5 May): one name is enough.
        _holidays = years.SelectMany(HolidaysOf).DistinctBy(h => h.Date).ToFrozenDictionary(h => h.Date);
    }

    public static WorkCalendar Netherlands { get; } = new(HolidayTable.Years);

    /// <summary>First day of the coverage window.</summary>
    public DateOnly From { get; }

    /// <summary>Last day of the coverage window.</summary>
    public DateOnly To { get; }

    public bool Covers(DateOnly date) => date >= From && date <= To;

    public Holiday? HolidayOn(DateOnly date) =>
        _holidays.GetValueOrDefault(date) ?? (Covers(date) ? null : FixedHolidays(date.Year).FirstOrDefault(h => h.Date == date));

    public IEnumerable<Holiday> HolidaysIn(int year) => _holidays.Values.Where(h => h.Date.Year == year).OrderBy(h => h.Date);

    public bool IsWorkingDay(DateOnly date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && HolidayOn(date) is null;

    /// <summary>Atw 1: the day itself, or the next working day when it is a Saturday, Sunday or holiday.</summary>
    public DateOnly NextWorkingDay(DateOnly date)
    {
        while (!IsWorkingDay(date))
            date = date.AddDays(1);
        return date;
    }

    /// <summary>
    /// Where a statutory term from <paramref name="first"/> up to and including <paramref name="last"/> really ends: after
    /// at least two working days when it is three days or longer (Atw 2), and on a working day (Atw 1).
    /// </summary>
    public DateOnly EndOfTerm(DateOnly first, DateOnly last)
    {
        if (last.DayNumber - first.DayNumber + 1 >= LeastLengthForWorkingDays)
            while (FewWorkingDays(first, last))
                last = last.AddDays(1);
        return NextWorkingDay(last);
    }

    private bool FewWorkingDays(DateOnly first, DateOnly last)
    {
        var working = 0;
        for (var day = first; day <= last && working < LeastWorkingDays; day = day.AddDays(1))
            if (IsWorkingDay(day))
                working++;
        return working < LeastWorkingDays;
    }

    private static IEnumerable<Holiday> HolidaysOf(HolidayYear row)
    {
        foreach (var holiday in FixedHolidays(row.Year))
            yield return holiday;
        yield return Of(row.Easter.AddDays(-2), "Goede Vrijdag", "Good Friday", "Atw 3.2");
        yield return Of(row.Easter.AddDays(1), "Tweede Paasdag", "Easter Monday");
        yield return Of(row.Easter.AddDays(39), "Hemelvaartsdag", "Ascension Day");
        yield return Of(row.Easter.AddDays(50), "Tweede Pinksterdag", "Whit Monday");
        foreach (var day in row.Equated)
            yield return new Holiday(day, new("gelijkgestelde dag", "day made equal to a holiday"), "Atw 3.3", row.Decree);
    }

    private static IEnumerable<Holiday> FixedHolidays(int year)
    {
        yield return Of(new DateOnly(year, 1, 1), "Nieuwjaarsdag", "New Year's Day");
        yield return KingsDay(year);
        yield return Of(new DateOnly(year, 5, 5), "Bevrijdingsdag", "Liberation Day");
        yield return Of(new DateOnly(year, 12, 25), "Eerste Kerstdag", "Christmas Day");
        yield return Of(new DateOnly(year, 12, 26), "Tweede Kerstdag", "Boxing Day");
    }

    /// <summary>The 27th of April since 2014, the 30th before; a Sunday moves it one day forward in the week, to Saturday.</summary>
    private static Holiday KingsDay(int year)
    {
        var day = new DateOnly(year, 4, year >= 2014 ? 27 : 30);
        if (day.DayOfWeek == DayOfWeek.Sunday)
            day = day.AddDays(-1);
        return year >= 2014 ? Of(day, "Koningsdag", "King's Day") : Of(day, "Koninginnedag", "Queen's Day");
    }

    private static Holiday Of(DateOnly date, string dutch, string english, string rule = "Atw 3.1") =>
        new(date, new Bilingual(dutch, english), rule, true);
}
