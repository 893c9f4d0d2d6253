using FsCheck;
using FsCheck.Fluent;
using Lakwerk.Law.Terms;

namespace Lakwerk.Law.Tests.Terms;

public class WorkCalendarTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.Netherlands;

    [Theory]
    [InlineData("2018-03-30", "Goede Vrijdag")]
    [InlineData("2021-05-24", "Tweede Pinksterdag")]
    [InlineData("2022-05-26", "Hemelvaartsdag")]
    [InlineData("2022-05-27", "gelijkgestelde dag")]
    [InlineData("2025-04-26", "Koningsdag")]
    [InlineData("2026-05-05", "Bevrijdingsdag")]
    [InlineData("2027-12-26", "Tweede Kerstdag")]
    public void A_holiday_has_its_name(string date, string name) => Assert.Equal(name, Calendar.HolidayOn(DateOnly.Parse(date))?.Name.Dutch);

    [Theory]
    [InlineData("2022-05-31")]
    [InlineData("2026-05-04")]
    [InlineData("2027-04-26")]
    [InlineData("2025-04-27")]
    public void A_day_that_looks_like_a_holiday_is_none(string date) => Assert.Null(Calendar.HolidayOn(DateOnly.Parse(date)));

    [Theory]
    [InlineData("2018-06-26", "2018-06-26")]
    [InlineData("2022-04-15", "2022-04-19")]
    [InlineData("2024-12-25", "2024-12-30")]
    [InlineData("2023-12-30", "2024-01-02")]
    public void A_term_ends_on_a_working_day(string last, string end) =>
        Assert.Equal(DateOnly.Parse(end), Calendar.NextWorkingDay(DateOnly.Parse(last)));

    [Fact]
    public void A_term_of_three_days_holds_two_working_days() =>
        Assert.Equal(new DateOnly(2022, 4, 20), Calendar.EndOfTerm(new DateOnly(2022, 4, 16), new DateOnly(2022, 4, 18)));

    [Fact]
    public void Days_equated_by_pattern_only_are_marked() =>
        Assert.Equal([2016, 2017, 2018, 2019, 2020, 2021, 2022], Enumerable.Range(2016, 13).Where(y => Calendar.HolidaysIn(y).Any(h => !h.Verified)));

    [Fact]
    public void A_later_last_day_never_ends_a_term_earlier() =>
        Prop.ForAll(Gen.Choose(0, 5000).ToArbitrary(), Gen.Choose(0, 60).ToArbitrary(), (start, length) =>
        {
            var first = new DateOnly(2016, 1, 1).AddDays(start);
            return Calendar.EndOfTerm(first, first.AddDays(length)) <= Calendar.EndOfTerm(first, first.AddDays(length + 1));
        }).QuickCheckThrowOnFailure();
}
