using System.Net;
using System.Net.Sockets;
using Lakwerk.Suggestions.Scanning;

namespace Lakwerk.Suggestions.Detectors;

/// <summary>IPv4 and IPv6 addresses, and the hardware (MAC) addresses that look like them. Version and paragraph numbers are not.</summary>
internal sealed class IpAddressDetector : IDetector
{
    private const int LongestV6 = 45;

    public void Detect(ScannedText text, List<Finding> findings)
    {
        FindV4(text, findings);
        FindColonSeparated(text, findings);
        FindDashedMac(text, findings);
        FindDottedMac(text, findings);
    }

    private static void FindV4(ScannedText text, List<Finding> findings)
    {
        var runs = text.Digits;
        for (var i = 0; i + 3 < runs.Count; i++)
        {
            if (ReadV4(text, i) is not { } finding) continue;
            findings.Add(finding);
            i += 3;
        }
    }

    private static Finding? ReadV4(ScannedText text, int index)
    {
        var runs = text.Digits;
        for (var i = 0; i < 4; i++)
        {
            var run = runs[index + i];
            if (run.Length > 3 || (run.Length == 3 && text.Slice(run).SequenceCompareTo("255") > 0)) return null;
            if (i > 0 && text.Slice(runs[index + i - 1].End, run.Start) is not ("." or ".\n")) return null;
        }

        var (start, end) = (runs[index].Start, runs[index + 3].End);
        var before = text[start - 1];
        if (char.IsLetterOrDigit(before) || (before is '.' or ',' or '-' or '_' && char.IsLetterOrDigit(text[start - 2]))) return null;
        if (char.IsLetter(text[end]) || (text[end] is '.' or '-' && char.IsLetterOrDigit(text[end + 1]))) return null;
        return JudgeV4(text, start, end);
    }

    private static Finding? JudgeV4(ScannedText text, int start, int end)
    {
        if (Cues.Before(text, start, 14, Cue.Network | Cue.Version) == Cue.Version || text[start] == '0') return null;
        var cue = Cues.Before(text, start, 40, Cue.Network);
        var looksLikeParagraph = end - start == 7 || IsAtLineStart(text, start);
        if (cue == Cue.None && looksLikeParagraph) return null;
        return new(SuggestionKind.IpAddress, start, end, cue == Cue.Network ? 0.98 : 0.85);
    }

    private static bool IsAtLineStart(ScannedText text, int start) => (start == 0 || text[start - 1] == '\n') && text.Slice(start, start + 12).IndexOf(' ') is > 0 and < 9;

    private static void FindColonSeparated(ScannedText text, List<Finding> findings)
    {
        for (var from = 0; from < text.Length;)
        {
            var offset = text.Chars[from..].IndexOf(':');
            if (offset < 0) return;
            var colon = from + offset;
            var start = colon;
            while (start > from && start > 0 && colon - start < 4 && char.IsAsciiHexDigit(text[start - 1])) start--;
            var end = colon;
            while (end - start <= LongestV6 && (char.IsAsciiHexDigit(text[end]) || text[end] is ':' || (text[end] == '.' && char.IsAsciiDigit(text[end + 1])))) end++;
            from = Math.Max(end, colon + 1);
            if (char.IsLetterOrDigit(text[start - 1]) || char.IsLetter(text[end])) continue;
            while (end > start + 2 && text[end - 1] == ':' && text[end - 2] != ':') end--;
            if (JudgeColons(text.Slice(start, end)) is { } kind) findings.Add(new(kind, start, end, kind == SuggestionKind.Other ? 0.8 : 0.95));
        }
    }

    private static SuggestionKind? JudgeColons(ReadOnlySpan<char> candidate)
    {
        var colons = candidate.Count(':');
        if (colons == 5 && candidate.Length == 17 && HasPairs(candidate, ':')) return SuggestionKind.Other;
        if (colons < 2 || candidate.Length < 4 || candidate.IndexOfAnyInRange('0', '9') < 0) return null;
        if (!candidate.Contains("::", StringComparison.Ordinal) && colons != 7 && !candidate.Contains('.')) return null;
        if (colons == 2 && candidate.IndexOfAnyExceptInRange('0', ':') < 0) return null;
        return IPAddress.TryParse(candidate, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6 ? SuggestionKind.IpAddress : null;
    }

    private static void FindDashedMac(ScannedText text, List<Finding> findings)
    {
        for (var from = 0; from < text.Length;)
        {
            var offset = text.Chars[from..].IndexOf('-');
            if (offset < 0) return;
            var start = from + offset - 2;
            from += offset + 1;
            if (start < 0 || char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '-') continue;
            var end = start + 17;
            if (text.Slice(start, end).Contains('\n')) end++;
            if (end > text.Length || char.IsLetterOrDigit(text[end]) || text[end] == '-' || !HasDashedPairs(text.Slice(start, end))) continue;
            findings.Add(new(SuggestionKind.Other, start, end, 0.7));
            from = end;
        }
    }

    /// <summary>"001A.2B3C.4D5E", as switches print it.</summary>
    private static void FindDottedMac(ScannedText text, List<Finding> findings)
    {
        for (var from = 0; from < text.Length;)
        {
            var offset = text.Chars[from..].IndexOf('.');
            if (offset < 0) return;
            var start = from + offset - 4;
            from += offset + 1;
            if (start < 0 || char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.' || start + 14 > text.Length || !HasDottedGroups(text.Slice(start, start + 14))) continue;
            if (char.IsLetterOrDigit(text[start + 14]) || (text[start + 14] == '.' && char.IsLetterOrDigit(text[start + 15]))) continue;
            findings.Add(new(SuggestionKind.Other, start, start + 14, 0.8));
            from = start + 14;
        }
    }

    private static bool HasDottedGroups(ReadOnlySpan<char> candidate)
    {
        var (letters, digits) = (0, 0);
        for (var i = 0; i < candidate.Length; i++)
        {
            if (i % 5 == 4 ? candidate[i] != '.' : !char.IsAsciiHexDigit(candidate[i])) return false;
            if (char.IsAsciiLetter(candidate[i])) letters++;
            else if (i % 5 != 4) digits++;
        }

        return letters > 0 && digits > 0;
    }

    /// <summary>A line may end after a dash.</summary>
    private static bool HasDashedPairs(ReadOnlySpan<char> candidate)
    {
        var lineEnd = candidate.IndexOf("-\n");
        if (lineEnd < 0) return candidate.Length == 17 && HasPairs(candidate, '-');
        Span<char> joined = stackalloc char[candidate.Length - 1];
        candidate[..(lineEnd + 1)].CopyTo(joined);
        candidate[(lineEnd + 2)..].CopyTo(joined[(lineEnd + 1)..]);
        return joined.Length == 17 && HasPairs(joined, '-');
    }

    private static bool HasPairs(ReadOnlySpan<char> candidate, char separator)
    {
        var letters = 0;
        for (var i = 0; i < candidate.Length; i++)
        {
            if (i % 3 == 2 ? candidate[i] != separator : !char.IsAsciiHexDigit(candidate[i])) return false;
            if (char.IsAsciiLetter(candidate[i])) letters++;
        }

        return letters > 0;
    }
}
