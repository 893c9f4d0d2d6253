using Lakwerk.Suggestions.Scanning;

namespace Lakwerk.Suggestions.Detectors;

/// <summary>A house number and its addition: 12, 12a, 12-A, 12 bis, 12-2, 12 III, 12/3.</summary>
internal static class HouseNumber
{
    private const int MostDigits = 5;

    private static readonly HashSet<string> Additions = new(StringComparer.OrdinalIgnoreCase)
        { "bis", "hs", "huis", "rood", "zwart", "boven", "beneden", "bg", "ii", "iii", "iv", "hoog", "hg", "rd", "zw" };

    public static bool CanBe(ScannedText text, Run run) => run.Length <= MostDigits && text[run.Start] != '0';

    /// <summary>The end of the number with its addition, or null when what follows makes it something else.</summary>
    public static int? End(ScannedText text, Run number)
    {
        var end = number.End;
        if (text[end] is '%' or ':' or '°' || (text[end] is '.' or ',' or ':' && char.IsAsciiDigit(text[end + 1]))) return null;
        return AdditionEnd(text, end);
    }

    /// <summary>The house number that follows a postcode, as in "1234 AB 12" and "1234 AB, nr. 12".</summary>
    public static int? EndAfter(ScannedText text, int postcodeEnd, int index)
    {
        if (index >= text.Digits.Count) return null;
        var number = text.Digits[index];
        var gap = text.Slice(postcodeEnd, number.Start);
        if (gap.Length > 14 || gap.Contains('\n') || number.Length > MostDigits || text[number.Start] == '0') return null;
        var words = gap.Trim(" ,;:./");
        if (!(words.IsEmpty || words is "nr" or "huisnummer" or "huisnr" or "no" or "-")) return null;
        if (text[number.End] is '-' or '/' or '.' && char.IsAsciiDigit(text[number.End + 1]) && number.Length <= 2) return null;
        if (number.Length == 4 && words.IsEmpty && text[number.Start] is '1' or '2' && text[number.Start + 1] is '9' or '0') return null;
        return text.DateEndingAfter(number.Start)?.Start == number.Start ? null : End(text, number);
    }

    private static int AdditionEnd(ScannedText text, int end)
    {
        var at = end;
        var joined = text[at] is '-' or '/';
        if (joined || text[at] == ' ') at++;
        var wordEnd = at;
        while (char.IsAsciiLetterOrDigit(text[wordEnd])) wordEnd++;
        var word = text.Slice(at, wordEnd);
        if (word.IsEmpty) return end;
        var single = word.Length == 1 && char.IsAsciiLetter(word[0]) && (at == end || joined || char.IsAsciiLetterUpper(word[0]));
        var digits = joined && word.Length <= 4 && word.IndexOfAnyExceptInRange('0', '9') < 0;
        // "3-2hg", the second floor of number 3.
        var floor = joined && word.Length is 3 or 4 && char.IsAsciiDigit(word[0]) && (word[1..] is "hg" or "hs");
        var glued = at == end && word.Length == 2 && char.IsAsciiLetter(word[0]);
        var known = Additions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
        return single || digits || floor || glued || known ? wordEnd : end;
    }
}
