using Lakwerk.Suggestions.Scanning;

namespace Lakwerk.Suggestions.Detectors;

/// <summary>
/// Numbers that only the word before them makes personal: chamber of commerce (a sole trader's), passport and driving
/// licence, aliens and staff registration, old bank accounts, cases about somebody. A table of cue, form and confidence.
/// </summary>
internal sealed class CuedNumberDetector : IDetector
{
    private const int CueReach = 32;
    private const int LongestToken = 24;
    private const double OfTrader = 0.6;

    private static readonly int[] CaseLengths = [.. Enumerable.Range(6, 17)];

    private static readonly Rule[] Rules =
    [
        new(Cue.Company, [8], LettersAllowed: false, 0.5),
        new(Cue.IdentityDocument, [9, 10], LettersAllowed: true, 0.85),
        new(Cue.Registration, [6, 7, 8, 9, 10, 11], LettersAllowed: false, 0.6),
        new(Cue.Account, [7, 9, 10], LettersAllowed: false, 0.7),
        new(Cue.PersonalCase, CaseLengths, LettersAllowed: true, 0.75),
        new(Cue.Case, CaseLengths, LettersAllowed: true, 0.4),
    ];

    private const Cue Cases = Cue.PersonalCase | Cue.Case;
    private const Cue Wanted = Cue.Company | Cue.IdentityDocument | Cue.Registration | Cue.Account | Cases;
    private const Cue Contradicting = Cue.Phone | Cue.Bsn | Cue.CaseNumber | Cue.Amount | Cue.Extension;

    public void Detect(ScannedText text, List<Finding> findings)
    {
        var end = 0;
        foreach (var run in text.Digits)
        {
            if (run.Start < end || text.InUrl(run.Start)) continue;
            if (VatNumber(text, run) is { } vat)
            {
                findings.Add(new(SuggestionKind.Other, vat.Start, vat.End, OfTrader));
                end = vat.End;
                continue;
            }

            var token = Token(text, run);
            var cue = IsOnIdCard(text, token.Start) ? Cue.IdentityDocument : Cues.Before(text, token.Start, CueReach, Wanted | Contradicting);
            if ((cue & Wanted) == 0) continue;
            if ((cue & Cases) != 0) token = CaseToken(text, run);
            if (Match(text, token, cue) is not { } finding) continue;
            findings.Add(finding);
            end = finding.End;
        }
    }

    private static Finding? Match(ScannedText text, Run token, Cue cue)
    {
        var value = text.Slice(token);
        var digits = 0;
        foreach (var c in value)
        {
            if (char.IsAsciiDigit(c)) digits++;
        }

        var characters = value.Length - ((cue & Cases) != 0 ? 0 : value.Count('.') + value.Count(' '));
        foreach (var rule in Rules)
        {
            if ((cue & rule.Cue) == 0 || !rule.Lengths.Contains(characters)) continue;
            if (rule.LettersAllowed ? digits < FewestDigits(rule) : digits < characters) continue;
            return IsDate(text, token) ? null : new Finding(SuggestionKind.Other, token.Start, token.End, rule.Confidence);
        }

        return null;
    }

    /// <summary>"NL001234567B01": that of a sole trader names a person, and until 2020 it held the BSN.</summary>
    private static Run? VatNumber(ScannedText text, Run run)
    {
        if (run.Length != 9) return null;
        var start = text[run.Start - 1] is ' ' or '.' ? run.Start - 3 : run.Start - 2;
        if (start < 0 || !text.Slice(start, start + 2).Equals("NL", StringComparison.OrdinalIgnoreCase) || char.IsLetterOrDigit(text[start - 1])) return null;
        var letter = text[run.End] is ' ' or '.' ? run.End + 1 : run.End;
        if (text[letter] is not ('B' or 'b') || !char.IsAsciiDigit(text[letter + 1]) || !char.IsAsciiDigit(text[letter + 2]) || char.IsLetterOrDigit(text[letter + 3])) return null;
        return new Run(start, letter + 3);
    }

    /// <summary>"ID-kaart IZA12B3C4": two words to the cues, of which neither tells by itself.</summary>
    private static bool IsOnIdCard(ScannedText text, int start)
    {
        var before = text.Slice(start - CueReach, start);
        return before.Contains("ID-kaart", StringComparison.OrdinalIgnoreCase) || before.Contains("ID kaart", StringComparison.OrdinalIgnoreCase);
    }

    private static int FewestDigits(Rule rule) => (rule.Cue & Cases) != 0 ? 5 : 2;

    private static bool IsDate(ScannedText text, Run token) =>
        text.DateEndingAfter(token.Start) is { } date && date.Start < token.End && date.End - date.Start > 8;

    /// <summary>Letters and digits without a break, or groups of digits parted by single dots or blanks.</summary>
    private static Run Token(ScannedText text, Run run)
    {
        var start = run.Start;
        while (start > 0 && run.Start - start < LongestToken && char.IsAsciiLetterOrDigit(text[start - 1])) start--;
        var end = run.End;
        while (end - start < LongestToken && (char.IsAsciiLetterOrDigit(text[end]) || IsInnerGap(text, end))) end++;
        return new(start, end);
    }

    /// <summary>Cases also have strokes inside: 16/123456-20, PL0600-2020123456.</summary>
    private static Run CaseToken(ScannedText text, Run run)
    {
        var (start, end) = (run.Start, run.End);
        while (run.Start - start < LongestToken && (char.IsAsciiLetterOrDigit(text[start - 1]) || IsStroke(text, start - 1))) start--;
        while (end - start < LongestToken && (char.IsAsciiLetterOrDigit(text[end]) || IsStroke(text, end))) end++;
        return new(start, end);
    }

    private static bool IsStroke(ScannedText text, int at) =>
        text[at] is '/' or '-' or '.' && char.IsAsciiLetterOrDigit(text[at - 1]) && char.IsAsciiLetterOrDigit(text[at + 1]);

    private static bool IsInnerGap(ScannedText text, int at) =>
        text[at] is '.' or ' ' && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);

    private readonly record struct Rule(Cue Cue, int[] Lengths, bool LettersAllowed, double Confidence);
}
