using Lakwerk.Suggestions.Scanning;

namespace Lakwerk.Suggestions.Detectors;

/// <summary>
/// Dutch licence plates of every series ("sidecode"): three groups of letters or digits, six characters in all. Without
/// the dashes only a word such as "kenteken" nearby, or letters that only plates combine so, tell them from other codes.
/// </summary>
internal sealed class LicencePlateDetector : IDetector
{
    private const int CueReach = 60;
    private const string PlateConsonants = "BDFGHJKLMNPRSTVWXZ";

    private static readonly HashSet<string> Series =
    [
        "AA-99-99", "99-99-AA", "99-AA-99", "AA-99-AA", "AA-AA-99", "99-AA-AA", "99-AAA-9", "9-AAA-99", "AA-999-A",
        "A-999-AA", "AAA-99-A", "A-99-AAA", "9-AA-999", "999-AA-9", "AAA-9-99", "99-9-AAA", "9-99-AAA", "AAA-99-9",
    ];

    private static readonly HashSet<string> BareSeries = ["99AAA9", "9AAA99", "AA999A", "A999AA", "AAA99A", "A99AAA", "9AA999", "999AA9"];

    public void Detect(ScannedText text, List<Finding> findings)
    {
        var end = 0;
        foreach (var run in text.Digits)
        {
            if (run.Start < end || run.Length > 4 || text.InUrl(run.Start)) continue;
            if (Read(text, run) is not { } finding) continue;
            findings.Add(finding);
            end = finding.End;
        }
    }

    private static Finding? Read(ScannedText text, Run run)
    {
        var start = run.Start;
        while (start > 0 && run.Start - start < 7 && (char.IsAsciiLetter(text[start - 1]) || IsInnerDash(text, start - 1))) start--;
        if (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '-' or '/' or '.' or '_')) return Spaced(text, run);
        return Dashed(text, start) ?? Bare(text, start) ?? Spaced(text, run);
    }

    private static bool IsInnerDash(ScannedText text, int at) => text[at] == '-' && char.IsAsciiLetterOrDigit(text[at - 1]);

    private static Finding? Dashed(ScannedText text, int start)
    {
        if (!EndsCleanly(text, start + 8) || !Series.Contains(Shape(text.Slice(start, start + 8)))) return null;
        var cue = HasCue(text, start, start + 8);
        var plate = text.Slice(start, start + 8);
        if (plate.IndexOfAnyInRange('a', 'z') >= 0 && !(cue || IsConsonantal(plate))) return null;
        if (!cue && Cues.Before(text, start, 24, Cue.CaseNumber) != 0) return new(SuggestionKind.LicencePlate, start, start + 8, 0.4);
        return new(SuggestionKind.LicencePlate, start, start + 8, cue ? 0.98 : IsConsonantal(plate) ? 0.9 : 0.65);
    }

    private static Finding? Bare(ScannedText text, int start)
    {
        if (!EndsCleanly(text, start + 6)) return null;
        var plate = text.Slice(start, start + 6);
        var shape = Shape(plate);
        var cue = HasCue(text, start, start + 6);
        if (!cue) return BareSeries.Contains(shape) && IsConsonantal(plate) && plate.IndexOfAnyInRange('a', 'z') < 0
            && Cues.Before(text, start, 24, Cue.CaseNumber | Cue.IdentityDocument) == 0
                ? new(SuggestionKind.LicencePlate, start, start + 6, 0.5) : null;
        var digits = shape.Count('9');
        return digits is >= 2 and <= 4 && shape.Contains('A', StringComparison.Ordinal) && shape.Length == 6 && !shape.Contains('?', StringComparison.Ordinal)
            ? new(SuggestionKind.LicencePlate, start, start + 6, 0.9) : null;
    }

    /// <summary>"12 ABC 3" or "12 - ABC - 3", only beside a word about vehicles.</summary>
    private static Finding? Spaced(ScannedText text, Run run)
    {
        for (var back = 0; back <= 2; back++)
        {
            if (GroupStart(text, run.Start, back) is not { } start) continue;
            if (ReadGroups(text, start) is not { } end || !HasCue(text, start, end)) continue;
            return new(SuggestionKind.LicencePlate, start, end, 0.9);
        }

        return null;
    }

    private static int? GroupStart(ScannedText text, int start, int groups)
    {
        for (; groups > 0; groups--)
        {
            var end = start;
            while (text[end - 1] is ' ' or '-' or '\n' && start - end < 3) end--;
            if (end == start) return null;
            start = end;
            while (char.IsAsciiLetterOrDigit(text[start - 1]) && end - start < 4) start--;
            if (end - start is 0 or > 3) return null;
        }

        return char.IsLetterOrDigit(text[start - 1]) ? null : start;
    }

    private static int? ReadGroups(ScannedText text, int start)
    {
        Span<char> plate = stackalloc char[8];
        var length = 0;
        var at = start;
        for (var group = 0; group < 3; group++)
        {
            if (group > 0)
            {
                var gap = at;
                while (text[at] is ' ' or '-' or '\n' && at - gap < 3) at++;
                if (at == gap || length > 6) return null;
                plate[length++] = '-';
            }

            for (; char.IsAsciiLetterOrDigit(text[at]); at++)
            {
                if (length == 8 || char.IsAsciiLetterLower(text[at])) return null;
                plate[length++] = text[at];
            }
        }

        return length == 8 && Series.Contains(Shape(plate)) ? at : null;
    }

    private static string Shape(ReadOnlySpan<char> plate)
    {
        Span<char> shape = stackalloc char[plate.Length];
        for (var i = 0; i < plate.Length; i++)
            shape[i] = char.IsAsciiDigit(plate[i]) ? '9' : char.IsAsciiLetter(plate[i]) ? 'A' : plate[i] == '-' ? '-' : '?';
        return new string(shape);
    }

    private static bool EndsCleanly(ScannedText text, int end) =>
        end <= text.Length && !char.IsLetterOrDigit(text[end]) && !(text[end] is '-' or '/' && char.IsLetterOrDigit(text[end + 1]));

    /// <summary>Since 1978 plates carry no vowels, so that they spell nothing; letters of words and agencies seldom do without.</summary>
    private static bool IsConsonantal(ReadOnlySpan<char> plate)
    {
        foreach (var c in plate)
        {
            if (char.IsAsciiLetter(c) && !PlateConsonants.Contains(char.ToUpperInvariant(c), StringComparison.Ordinal)) return false;
        }

        return true;
    }

    private static bool HasCue(ScannedText text, int start, int end) =>
        Cues.Before(text, start, CueReach, Cue.Vehicle) != 0 || Cues.After(text, end, 30, Cue.Vehicle) != 0;
}
