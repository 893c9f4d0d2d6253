using Lakwerk.Intake.Understanding;

namespace Lakwerk.Intake.Tests.Understanding;

public sealed class DutchDatesTests
{
    [Theory]
    [InlineData("Datum 12 maart 2020", "2020-03-12")]
    [InlineData("op 1 mei 2020.", "2020-05-01")]
    [InlineData("12 mrt. 2020", "2020-03-12")]
    [InlineData("12 okt '19", "2019-10-12")]
    [InlineData("12-03-2020", "2020-03-12")]
    [InlineData("12/3/20", "2020-03-12")]
    [InlineData("12.03.2020", "2020-03-12")]
    [InlineData("2020-03-12", "2020-03-12")]
    [InlineData("30 septembcr 2021", "2021-09-30")]
    [InlineData("12 March 2020", "2020-03-12")]
    public void Whole_dates_are_read(string text, string expected) => Assert.Equal(expected, DutchDates.First(text)?.ToString("yyyy-MM-dd"));

    [Theory]
    [InlineData("31 februari 2020")]
    [InlineData("12 huizen 2020")]
    [InlineData("artikel 5.1.2")]
    [InlineData("06-12345678")]
    [InlineData("1.2.3.4")]
    [InlineData("kenmerk 2020-123-45678")]
    public void What_is_no_date_is_left_alone(string text) => Assert.Null(DutchDates.First(text));

    [Theory]
    [InlineData("op 29 januari en 6 februari", "29-1 6-2")]
    [InlineData("a.s. dinsdag (30/6)", "30-6")]
    [InlineData("12 maart 2020", "")]
    public void Days_without_a_year_are_told_apart(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', DutchDates.DaysWithoutYear(text).Select(day => $"{day.Day}-{day.Month}")));
}
