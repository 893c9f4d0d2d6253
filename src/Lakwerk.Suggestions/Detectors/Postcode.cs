using Lakwerk.Suggestions.Scanning;

namespace Lakwerk.Suggestions.Detectors;

/// <summary>Four digits that do not begin with zero and two letters other than SA, SD and SS; broken when a line ends between them.</summary>
internal readonly record struct Postcode(int Start, int End, bool Upper, bool Spaced, bool Broken, bool LooksLikeYear, string Canonical)
{
    public static Postcode? Read(ScannedText text, int index)
    {
        var run = text.Digits[index];
        if (run.Length != 4 || text[run.Start] == '0' || IsAttached(text, run.Start)) return null;
        var letters = run.End;
        while (letters - run.End < 2 && text[letters] is ' ' or '\n') letters++;
        var end = letters + 2;
        if (!char.IsAsciiLetter(text[letters]) || !char.IsAsciiLetter(text[letters + 1]) || char.IsLetterOrDigit(text[end])) return null;
        if (text[end] is '-' or '&' or '/' or '\'' && char.IsLetter(text[end + 1])) return null;
        var upper = char.IsAsciiLetterUpper(text[letters]) && char.IsAsciiLetterUpper(text[letters + 1]);
        var mixed = !upper && (char.IsAsciiLetterUpper(text[letters]) || char.IsAsciiLetterUpper(text[letters + 1]));
        if (mixed) return null;
        if (text[letters] is 'S' or 's' && text[letters + 1] is 'A' or 'D' or 'S' or 'a' or 'd' or 's') return null;
        var year = text.Slice(run) is ['1', '9', ..] or ['2', '0', ..] && letters > run.End;
        return new(run.Start, end, upper, letters > run.End, text.Slice(run.End, letters).Contains('\n'), year, string.Concat(text.Slice(run), text.Slice(letters, end)).ToUpperInvariant());
    }

    private static bool IsAttached(ScannedText text, int start)
    {
        var before = text[start - 1];
        if (char.IsLetterOrDigit(before) || before is '_' or '€' or '#' or '=') return true;
        if (before == '-' && text[start - 2] is 'L' && text[start - 3] is 'N') return false;
        return before is '-' or '/' or '.' or ',' && char.IsLetterOrDigit(text[start - 2]);
    }
}
