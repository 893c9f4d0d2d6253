using Lakwerk.Suggestions.Scanning;

namespace Lakwerk.Suggestions.Detectors;

/// <summary>Names under which people sign in: "inlognaam jdevries85", "gebruikersnaam: piet.smit", and "domein\jansenp" wherever it stands.</summary>
internal sealed class LoginDetector : IDetector
{
    private const int CueReach = 20;
    private const int Shortest = 4;
    private const int Longest = 40;
    private const double WithCue = 0.7;
    private const double InDomain = 0.6;

    public void Detect(ScannedText text, List<Finding> findings)
    {
        AfterCues(text, findings);
        AroundBackslashes(text, findings);
    }

    private static void AfterCues(ScannedText text, List<Finding> findings)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetter(text[at]))
            {
                at++;
                continue;
            }

            var end = at;
            while (char.IsLetter(text[end])) end++;
            if (end - at is > 4 and < 17 && (Cues.Of(text.Slice(at, end)) & Cue.Login) != 0 && NameAfter(text, end) is { } name)
            {
                findings.Add(new(SuggestionKind.Other, name.Start, name.End, WithCue));
                end = name.End;
            }

            at = end;
        }
    }

    private static Run? NameAfter(ScannedText text, int cueEnd)
    {
        var start = cueEnd;
        while (start - cueEnd < CueReach && text[start] is ' ' or ':' or '=' or '"' or '\'' or '(') start++;
        if (text.Slice(start, start + 3) is "is " or "was") start = SkipWord(text, start);
        var end = EndOf(text, start);
        var name = text.Slice(start, end);
        if (name.Length is < Shortest or > Longest || text[end] == '@' || !char.IsLetterOrDigit(name[0])) return null;
        var isMarked = name.ContainsAnyInRange('0', '9') || name.ContainsAny("._\\");
        return isMarked || text.Slice(cueEnd, start).Contains(':') ? new Run(start, end) : null;
    }

    private static int SkipWord(ScannedText text, int start)
    {
        while (char.IsLetter(text[start])) start++;
        while (text[start] == ' ') start++;
        return start;
    }

    private static int EndOf(ScannedText text, int start)
    {
        var end = start;
        while (end - start <= Longest && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_' || (text[end] is '.' or '-' or '\\' && char.IsAsciiLetterOrDigit(text[end + 1])))) end++;
        return end;
    }

    /// <summary>A domain, a backslash, a name; a path on a disk has more than one backslash, or a colon before it.</summary>
    private static void AroundBackslashes(ScannedText text, List<Finding> findings)
    {
        for (var from = 0; from < text.Length;)
        {
            var offset = text.Chars[from..].IndexOf('\\');
            if (offset < 0) return;
            var at = from + offset;
            from = at + 1;
            var start = at;
            while (at - start < Longest && start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '-' or '_')) start--;
            var end = EndOf(text, at + 1);
            if (at - start < 2 || end - at <= Shortest || text[start - 1] is ':' or '\\' or '/' || text.Slice(at + 1, end).ContainsAny('\\', '.') || text[end] is '\\' or '/') continue;
            if (!char.IsAsciiLetterLower(text[at + 1])) continue;
            findings.Add(new(SuggestionKind.Other, start, end, InDomain));
            from = end;
        }
    }
}
