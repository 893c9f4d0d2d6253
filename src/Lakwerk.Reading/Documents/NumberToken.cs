using Lakwerk.Reading.Words;

namespace Lakwerk.Reading.Documents;

/// <summary>Reads one token as the number of a document.</summary>
internal static class NumberToken
{
    private const int LongestNumber = 16;
    private const int MostDigits = 6;

    /// <summary>Capitals that are words of these letters and no document codes.</summary>
    private static readonly string[] NoCodes = ["DE", "HET", "EN", "OF", "VAN", "OP", "IN", "U", "UW", "IK", "WOB", "WOO", "AWB", "EU", "NB", "PDF", "BSN", "AVG"];

    /// <summary>The number with its confidence, or null when the token is none in this style.</summary>
    public static (string Nr, double Confidence)? Read(ReadOnlySpan<char> token, NumberStyle style)
    {
        token = token.TrimEnd('.').TrimEnd('\'');
        if (token.Length is 0 or > LongestNumber) return null;
        if (style == NumberStyle.Letters && token.Length <= 3 && !IsCapitals(token)) return AsCode(token);
        if (IsSoundNumber(token)) return (token.ToString(), 1);
        if (IsSoundCode(token) || style == NumberStyle.Letters && IsCapitals(token)) return style == NumberStyle.Digits ? FromLookalikes(token) : (token.ToString(), 1);
        return style == NumberStyle.Letters ? AsCode(token) : FromLookalikes(token);
    }

    /// <summary>"I8", "2.0", "2O": figures, one of which was taken for a letter or has a speck behind it; null for anything else.</summary>
    public static (string Nr, double Confidence)? ReadPlain(ReadOnlySpan<char> token)
    {
        token = token.Trim(".'");
        if (token.Length is < 2 or > 4) return null;
        Span<char> digits = stackalloc char[token.Length];
        int length = 0, sound = 0;
        foreach (var c in token)
        {
            if (c is '.' or '\'') continue;
            if (char.IsAsciiDigit(c)) sound++;
            if ((DutchDateReader.Digit(c) ?? CapitalDigit(c)) is not { } digit) return null;
            digits[length++] = (char)('0' + digit);
        }

        // "2b" is a number with a letter behind it.
        if (sound == 0 || sound == token.Length || length == 0 || digits[0] == '0' || char.IsAsciiLetterLower(token[^1]) && token[^1] <= 'h') return null;
        return (new string(digits[..length]), 0.6);
    }

    /// <summary>"12J": recognition took the bracket behind a number for a letter.</summary>
    public static (string Nr, double Confidence)? ReadBracketed(ReadOnlySpan<char> token) =>
        token.Length is 2 or 3 && token[^1] is 'J' && !token[..^1].ContainsAnyExceptInRange('0', '9') ? (token[..^1].ToString(), 0.7) : null;

    /// <summary>What a damaged code may have been: capitals, where digits and small letters are lookalikes of them.</summary>
    private static (string, double)? AsCode(ReadOnlySpan<char> token)
    {
        if (token.Length > 3 || !token.ContainsAnyInRange('A', 'Z') && token.Length < 2) return null;
        Span<char> code = stackalloc char[token.Length];
        var capitals = 0;
        for (var i = 0; i < token.Length; i++)
        {
            if (char.IsAsciiLetterUpper(token[i])) capitals++;
            if (Capital(token[i]) is not { } capital) return null;
            code[i] = capital;
        }

        return capitals * 2 >= token.Length ? (new string(code), 0.6) : null;
    }

    private static char? Capital(char c) => c switch
    {
        >= 'A' and <= 'Z' => c,
        '0' or 'o' => 'O',
        '1' or 'l' or '|' or '!' or 'i' => 'I',
        '2' => 'Z',
        '4' => 'A',
        '5' or 's' => 'S',
        '6' => 'G',
        '7' => 'T',
        '8' => 'B',
        'c' or 'k' or 'p' or 'u' or 'v' or 'w' or 'x' or 'z' => char.ToUpperInvariant(c),
        _ => null,
    };

    private static (string, double)? FromLookalikes(ReadOnlySpan<char> token)
    {
        if (token.Length > 3) return null;
        Span<char> digits = stackalloc char[token.Length];
        for (var i = 0; i < token.Length; i++)
        {
            if ((DutchDateReader.Digit(token[i]) ?? CapitalDigit(token[i])) is not { } digit) return null;
            digits[i] = (char)('0' + digit);
        }

        return digits[0] == '0' ? null : (new string(digits), 0.6);
    }

    /// <summary>Capitals that are taken for digits in a list of numbers only.</summary>
    private static int? CapitalDigit(char c) => c switch
    {
        'A' => 4,
        'T' => 7,
        _ => null,
    };

    /// <summary>12, 3b, 2.13, A12, Z-2021-004: begins or ends with digits, capitals only before them.</summary>
    private static bool IsSoundNumber(ReadOnlySpan<char> token)
    {
        int digits = 0, at = 0;
        while (at < token.Length && (char.IsAsciiLetterUpper(token[at]) || token[at] == '-' && at > 0)) at++;
        if (at > 8) return false;
        for (; at < token.Length && (char.IsAsciiDigit(token[at]) || token[at] is '.' or '-' && digits > 0); at++)
            if (char.IsAsciiDigit(token[at])) digits++;
        var left = token.Length - at;
        if (left == 1 && char.IsAsciiLetterLower(token[at]) && token[at] is >= 'a' and <= 'h') left = 0;
        return digits > 0 && left == 0 && (digits <= MostDigits || token.Contains('-')) && char.IsLetterOrDigit(token[^1]);
    }

    private static bool IsCapitals(ReadOnlySpan<char> token) => token.Length <= 3 && !token.ContainsAnyExceptInRange('A', 'Z');

    private static bool IsSoundCode(ReadOnlySpan<char> token)
    {
        if (!IsCapitals(token)) return false;
        foreach (var word in NoCodes)
            if (token.SequenceEqual(word)) return false;
        return true;
    }
}
