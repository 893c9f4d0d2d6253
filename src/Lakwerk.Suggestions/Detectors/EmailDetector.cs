using System.Buffers;
using Lakwerk.Suggestions.Scanning;

namespace Lakwerk.Suggestions.Detectors;

/// <summary>
/// E-mail addresses, starting from the sign between the two halves: @, the © that character recognition makes of it, or
/// [at] and (at). Addresses that were broken over a line are put together when only that makes them whole.
/// </summary>
internal sealed class EmailDetector : IDetector
{
    private const int LongestLocalPart = 64;
    private const int LongestDomain = 253;

    private static readonly SearchValues<char> SignStarts = SearchValues.Create("@©[(");
    private static readonly SearchValues<char> MailboxMarks = SearchValues.Create("._0123456789");
    private static readonly HashSet<string> SharedMailboxes = DataFile.Words("shared-mailboxes.txt");

    public void Detect(ScannedText text, List<Finding> findings)
    {
        for (var from = 0; from < text.Length;)
        {
            var offset = text.Chars[from..].IndexOfAny(SignStarts);
            if (offset < 0) return;
            var at = from + offset;
            from = at + 1;
            if (SignAt(text, at) is not { } sign) continue;
            if (Read(text, sign) is not { } finding) continue;
            findings.Add(finding);
            from = finding.End;
        }
    }

    /// <summary>The sign with the blanks that may stand around it; null for a bracket that is not [at] or (at).</summary>
    private static Run? SignAt(ScannedText text, int at)
    {
        if (text[at] is '@' or '©') return new(at, at + 1);
        var end = at + 1;
        while (text[end] == ' ') end++;
        var isAt = text[end] is 'a' or 'A' && text[end + 1] is 't' or 'T';
        if (isAt) end += 2;
        else if (text[end] == '@') end++;
        else return null;
        while (text[end] == ' ') end++;
        return text[end] is ']' or ')' && end - at < 10 ? new(at, end + 1) : null;
    }

    private static Finding? Read(ScannedText text, Run sign)
    {
        var plain = sign.Length == 1;
        var beforeSign = sign.Start;
        while (beforeSign > 0 && text[beforeSign - 1] is ' ' or '\n' && sign.Start - beforeSign < 2) beforeSign--;
        var afterSign = sign.End;
        while (text[afterSign] is ' ' or '\n' && afterSign - sign.End < 2) afterSign++;
        var loose = beforeSign < sign.Start || afterSign > sign.End;

        var start = LocalStart(text, beforeSign);
        if (start == beforeSign) return null;
        if (EmailDomain.Read(text, afterSign) is not { } end || end - afterSign > LongestDomain) return null;
        if (text[sign.Start] == '©' && loose) return null;
        if (loose && plain && !IsCertainWhenLoose(text, start, beforeSign, sign, afterSign)) return null;

        var local = text.Slice(start, beforeSign);
        var confidence = SharedMailboxes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(local) ? 0.5
            : text[sign.Start] == '©' || loose || !plain ? 0.85
            : 0.99;
        return new(SuggestionKind.Email, start, end, confidence);
    }

    /// <summary>"overleg @ minvws.nl" is a sentence about a place; "j.jansen @ minvws.nl" and a break at the line end are not.</summary>
    private static bool IsCertainWhenLoose(ScannedText text, int start, int localEnd, Run sign, int domainStart)
    {
        if (text.Slice(localEnd, domainStart).Contains('\n')) return text.Slice(localEnd, domainStart).Count(' ') == 0;
        var spacedBothSides = localEnd < sign.Start && domainStart > sign.End;
        return !spacedBothSides || text.Slice(start, localEnd).ContainsAny(MailboxMarks);
    }

    private static int LocalStart(ScannedText text, int end)
    {
        var start = end;
        while (start > 0 && end - start < LongestLocalPart && (IsLocal(text[start - 1]) ? 1 : SpelledDot(text, start)) is > 0 and var step) start -= step;
        if (start > 0 && text[start - 1] == '\n') start = AcrossLineEnd(text, start, end);
        while (start < end && !char.IsLetterOrDigit(text[start]) && text[start] != '_') start++;
        if (start < end && text.Slice(start, end).StartsWith("mailto", StringComparison.OrdinalIgnoreCase) && text[start + 6] == ':') start += 7;
        return text[end - 1] == '.' ? end : start;
    }

    /// <summary>The length of a dot that was spelled out to keep programs off: "jan(punt)devries", "jan [dot] de vries" without its blanks.</summary>
    private static int SpelledDot(ScannedText text, int end)
    {
        if (text[end - 1] is not (')' or ']')) return 0;
        foreach (var word in (ReadOnlySpan<string>)["(punt)", "[punt]", "(dot)", "[dot]", "(.)", "[.]"])
        {
            if (end > word.Length && text.Slice(end - word.Length, end).Equals(word, StringComparison.OrdinalIgnoreCase) && IsLocal(text[end - word.Length - 1])) return word.Length;
        }

        return 0;
    }

    /// <summary>Takes the end of the line before along when it cannot be a sentence's end: "j.", "jan.van.", "jan-".</summary>
    private static int AcrossLineEnd(ScannedText text, int start, int end)
    {
        var tailEnd = start - 1;
        var tail = tailEnd;
        while (tail > 0 && tailEnd - tail < LongestLocalPart && IsLocal(text[tail - 1])) tail--;
        var piece = text.Slice(tail, tailEnd);
        if (piece.Length < 2 || end == start) return start;
        var open = piece[^1] is '-' or '_' || (piece[^1] == '.' && (piece.Length == 2 || piece[..^1].Contains('.')));
        return open && piece.IndexOfAnyInRange('A', 'Z') < 0 && char.IsLetter(piece[0]) && char.IsAsciiLetterLower(text[start]) ? tail : start;
    }

    private static bool IsLocal(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '+' or '%' or '&' or '\'' or '~' or '#' or '!';
}
