using System.Globalization;
using Lakwerk.Suggestions.Scanning;

namespace Lakwerk.Suggestions.Detectors;

/// <summary>
/// Telephone numbers: Dutch ones in every grouping (the numbering plan decides whether the digits can be one), and
/// international ones with + or 00. Digits without a zero in front need a cue such as "tel." beside them.
/// </summary>
internal sealed class PhoneDetector : IDetector
{
    private const int CueReach = 40;

    public void Detect(ScannedText text, List<Finding> findings)
    {
        var runs = text.Digits;
        var end = 0;
        for (var i = 0; i < runs.Count; i++)
        {
            if (runs[i].Start < end || text.InUrl(runs[i].Start)) continue;
            if (Read(text, i) is not { } finding) continue;
            findings.Add(finding);
            end = finding.End;
        }
    }

    private static Finding? Read(ScannedText text, int index)
    {
        var start = text.Digits[index].Start;
        if (text[start - 1] == '+') return PlusSign(text, index, start - 1);
        if (text[start - 1] == ' ' && text[start - 2] == '+') return PlusSign(text, index, start - 2);
        if (IsAttached(text, start) || IsDate(text, start)) return null;
        if (text[start] == '0')
            return text[start + 1] == '0' ? DoubleZero(text, index) : National(text, index) ?? Service(text, index);
        return Mobile316(text, index) ?? WithCue(text, index) ?? Extension(text, index);
    }

    private static Finding? PlusSign(ScannedText text, int index, int plus)
    {
        if (char.IsAsciiLetterOrDigit(text[plus - 1])) return null;
        var start = text[plus - 1] == '(' ? plus - 1 : plus;
        return International(text, index, start, skip: 0) is { } end ? new Finding(SuggestionKind.Phone, start, end, 0.97) : null;
    }

    private static Finding? DoubleZero(ScannedText text, int index)
    {
        var start = text.Digits[index].Start;
        if (International(text, index, start, skip: 2) is not { } end) return null;
        var first = text.Slice(text.Digits[index]);
        var cue = Cues.Before(text, start, CueReach, Cue.Phone | Cue.CaseNumber | Cue.Bsn | Cue.Account);
        if (cue is not (Cue.None or Cue.Phone)) return null;
        var spaced = end - start > text.Digits[index].Length;
        var dutch = text.Slice(start, end).IndexOf("31", StringComparison.Ordinal) is 2 or 3;
        var codeStandsAlone = first.Length == 2 || (first.Length <= 5 && CountryCallingCodes.IsKnown(int.Parse(first, CultureInfo.InvariantCulture)));
        var neighbour = !spaced && CountryCallingCodes.IsNeighbour(first);
        if (cue == Cue.None && !dutch && !neighbour && !(spaced && codeStandsAlone)) return null;
        return new Finding(SuggestionKind.Phone, start, end, cue == Cue.Phone || dutch ? 0.95 : 0.75);
    }

    private static int? International(ScannedText text, int index, int start, int skip)
    {
        var groups = new PhoneGroups(text, index, skip);
        if (!groups.ReadCountryCode(out var code)) return null;
        return code == 31 ? groups.EndOfDutch() : groups.EndOfForeign(code);
    }

    /// <summary>Ten digits with a zero in front whose first ones are an area code of the numbering plan.</summary>
    private static Finding? National(ScannedText text, int index)
    {
        var groups = new PhoneGroups(text, index, skip: 0);
        if (groups.EndAfter(DutchNumberingPlan.LengthOf) is not { } end) return null;
        var first = text.Digits[index];
        var digits = groups.Digits;
        var area = DutchNumberingPlan.AreaCodeLength(digits);
        if (area == 0 || first.Length < area) return null;

        var start = text[first.Start - 1] == '(' && text[first.End] == ')' ? first.Start - 1 : first.Start;
        var cue = Cues.Before(text, start, CueReach, Cue.Phone | Cue.CaseNumber | Cue.Bsn | Cue.Account | Cue.Registration);
        var separated = end - first.Start > 10 && first.Length == area;
        if (cue == Cue.Phone) return new(SuggestionKind.Phone, start, end, 0.99);
        if (cue != Cue.None) return separated ? new(SuggestionKind.Phone, start, end, 0.6) : null;
        return new(SuggestionKind.Phone, start, end, separated ? 0.95 : DutchNumberingPlan.IsMobile(digits) ? 0.9 : 0.75);
    }

    /// <summary>0800, 0900 and the like belong to organisations: proposed, with little confidence.</summary>
    private static Finding? Service(ScannedText text, int index)
    {
        var groups = new PhoneGroups(text, index, skip: 0);
        if (groups.EndAfter(DutchNumberingPlan.ServiceLengths) is not { } end) return null;
        var start = text.Digits[index].Start;
        return new(SuggestionKind.Phone, start, end, 0.45);
    }

    /// <summary>31612345678, as messaging programs write it.</summary>
    private static Finding? Mobile316(ScannedText text, int index)
    {
        var run = text.Digits[index];
        if (run.Length != 11 || !text.Slice(run).StartsWith("316", StringComparison.Ordinal) || char.IsAsciiLetter(text[run.End])) return null;
        var cue = Cues.Before(text, run.Start, CueReach, Cue.Phone | Cue.CaseNumber | Cue.Account | Cue.Registration);
        return cue is Cue.None or Cue.Phone ? new(SuggestionKind.Phone, run.Start, run.End, cue == Cue.Phone ? 0.95 : 0.6) : null;
    }

    /// <summary>"tel. 340 79 11" (no area code) and "mob. 612345678" (a spreadsheet dropped the zero).</summary>
    private static Finding? WithCue(ScannedText text, int index)
    {
        var run = text.Digits[index];
        if (run.Length > 9 || !FollowsDirectly(text, run.Start, Cue.Phone)) return null;
        var groups = new PhoneGroups(text, index, skip: 0);
        if (groups.EndAfter(_ => [6, 7, 8, 9]) is not { } end) return null;
        return text[run.Start] == '6' || groups.Digits.Length < 9 ? new(SuggestionKind.Phone, run.Start, end, 0.7) : null;
    }

    private static Finding? Extension(ScannedText text, int index)
    {
        var run = text.Digits[index];
        if (run.Length is < 3 or > 6 || !FollowsDirectly(text, run.Start, Cue.Extension)) return null;
        return new(SuggestionKind.Phone, run.Start, run.End, 0.6);
    }

    /// <summary>Whether nothing but punctuation, blanks and "nr" stand between a cue and the number.</summary>
    private static bool FollowsDirectly(ScannedText text, int start, Cue cue)
    {
        var at = start;
        while (at > 0 && start - at < 12 && text[at - 1] is ' ' or ':' or '.' or '(' or ')' or '\n') at--;
        if (text[at - 1] is 'r' or 'R' && text[at - 2] is 'n' or 'N' && !char.IsLetter(text[at - 3])) return FollowsDirectly(text, at - 2, cue);
        var wordStart = at;
        while (wordStart > 0 && at - wordStart < 32 && char.IsLetter(text[wordStart - 1])) wordStart--;
        return (Cues.Of(text.Slice(wordStart, at)) & cue) != 0;
    }

    /// <summary>Digits glued to a letter, or to a digit or letter by a sign, are part of a code — unless the letter is "T" or a word like "tel".</summary>
    private static bool IsAttached(ScannedText text, int start)
    {
        var before = text[start - 1];
        if (char.IsLetter(before)) return !IsPhoneWord(text, start);
        if (before is '-' or '/') return char.IsLetterOrDigit(text[start - 2]) && !IsPhoneWord(text, start - 1);
        if (before is '.' or ',') return char.IsDigit(text[start - 2]);
        return before is '_' or '#' or '€' or '=';
    }

    private static bool IsPhoneWord(ScannedText text, int end)
    {
        var start = end;
        while (start > 0 && end - start < 32 && char.IsLetter(text[start - 1])) start--;
        var word = text.Slice(start, end);
        return word is "T" or "M" or "F" or "t" or "m" or "f" || (Cues.Of(word) & Cue.Phone) != 0;
    }

    /// <summary>06-12-2018 begins like a mobile number but is a day; 06-12-34-56-78 is not a day.</summary>
    private static bool IsDate(ScannedText text, int start) =>
        text.DateEndingAfter(start) is { } date && date.Start == start && (date.End - date.Start > 8 || !ContinuesWithPair(text, date.End));

    private static bool ContinuesWithPair(ScannedText text, int end) =>
        text[end] is '-' or '.' or ' ' or '/' or '\n' && char.IsAsciiDigit(text[end + 1]) && char.IsAsciiDigit(text[end + 2]);
}
