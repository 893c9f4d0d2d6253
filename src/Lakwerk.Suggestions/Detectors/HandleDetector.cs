using System.Buffers;
using Lakwerk.Suggestions.Persons;
using Lakwerk.Suggestions.Scanning;

namespace Lakwerk.Suggestions.Detectors;

/// <summary>
/// Accounts on social media: @jan_jansen. A first name that somebody calls ("@Fatima") is a person and left to the tagger; the
/// accounts of bodies and companies, and the words that programs write with an @, are nobody's.
/// </summary>
internal sealed class HandleDetector : IDetector
{
    private const int Shortest = 3;
    private const int Longest = 30;
    private const int CueReach = 40;
    private const double WithCue = 0.9;
    private const double LikeAnAccount = 0.8;
    private const double Bare = 0.6;

    private static readonly SearchValues<char> AccountMarks = SearchValues.Create("_0123456789");

    private static readonly HashSet<string> NotAccounts = DataFile.Words("not-handles.txt");

    public void Detect(ScannedText text, List<Finding> findings)
    {
        for (var from = 0; from < text.Length;)
        {
            var offset = text.Chars[from..].IndexOf('@');
            if (offset < 0) return;
            var at = from + offset;
            from = at + 1;
            if (EndOf(text, at) is not { } end || Judge(text, at, end) is not { } confidence) continue;
            findings.Add(new(SuggestionKind.SocialHandle, at, end, confidence));
            from = end;
        }
    }

    /// <summary>Where the account ends; null when no account begins here.</summary>
    private static int? EndOf(ScannedText text, int at)
    {
        if (at > 0 && !(char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '"' or '\'' or ',' or ';' or ':' or '/')) return null;
        if (text.InUrl(at) || !(char.IsAsciiLetterOrDigit(text[at + 1]) || text[at + 1] == '_')) return null;
        var end = at + 1;
        while (end - at <= Longest && (IsInside(text, end) || IsBroken(text, end))) end += IsBroken(text, end) ? 2 : 1;
        return end - at > Shortest && !char.IsLetterOrDigit(text[end]) && text[end] is not ('@' or '(') ? end : null;
    }

    private static bool IsInside(ScannedText text, int at) =>
        char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' || (text[at] is '.' or '-' && char.IsAsciiLetterOrDigit(text[at + 1]));

    /// <summary>A hyphen at the end of a line, and the rest on the next.</summary>
    private static bool IsBroken(ScannedText text, int at) =>
        text[at] == '-' && text[at + 1] == '\n' && char.IsAsciiLetterOrDigit(text[at - 1]) && (char.IsAsciiLetterLower(text[at + 2]) || char.IsAsciiDigit(text[at + 2]));

    private static double? Judge(ScannedText text, int at, int end)
    {
        var name = text.Slice(at + 1, end);
        if (NotAccounts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name) || name.IndexOfAnyInRange('a', 'z') < 0 && name.IndexOfAnyInRange('A', 'Z') < 0) return null;
        var known = Lexicon.Of(Word.Hash(name));
        if ((known & Known.Organisation) != 0) return null;
        var isCalled = char.IsAsciiLetterUpper(name[0]) && name[1..].IndexOfAnyExceptInRange('a', 'z') < 0;
        if (!isCalled && (Cues.Before(text, at, CueReach, Cue.Social) != Cue.None || Cues.After(text, end, CueReach / 2, Cue.Social) != Cue.None)) return WithCue;
        if (name.IndexOfAny(AccountMarks) >= 0 || HasInnerCapital(name)) return LikeAnAccount;
        // What is left reads like a word: a call to a person, or to a group.
        return char.IsAsciiLetterUpper(name[0]) || (known & (Known.FirstName | Known.Common | Known.Function)) != 0 || name.Contains('.') ? null : Bare;
    }

    private static bool HasInnerCapital(ReadOnlySpan<char> name) => name.Length > 1 && name[1..].IndexOfAnyInRange('A', 'Z') >= 0 && name[1..].IndexOfAnyInRange('a', 'z') >= 0;
}
