using Lakwerk.Suggestions.Scanning;

namespace Lakwerk.Suggestions.Detectors;

/// <summary>
/// Burgerservicenummers: nine digits (eight when the leading zero was dropped) that pass the eleven test. One number in
/// eleven passes by chance, so what stands around it sets the confidence; beside "kenmerk" or "KvK" little is left.
/// </summary>
internal sealed class BsnDetector : IDetector
{
    private const int CueReach = 48;
    private const Cue Contradicting =
        Cue.CaseNumber | Cue.Phone | Cue.Account | Cue.Company | Cue.IdentityDocument | Cue.Registration | Cue.Amount | Cue.Extension;

    private static readonly int[][] Groupings = [[9], [4, 2, 3], [3, 3, 3], [2, 2, 2, 3], [3, 2, 4], [8], [4, 5], [5, 4], [3, 6], [6, 3]];

    public void Detect(ScannedText text, List<Finding> findings)
    {
        var runs = text.Digits;
        for (var i = 0; i < runs.Count; i++)
        {
            if (IsAttachedBefore(text, runs[i].Start) || text.InUrl(runs[i].Start)) continue;
            foreach (var grouping in Groupings)
            {
                if (Match(text, i, grouping) is not { } range) continue;
                if (Judge(text, range, grouping) is { } finding) findings.Add(finding);
                break;
            }
        }
    }

    /// <summary>Weights 9 to 2 and minus 1: the sum must be a multiple of eleven.</summary>
    public static bool PassesElevenTest(ReadOnlySpan<char> digits)
    {
        if (digits.Length is not (8 or 9)) return false;
        int sum = -(digits[^1] - '0'), any = digits[^1] - '0';
        for (var i = 2; i <= digits.Length; i++)
        {
            sum += i * (digits[^i] - '0');
            any |= digits[^i] - '0';
        }

        return any != 0 && sum % 11 == 0;
    }

    private static Run? Match(ScannedText text, int index, int[] grouping)
    {
        var runs = text.Digits;
        if (index + grouping.Length > runs.Count) return null;
        for (var g = 0; g < grouping.Length; g++)
        {
            if (runs[index + g].Length != grouping[g]) return null;
            if (g > 0 && !IsGap(text.Slice(runs[index + g - 1].End, runs[index + g].Start))) return null;
        }

        var end = runs[index + grouping.Length - 1].End;
        if (char.IsLetterOrDigit(text[end])) return null;
        var continues = text[end] is '.' or ',' or '-' or '/' && char.IsAsciiDigit(text[end + 1]);
        return continues ? null : new Run(runs[index].Start, end);
    }

    private static Finding? Judge(ScannedText text, Run range, int[] grouping)
    {
        Span<char> digits = stackalloc char[9];
        var length = 0;
        foreach (var c in text.Slice(range))
        {
            if (char.IsAsciiDigit(c)) digits[length++] = c;
        }

        var cue = Cues.Before(text, range.Start, CueReach, Cue.Bsn | Contradicting);
        if (cue == Cue.None) cue = Cues.After(text, range.End, 16, Cue.Bsn);
        if (!PassesElevenTest(digits[..length])) return Unproven(range, cue, grouping);
        if (cue == Cue.Bsn) return new(SuggestionKind.Bsn, range.Start, range.End, 0.99);
        if (length == 8 || IsMoney(text, range)) return null;
        if (grouping is not ([9] or [4, 2, 3])) return null;
        if (text.Slice(range).Contains('\n')) return null;
        return new(SuggestionKind.Bsn, range.Start, range.End, cue == Cue.None ? 0.75 : 0.35);
    }

    /// <summary>A number that is called a BSN but fails the test was mistyped or misread: worth a look, not a BSN.</summary>
    private static Finding? Unproven(Run range, Cue cue, int[] grouping) =>
        cue == Cue.Bsn && grouping is ([9] or [4, 2, 3] or [3, 3, 3])
            ? new Finding(SuggestionKind.Other, range.Start, range.End, 0.5) { Ground = SuggestionKinds.IdentificationNumber }
            : null;

    private static bool IsMoney(ScannedText text, Run range) =>
        text.Slice(range.Start - 3, range.Start).Contains('€') || Cues.After(text, range.End, 8, Cue.Amount) != 0;

    private static bool IsGap(ReadOnlySpan<char> gap) => gap is " " or "." or "-" or "\n" or "-\n" or " \n" or ". ";

    private static bool IsAttachedBefore(ScannedText text, int start)
    {
        var before = text[start - 1];
        if (char.IsLetterOrDigit(before) || before is '_' or '#' or '=') return true;
        return before is '-' or '/' or '.' or ',' && char.IsLetterOrDigit(text[start - 2]);
    }
}
