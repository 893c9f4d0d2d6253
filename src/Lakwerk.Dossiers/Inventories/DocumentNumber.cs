using System.Globalization;

namespace Lakwerk.Dossiers.Inventories;

/// <summary>
/// Numbers of documents as lists use them: <c>7</c>, <c>6a</c>, <c>AB</c>, <c>DAA</c>. Letter codes sort by first letter, then
/// by length, then by text, so that DAA, found after the list was made, follows DZ.
/// </summary>
public static class DocumentNumber
{
    private const int Letters = 26;

    /// <summary>Orders numbers as a list shows them.</summary>
    public static IComparer<string> Order { get; } = Comparer<string>.Create(Compare);

    /// <summary>The number at a place in a new series, counted from 0.</summary>
    public static string At(NumberingStyle style, int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        if (style == NumberingStyle.Decimal)
            return (index + 1).ToString(CultureInfo.InvariantCulture);
        if (index < Letters * Letters)
            return $"{Letter(index / Letters)}{Letter(index % Letters)}";
        // Past ZZ: every further code of three letters still sorts after it.
        var rest = index - Letters * Letters;
        return "Z" + Suffix(rest, Math.Max(2, SuffixLength(rest)));
    }

    /// <summary>A number between one that is taken and the next: 6 → 6a → 6b, DZ → DAA → DAB, AB → ABA.</summary>
    public static string After(NumberingStyle style, string taken)
    {
        if (style == NumberingStyle.Decimal)
            return AfterDecimal(taken);
        if (taken.Length == 0)
            return "AA";
        return taken.Length == 2 ? taken[0] + (taken[1] == 'Z' ? "AA" : taken[1] + "A") : Next(taken);
    }

    /// <summary>The number that follows the last of a series: 19 → 20, AZ → BA.</summary>
    public static string Following(NumberingStyle style, string last)
    {
        if (style == NumberingStyle.Decimal)
            return (Key(last).Number + 1).ToString(CultureInfo.InvariantCulture);
        if (last.Length == 2 && last != "ZZ")
            return last[1] == 'Z' ? $"{(char)(last[0] + 1)}A" : $"{last[0]}{(char)(last[1] + 1)}";
        return After(style, last);
    }

    private static string AfterDecimal(string taken)
    {
        var digits = taken.TakeWhile(char.IsAsciiDigit).Count();
        var suffix = taken[digits..];
        if (suffix.Length == 0)
            return taken + "a";
        return suffix[^1] is >= 'a' and < 'z' ? taken[..^1] + (char)(suffix[^1] + 1) : taken + "a";
    }

    private static string Next(string code) => code[^1] is >= 'A' and < 'Z' ? code[..^1] + (char)(code[^1] + 1) : code + "A";

    private static char Letter(int index) => (char)('A' + index);

    private static int SuffixLength(int rest) => rest < Letters * Letters ? 2 : 3 + (rest / (Letters * Letters * Letters));

    private static string Suffix(int rest, int length)
    {
        Span<char> letters = stackalloc char[length];
        for (var i = length - 1; i >= 0; i--, rest /= Letters)
            letters[i] = Letter(rest % Letters);
        return new string(letters);
    }

    private static int Compare(string? a, string? b)
    {
        if (a is null || b is null)
            return a is null ? b is null ? 0 : -1 : 1;
        var (x, y) = (Key(a), Key(b));
        var byNumber = x.Number.CompareTo(y.Number);
        if (byNumber != 0)
            return byNumber;
        var byFirst = x.First.CompareTo(y.First);
        if (byFirst != 0)
            return byFirst;
        var byLength = x.Tail.Length.CompareTo(y.Tail.Length);
        return byLength != 0 ? byLength : string.CompareOrdinal(x.Tail, y.Tail);
    }

    private static (long Number, char First, string Tail) Key(string text)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        if (digits > 0 && long.TryParse(text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return (number, '\0', text[digits..]);
        return (long.MaxValue, text.Length == 0 ? '\0' : text[0], text);
    }
}
