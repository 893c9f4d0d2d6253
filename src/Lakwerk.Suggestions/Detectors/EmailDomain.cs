using Lakwerk.Suggestions.Scanning;

namespace Lakwerk.Suggestions.Detectors;

/// <summary>The part of an e-mail address after the sign: labels of letters, digits and hyphens with a top-level domain.</summary>
internal static class EmailDomain
{
    private const int LongestTopLevel = 24;

    private static readonly HashSet<string> CommonTopLevels = new(StringComparer.OrdinalIgnoreCase)
        { "nl", "com", "org", "net", "eu", "be", "de", "fr", "uk", "edu", "gov", "int", "info", "biz", "amsterdam", "frl", "io", "lu", "ch", "at", "es", "it", "se", "dk", "pl", "us", "cw", "aw", "sx" };

    /// <summary>The offset after the domain, or null when there is none at this place.</summary>
    public static int? Read(ScannedText text, int start)
    {
        if (!char.IsLetterOrDigit(text[start])) return null;
        var end = LabelsEnd(text, start);
        return Joined(text, start, end) ?? (HasTopLevel(text.Slice(start, end)) ? end : Misread(text, start, end));
    }

    private static int LabelsEnd(ScannedText text, int start)
    {
        var end = start;
        while (char.IsLetterOrDigit(text[end]) || (text[end] is '.' or '-' or '_' && char.IsLetterOrDigit(text[end + 1]))) end++;
        return end;
    }

    /// <summary>A domain that goes on after the line end: "min-⏎vws.nl", "minvws.⏎nl", "minvws⏎.nl", "rijks⏎overheid.nl".</summary>
    private static int? Joined(ScannedText text, int start, int end)
    {
        var dangling = text[end] is '-' or '.';
        var lineEnd = dangling ? end + 1 : end;
        if (text[lineEnd] == ' ') lineEnd++;
        if (text[lineEnd] != '\n') return null;
        var next = lineEnd + 1;
        var dotFirst = text[next] == '.';
        var tailEnd = LabelsEnd(text, dotFirst ? next + 1 : next);
        var tail = text.Slice(next, tailEnd);
        if (tail.IsEmpty || !char.IsAsciiLetterLower(text[dotFirst ? next + 1 : next])) return null;

        var head = text.Slice(start, end);
        if (dangling && text[end] == '.') return IsCommonTopLevel(tail) || (HasCommonTopLevel(tail) && !HasTopLevel(head)) ? tailEnd : null;
        if (dotFirst) return IsCommonTopLevel(tail[1..]) || HasCommonTopLevel(tail[1..]) ? tailEnd : null;
        if (dangling) return HasCommonTopLevel(tail) ? tailEnd : null;
        return !head.Contains('.') && HasCommonTopLevel(tail) ? tailEnd : null;
    }

    /// <summary>"minvws,nl" and "minvws nl": a dot that character recognition lost.</summary>
    private static int? Misread(ScannedText text, int start, int end)
    {
        if (end == start || text[end] is not (',' or ' ')) return null;
        var tailEnd = LabelsEnd(text, end + 1);
        var tail = text.Slice(end + 1, tailEnd);
        return tail.Equals("nl", StringComparison.Ordinal) || (text[end] == ',' && IsCommonTopLevel(tail)) ? tailEnd : null;
    }

    private static bool HasTopLevel(ReadOnlySpan<char> domain)
    {
        var dot = domain.LastIndexOf('.');
        if (dot <= 0) return false;
        var top = domain[(dot + 1)..];
        return top.Length is >= 2 and <= LongestTopLevel && top.IndexOfAnyInRange('0', '9') < 0 && !top.ContainsAny('-', '_');
    }

    private static bool HasCommonTopLevel(ReadOnlySpan<char> domain)
    {
        var dot = domain.LastIndexOf('.');
        return dot > 0 && IsCommonTopLevel(domain[(dot + 1)..]);
    }

    private static bool IsCommonTopLevel(ReadOnlySpan<char> top) =>
        CommonTopLevels.GetAlternateLookup<ReadOnlySpan<char>>().Contains(top);
}
