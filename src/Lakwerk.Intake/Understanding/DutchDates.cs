using System.Globalization;
using System.Text.RegularExpressions;

namespace Lakwerk.Intake.Understanding;

/// <summary>Dates as Dutch official text writes them: 12 maart 2020, 12 mrt. '20, 12-03-2020, 2020-03-12, and days without a year.</summary>
public static partial class DutchDates
{
    private static readonly string[] Months =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    private static readonly string[] English =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>Whole dates in the order of the text. Years outside 1900–2100 are no dates.</summary>
    public static IEnumerable<DatedPlace> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (Match match in Whole().Matches(text))
        {
            if (Read(match) is { } date) yield return new DatedPlace(match.Index, match.Length, date);
        }
    }

    /// <summary>The first whole date, or null.</summary>
    public static DateOnly? First(string text) => Find(text).Select(place => (DateOnly?)place.Date).FirstOrDefault();

    /// <summary>Days that are named without a year: "29 januari", "30/6".</summary>
    public static IEnumerable<(int Day, int Month)> DaysWithoutYear(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (Match match in DayOnly().Matches(text))
        {
            var month = match.Groups["name"].Success ? Month(match.Groups["name"].Value) : Number(match.Groups["month"].Value);
            var day = Number(match.Groups["day"].Value);
            if (month is >= 1 and <= 12 && day is >= 1 and <= 31) yield return (day, month);
        }
    }

    /// <summary>How this writer spells a date: 12 maart 2020.</summary>
    public static string Spell(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day} {Months[date.Month - 1]} {date.Year}");

    private static DateOnly? Read(Match match)
    {
        var year = Number(match.Groups["year"].Value);
        if (match.Groups["year"].Length == 2) year += year < 50 ? 2000 : 1900;
        var month = match.Groups["name"].Success ? Month(match.Groups["name"].Value) : Number(match.Groups["month"].Value);
        var day = Number(match.Groups["day"].Value);
        return year is >= 1900 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    /// <summary>1 to 12, or 0. Abbreviations of three letters or more count; so does a misread letter or two in a long name.</summary>
    private static int Month(string word)
    {
        var name = word.TrimEnd('.').ToLowerInvariant();
        if (name is "mrt") return 3;
        if (name is "okt") return 10;
        for (var i = 0; i < Months.Length; i++)
        {
            if (name.Length >= 3 && (Months[i].StartsWith(name, StringComparison.Ordinal) || English[i].StartsWith(name, StringComparison.Ordinal))) return i + 1;
            if (name.Length >= 5 && Similarity.Edits(name, Months[i], 2) <= Months[i].Length / 4) return i + 1;
        }

        return 0;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<![\w/-])(?:(?<day>\d{1,2})(?:\s*e|\.)?\s+(?<name>\p{L}{3,9}\.?)\s+'?(?<year>\d{4}|\d{2}(?=\W|$))|(?<day>\d{1,2})(?<s>[-/.])(?<month>\d{1,2})\k<s>(?<year>\d{4}|\d{2})|(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2}))(?![\w-]*\d)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<![\w/.:-])(?:(?<day>\d{1,2})\s+(?<name>jan|feb|maart|mrt|april|mei|juni|juli|aug|sep|okt|nov|dec)\p{L}*(?!\s*'?\d{2,4})|(?<day>\d{1,2})/(?<month>\d{1,2})(?![/\d]))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DayOnly();
}
