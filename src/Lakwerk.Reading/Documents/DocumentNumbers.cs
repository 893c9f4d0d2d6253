using System.Globalization;

namespace Lakwerk.Reading.Documents;

/// <summary>
/// Numbers of documents: their order, and what lies between two of them. Letter codes count A … Z, AA … ZZ; <c>DAA</c>
/// comes after <c>DZ</c>.
/// </summary>
public static class DocumentNumbers
{
    /// <summary>A range that is longer is a slip of reading, not a list of documents.</summary>
    public const int LongestRange = 2000;

    public static IComparer<string> Order { get; } = Comparer<string>.Create(Compare);

    /// <summary>Everything from <paramref name="first"/> to <paramref name="last"/>, both included; null when they make no range.</summary>
    public static IReadOnlyList<string>? Range(string first, string last)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(last);
        if (IsLetters(first) && IsLetters(last)) return LetterRange(first, last);
        var (prefix, number, suffix) = Split(first);
        var (lastPrefix, lastNumber, lastSuffix) = Split(last);
        if (number is not { } from || lastNumber is not { } to) return null;
        if (prefix == lastPrefix && from == to && suffix.Length == 1 && lastSuffix.Length == 1) return SuffixRange($"{prefix}{Digits(first, prefix, suffix)}", suffix[0], lastSuffix[0]);
        // "Z-12 t/m 15" leaves the prefix out the second time.
        if (lastPrefix.Length > 0 && prefix != lastPrefix || suffix.Length > 0 || lastSuffix.Length > 0 || to < from || to - from > LongestRange) return null;
        var width = Digits(first, prefix, suffix).Length;
        return [.. Enumerable.Range(from, to - from + 1).Select(n => prefix + n.ToString(CultureInfo.InvariantCulture).PadLeft(first[prefix.Length] == '0' ? width : 0, '0'))];
    }

    private static int Compare(string? a, string? b)
    {
        var (prefixA, numberA, suffixA) = Split(a ?? "");
        var (prefixB, numberB, suffixB) = Split(b ?? "");
        if (numberA is null && numberB is null) return CompareLetters(a ?? "", b ?? "");
        var prefix = string.CompareOrdinal(prefixA, prefixB);
        if (prefix != 0) return prefix;
        var number = (numberA ?? -1).CompareTo(numberB ?? -1);
        return number != 0 ? number : string.CompareOrdinal(suffixA, suffixB);
    }

    /// <summary>First letter, then length, then text: lists that ran out of DA … DZ went on with DAA.</summary>
    private static int CompareLetters(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0 || a[0] != b[0]) return string.CompareOrdinal(a, b);
        return a.Length != b.Length ? a.Length.CompareTo(b.Length) : string.CompareOrdinal(a, b);
    }

    private static List<string>? LetterRange(string first, string last)
    {
        if (first.Length != last.Length || first.Length > 3) return null;
        int from = Value(first), to = Value(last);
        if (to < from || to - from > LongestRange) return null;
        return [.. Enumerable.Range(from, to - from + 1).Select(value => Letters(value, first.Length))];
    }

    private static IReadOnlyList<string>? SuffixRange(string stem, char from, char to)
    {
        if (!char.IsAsciiLetter(from) || !char.IsAsciiLetter(to) || to < from) return null;
        return [.. Enumerable.Range(from, to - from + 1).Select(c => stem + (char)c)];
    }

    private static int Value(string letters) => letters.Aggregate(0, (value, c) => value * 26 + (c - 'A'));

    private static string Letters(int value, int length)
    {
        Span<char> letters = stackalloc char[length];
        for (var i = length - 1; i >= 0; i--, value /= 26) letters[i] = (char)('A' + value % 26);
        return new string(letters);
    }

    private static bool IsLetters(string text) => text.Length is > 0 and <= 3 && text.All(char.IsAsciiLetterUpper);

    private static string Digits(string text, string prefix, string suffix) => text[prefix.Length..^suffix.Length];

    /// <summary>What stands before the last run of digits, that run, and what stands after it.</summary>
    private static (string Prefix, int? Number, string Suffix) Split(string text)
    {
        var end = text.Length;
        while (end > 0 && !char.IsAsciiDigit(text[end - 1])) end--;
        var start = end;
        while (start > 0 && char.IsAsciiDigit(text[start - 1])) start--;
        return start < end && end - start <= 9 ? (text[..start], int.Parse(text.AsSpan(start, end - start), CultureInfo.InvariantCulture), text[end..]) : (text, null, "");
    }
}
