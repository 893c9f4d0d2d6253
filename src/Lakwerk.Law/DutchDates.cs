using System.Globalization;

namespace Lakwerk.Law;

/// <summary>Dates as people in the Netherlands write them, without leaning on the machine's culture.</summary>
public static class DutchDates
{
    private static readonly string[] DutchDays = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"];

    private static readonly string[] DutchMonths =
    [
        "januari", "februari", "maart", "april", "mei", "juni",
        "juli", "augustus", "september", "oktober", "november", "december",
    ];

    private static readonly TimeZoneInfo Netherlands = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>The day in the Netherlands at a moment: terms are counted in its days.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Netherlands).DateTime);

    /// <summary><c>11-10-2018</c></summary>
    public static string Short(DateOnly date) => date.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>11 oktober 2018</c> or <c>11 October 2018</c></summary>
    public static string Long(DateOnly date, Language language = Language.Dutch) => language == Language.English
        ? date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{date.Day} {DutchMonths[date.Month - 1]} {date.Year}");

    public static Bilingual DayOfWeek(DateOnly date) =>
        new(DutchDays[(int)date.DayOfWeek], date.DayOfWeek.ToString());

    internal static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
