using System.Text.RegularExpressions;

namespace Lakwerk.Law.Grounds;

/// <summary>
/// From a candidate's characters to a ground: first as they stand, then mended by what OCR is known to confuse. Each mend
/// lowers the confidence; a candidate that stays illegal is no ground.
/// </summary>
internal static partial class LabelDecoder
{
    private const double LostSeparator = 0.9;
    private const double NoSeparator = 0.8;
    private const double ConfusedCharacter = 0.6;
    private const double IllegalLetter = 0.4;

    public static (string Code, double Confidence)? Decode(Match match)
    {
        var digits = Digits(match.Groups["number"].Value, out var confused);
        var letter = match.Groups["let"] is { Success: true } l ? l.Value[0] : (char?)null;
        var confidence = confused ? ConfusedCharacter : Separators(match);
        return Exact(digits, letter, confidence) ?? Mended(digits, letter, confidence);
    }

    private static string Digits(string number, out bool confused)
    {
        Span<char> digits = stackalloc char[number.Length];
        var count = 0;
        confused = false;
        foreach (var c in number)
        {
            if (c is ' ' or '.' or ',' or '·')
                continue;
            var digit = count == 0 && c is '9' or 'S' ? '5' : c is 'l' or 'I' ? '1' : c;
            confused |= digit != c;
            digits[count++] = digit;
        }
        return new string(digits[..count]);
    }

    private static double Separators(Match match)
    {
        var text = match.Value[match.Groups["prefix"].Length..];
        if (Sound().IsMatch(text))
            return 1;
        return text.AsSpan().ContainsAny('.', ' ', ',') ? LostSeparator : NoSeparator;
    }

    private static (string, double)? Exact(string digits, char? letter, double confidence)
    {
        if (digits.Length < 2)
            return null;
        var woo = digits[0] == '5';
        var article = woo ? $"5.{digits[1]}" : digits[..2];
        var code = article + (digits.Length == 3 ? $".{digits[2]}" : "") + (letter is { } l ? $".{l}" : "");
        code = code switch { "5.2" => "5.2.1", "5.4.a" => "5.4a", _ => code };
        return GroundTable.TryGet(code, out _) ? (code, confidence) : null;
    }

    private static (string, double)? Mended(string digits, char? letter, double confidence)
    {
        if (letter is not { } l)
            return null;
        if (Lookalike(l) is { } meant && Exact(digits, meant, Math.Min(confidence, ConfusedCharacter)) is { } lookalike)
            return lookalike;
        // 5.1.1 ends at e and 5.2.1 has no letters: the only paragraph that has this letter is 5.1.2.
        return digits is "511" or "521" ? Exact("512", l, IllegalLetter) : null;
    }

    private static char? Lookalike(char letter) => letter switch
    {
        'p' or '6' => 'b',
        'l' or '1' or 'j' => 'i',
        'q' => 'g',
        _ => null,
    };

    [GeneratedRegex(@"^(?:5\.[1-7](?:\.[1-7])?(?:\.?[a-i])?|1[01]\.[1-8](?:\.?[a-i])?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Sound();
}
