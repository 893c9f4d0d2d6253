namespace Lakwerk.Suggestions.Scanning;

/// <summary>Reads dates the way Dutch official text writes them: 12-03-1970, 12/3/70, 12.03.1970, 1970-03-12, 12 maart 1970, 12 mrt. '70.</summary>
internal static class DateReader
{
    private const int LongestMonth = 9;

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Months =
        MonthTable().GetAlternateLookup<ReadOnlySpan<char>>();

    public static List<FoundDate> FindAll(ScannedText text)
    {
        var dates = new List<FoundDate>();
        var runs = text.Digits;
        for (var i = 0; i < runs.Count; i++)
        {
            if (dates.Count > 0 && runs[i].Start < dates[^1].End) continue;
            if (IsAttached(text, runs[i].Start)) continue;
            if (ReadNumeric(text, i) is { } numeric) dates.Add(numeric);
            else if (ReadWithMonthName(text, i) is { } named) dates.Add(named);
        }

        return dates;
    }

    /// <summary>Digits that continue another number or a code cannot begin a date.</summary>
    private static bool IsAttached(ScannedText text, int start)
    {
        var before = text[start - 1];
        if (char.IsAsciiLetterOrDigit(before)) return true;
        return before is '-' or '/' or '.' or ',' && char.IsAsciiLetterOrDigit(text[start - 2]);
    }

    private static FoundDate? ReadNumeric(ScannedText text, int index)
    {
        var runs = text.Digits;
        if (index + 2 >= runs.Count) return ReadCompact(text, runs[index]);
        var (a, b, c) = (runs[index], runs[index + 1], runs[index + 2]);
        if (Separator(text, a.End, b.Start) is not { } separator || Separator(text, b.End, c.Start) != separator)
            return ReadCompact(text, a);
        if (separator == ' ' && c.Length != 4) return ReadCompact(text, a);
        if (text[c.End] == separator && char.IsAsciiDigit(text[c.End + 1])) return null;
        if (a.Length == 4 && b.Length <= 2 && c.Length <= 2) return Valid(a.Start, c.End, Number(text, a), Number(text, b), Number(text, c));
        if (a.Length > 2 || b.Length > 2 || c.Length is not (2 or 4)) return null;
        return Valid(a.Start, c.End, Year(text, c), Number(text, b), Number(text, a));
    }

    /// <summary>19700312 or 12031970: eight digits that are a date either way.</summary>
    private static FoundDate? ReadCompact(ScannedText text, Run run)
    {
        if (run.Length != 8 || char.IsAsciiLetter(text[run.End])) return null;
        var first = Valid(run.Start, run.End, Part(text, run.Start, 4), Part(text, run.Start + 4, 2), Part(text, run.Start + 6, 2));
        return first ?? Valid(run.Start, run.End, Part(text, run.Start + 4, 4), Part(text, run.Start + 2, 2), Part(text, run.Start, 2));
    }

    private static FoundDate? ReadWithMonthName(ScannedText text, int index)
    {
        var day = text.Digits[index];
        if (day.Length > 2) return null;
        var at = SkipGap(text, day.End, "e. -\n", 3);
        var end = at;
        while (end - at <= LongestMonth && char.IsAsciiLetter(text[end])) end++;
        if (end == at || !Months.TryGetValue(text.Slice(at, end), out var month)) return null;
        end = SkipGap(text, end, ". -',\n", 4);
        if (index + 1 >= text.Digits.Count || text.Digits[index + 1].Start != end) return null;
        var year = text.Digits[index + 1];
        if (year.Length is not (2 or 4)) return null;
        return Valid(day.Start, year.End, Year(text, year), month, Number(text, day));
    }

    /// <summary>The one separator between two numbers of a date, blanks around it ignored.</summary>
    private static char? Separator(ScannedText text, int from, int to)
    {
        if (to - from > 4) return null;
        char? separator = null;
        foreach (var c in text.Slice(from, to))
        {
            if (c is ' ' or '\n' or '\'') continue;
            if (separator is not null || c is not ('-' or '/' or '.')) return null;
            separator = c;
        }

        return separator ?? (to - from == 1 && text[from] == ' ' ? ' ' : null);
    }

    private static int SkipGap(ScannedText text, int at, string allowed, int limit)
    {
        for (var i = 0; i < limit && allowed.Contains(text[at], StringComparison.Ordinal) && text[at] != '\0'; i++) at++;
        return at;
    }

    private static FoundDate? Valid(int start, int end, int year, int month, int day)
    {
        if (year is < 1850 or > 2100 || month is < 1 or > 12) return null;
        return day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new FoundDate(start, end, year, month, day) : null;
    }

    private static int Year(ScannedText text, Run run)
    {
        var year = Number(text, run);
        return run.Length == 4 ? year : year + (year > DateTime.UtcNow.Year % 100 ? 1900 : 2000);
    }

    private static int Part(ScannedText text, int start, int length) => Number(text, new(start, start + length));

    private static int Number(ScannedText text, Run run)
    {
        var value = 0;
        foreach (var digit in text.Slice(run)) value = value * 10 + (digit - '0');
        return value;
    }

    private static Dictionary<string, int> MonthTable()
    {
        string[] names =
        [
            "januari jan january", "februari feb february febr", "maart mrt mar march", "april apr", "mei may", "juni jun june",
            "juli jul july", "augustus aug august", "september sep sept", "oktober okt oct october", "november nov", "december dec",
        ];
        var table = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var month = 0; month < names.Length; month++)
        {
            foreach (var name in names[month].Split(' ')) table.Add(name, month + 1);
        }

        return table;
    }
}
