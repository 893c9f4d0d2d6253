using System.Globalization;
using System.Text.RegularExpressions;

namespace Lakwerk.Reading.Words;

/// <summary>
/// Finds dates in Dutch text in every notation met in letters: <c>27 januari 2022</c>, <c>27-01-2022</c>, <c>2022-01-27</c>,
/// <c>27 jan. '22</c>, <c>12/3</c>, <c>19 juli jl.</c>, also with digits that OCR took for letters.
/// </summary>
internal static partial class DutchDateReader
{
    public const int FirstYear = 1980;
    public const int LastYear = 2100;

    private const double Mended = 0.8;
    private const double WithoutYear = 0.7;

    private static readonly string[] Months =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    private static readonly Dictionary<string, int> MonthNumbers = MonthTable();

    public static List<FoundDate> Find(string text)
    {
        var found = new List<FoundDate>();
        foreach (Match match in Written().Matches(text)) AddWritten(match, found);
        foreach (Match match in Numeric().Matches(text)) AddNumeric(match, found);
        foreach (Match match in Iso().Matches(text)) AddNumeric(match, found);
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    /// <summary>The month that a word names, also abbreviated or damaged; 0 when it names none.</summary>
    public static int MonthOf(ReadOnlySpan<char> word, out bool mended)
    {
        mended = false;
        var plain = word.Trim('.').ToString().ToLowerInvariant();
        if (MonthNumbers.TryGetValue(plain, out var month)) return month;
        mended = true;
        if (plain.Length < 3) return 0;
        if (WordMender.Mend(plain) is { } sound && MonthNumbers.TryGetValue(sound, out month)) return month;
        var folded = OcrFolding.Fold(plain);
        var most = folded.Length > 4 ? 2 : 1;
        int best = 0, bestDistance = most + 1;
        for (var i = 0; i < Months.Length; i++)
        {
            var distance = EditDistance.Of(folded, OcrFolding.Fold(Months[i]), most);
            // "juni" and "juli" differ in one letter: a word between them is neither, but by the shape of that letter.
            if (distance == bestDistance) best = best == 6 && i == 6 ? JuneOrJuly(plain) : 0;
            if (distance >= bestDistance) continue;
            bestDistance = distance;
            best = i + 1;
        }

        return best;
    }

    private static int JuneOrJuly(string word)
    {
        if (word.Length < 4) return 0;
        return word[2] switch
        {
            'm' or 'h' or 'u' or 'r' => 6,
            't' or '1' or '|' or 'i' or 'j' => 7,
            _ => 0,
        };
    }

    /// <summary>Digits, where some may have been taken for letters; null when nothing in it is a digit.</summary>
    public static int? Number(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 6) return null;
        int value = 0, digits = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c)) digits++;
            if (Digit(c) is not { } digit) return null;
            value = value * 10 + digit;
        }

        return digits > 0 ? value : null;
    }

    public static int? Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        'O' or 'o' or 'D' or 'Q' => 0,
        'l' or 'I' or 'i' or '|' or '!' or ']' => 1,
        'Z' or 'z' => 2,
        'S' or 's' => 5,
        'b' or 'G' => 6,
        'B' => 8,
        'g' or 'q' => 9,
        _ => null,
    };

    private static void AddWritten(Match match, List<FoundDate> found)
    {
        var word = match.Groups["month"].ValueSpan;
        var month = MonthOf(word, out var mended);
        if (month == 0 || Number(match.Groups["d"].ValueSpan) is not { } day || day is 0 or > 31) return;
        var yearText = match.Groups["y"];
        var year = yearText.Success ? FullYear(yearText.ValueSpan) : null;
        if (yearText.Success && year is null) return;
        // Without a year only an unmistakable month makes it a date.
        if (year is null && (mended || word.Length < 3)) return;
        var sound = !mended && IsDigits(match.Groups["d"].ValueSpan) && (!yearText.Success || IsDigits(yearText.ValueSpan));
        var end = yearText.Success ? yearText.Index + yearText.Length : match.Groups["month"].Index + match.Groups["month"].Length;
        found.Add(new FoundDate(match.Index, end, year, month, day, (sound ? 1 : Mended) * (year is null ? WithoutYear : 1)));
    }

    private static void AddNumeric(Match match, List<FoundDate> found)
    {
        if (Number(match.Groups["d"].ValueSpan) is not { } day || day is 0 or > 31) return;
        if (Number(match.Groups["m"].ValueSpan) is not { } month || month is 0 or > 12) return;
        if (FullYear(match.Groups["y"].ValueSpan) is not { } year) return;
        if (found.Exists(f => f.Start < match.Index + match.Length && match.Index < f.End)) return;
        var sound = IsDigits(match.Groups["d"].ValueSpan) && IsDigits(match.Groups["m"].ValueSpan) && IsDigits(match.Groups["y"].ValueSpan);
        found.Add(new FoundDate(match.Index, match.Index + match.Length, year, month, day, sound ? 1 : Mended));
    }

    private static int? FullYear(ReadOnlySpan<char> text)
    {
        var number = Number(text);
        if (number is < 100 && text.Length == 2) number += 2000;
        return number is >= FirstYear and <= LastYear ? number : null;
    }

    private static bool IsDigits(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!char.IsAsciiDigit(c)) return false;
        return true;
    }

    private static Dictionary<string, int> MonthTable()
    {
        var table = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Months.Length; i++)
        {
            table[Months[i]] = i + 1;
            table[Months[i][..3]] = i + 1;
        }

        table["mrt"] = 3;
        table["sept"] = 9;
        table["okt"] = 10;
        table.Remove("maa");
        return table;
    }

    internal static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![\p{L}\d])(?<d>[0-3OoDlIi|!ZzSsbBgq]?[\dOolISsBbZzgq])(?:e|ste|de)?[\s.]{1,3}(?<month>[\p{L}\d]{3,10}\.?)(?:[\s,.]{1,3}(?<y>'?[12IlZz|][\dOoliISsBbDZzgq|]{3}|'\d\d)(?![\p{L}\d]))?", RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex(@"(?<![\p{L}\d\-/.])(?<d>[0-3OolI]?[\dOolISBZ])\s?(?<s>[\-/.])\s?(?<m>[01OolI]?[\dOolISBZ])\s?\k<s>\s?(?<y>[12IlZz][\dOolISBZDbGgq]{3}|\d\d)(?![\p{L}\d])", RegexOptions.CultureInvariant)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"(?<![\p{L}\d])(?<y>(?:19|20)\d\d)[\-/](?<m>\d\d)[\-/](?<d>\d\d)(?![\p{L}\d])", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();
}
