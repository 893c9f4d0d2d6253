using Lakwerk.Suggestions.Scanning;

namespace Lakwerk.Suggestions.Detectors;

/// <summary>Dates of birth: a date after "geboren", "geb." and the like, or followed by it; a year alone after "geboren in".</summary>
internal sealed class BirthDateDetector : IDetector
{
    private const int CueReach = 60;

    public void Detect(ScannedText text, List<Finding> findings)
    {
        var previousEnd = 0;
        FoundDate? previous = null;
        foreach (var date in text.Dates)
        {
            if (IsBirth(text, date, previousEnd) || ContinuesColumn(text, date, previous))
            {
                findings.Add(new(SuggestionKind.BirthDate, date.Start, date.End, 0.95));
                previous = date;
            }

            previousEnd = date.End;
        }

        foreach (var run in text.Digits)
        {
            if (run.Length == 4 && IsBirthYear(text, run)) findings.Add(new(SuggestionKind.BirthDate, run.Start, run.End, 0.6));
        }
    }

    private static bool IsBirth(ScannedText text, FoundDate date, int previousEnd)
    {
        var reach = Math.Min(CueReach, date.Start - previousEnd);
        var cue = Cues.Before(text, date.Start, reach, Cue.Birth | Cue.OtherDate);
        if (cue == Cue.Birth) return SentenceHolds(text, date.Start, reach);
        if (cue == Cue.OtherDate && IsAbbreviatedLabel(text.Slice(date.Start - 16, date.Start))) return true;
        if (text[date.Start - 1] is '*' || (text[date.Start - 1] == ' ' && text[date.Start - 2] == '*' && text[date.Start - 3] is '(' or ' ')) return date.Year < 2015;
        var bracket = text.Slice(date.End, date.End + 3).IndexOfAny('(', ':') >= 0;
        return Cues.After(text, date.End, bracket ? 18 : 9, Cue.Birth) != 0;
    }

    /// <summary>"geb. datum", in which "datum" by itself would speak of another date.</summary>
    private static bool IsAbbreviatedLabel(ReadOnlySpan<char> before) =>
        before.Contains("geb", StringComparison.OrdinalIgnoreCase) && before.Contains("dat", StringComparison.OrdinalIgnoreCase);

    /// <summary>No sentence may end between the cue and the date, other than after an abbreviation.</summary>
    private static bool SentenceHolds(ScannedText text, int date, int reach)
    {
        for (var i = date - 1; i > date - reach && i > 0; i--)
        {
            if (char.IsLetter(text[i]) && !char.IsLetter(text[i - 1]) && Cues.Before(text, WordEnd(text, i), WordEnd(text, i) - i + 1, Cue.Birth) != 0) return true;
            if (text[i] is '.' or '?' or '!' && text[i + 1] is ' ' or '\n' && char.IsUpper(text[i + 2]) && char.IsLower(text[i - 1]) && char.IsLower(text[i - 2]) && char.IsLower(text[i - 3])) return false;
        }

        return true;
    }

    private static int WordEnd(ScannedText text, int start)
    {
        while (char.IsLetter(text[start])) start++;
        return start;
    }

    /// <summary>A table with one date of birth a line: the column's head stands only above the first.</summary>
    private static bool ContinuesColumn(ScannedText text, FoundDate date, FoundDate? previous)
    {
        if (previous is not { } above || date.Start - above.End > 120 || date.Year > 2015) return false;
        var between = text.Slice(above.End, date.Start);
        if (between.Count('\n') != 1 || text.LineStart(above.Start) == 0) return false;
        var head = text.Slice(text.LineStart(text.LineStart(above.Start) - 1), text.LineStart(above.Start));
        return text.Slice(text.LineStart(above.Start), above.Start).Length > 0 && (HeadOfColumn(head) || Column(text, above));
    }

    private static bool HeadOfColumn(ReadOnlySpan<char> head) => head.Contains("geboorte", StringComparison.OrdinalIgnoreCase) || head.Contains("geb.", StringComparison.OrdinalIgnoreCase);

    private static bool Column(ScannedText text, FoundDate above)
    {
        var line = text.Slice(text.LineStart(above.Start), above.Start);
        return line.IndexOf("geb", StringComparison.OrdinalIgnoreCase) < 0;
    }

    private static bool IsBirthYear(ScannedText text, Run run)
    {
        if (text.Slice(run) is not (['1', '9', ..] or ['2', '0', '0' or '1', _])) return false;
        if (text[run.End] is '-' or '/' or '.' && char.IsAsciiDigit(text[run.End + 1])) return false;
        var start = run.Start;
        while (start > 0 && run.Start - start < 4 && text[start - 1] is ' ' or ':' or '.' or '\n') start--;
        if (text[start - 1] is 'n' && text[start - 2] is 'i' && text[start - 3] is ' ') start -= 3;
        return start < run.Start && Cues.Before(text, start, 2, Cue.Birth) != 0;
    }
}
