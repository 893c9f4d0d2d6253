using System.Text.RegularExpressions;
using Lakwerk.Reading.Decisions;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Measures;

/// <summary>Who advised or proposed what, and how the criteria were judged, as far as sentences near the subject tell.</summary>
internal static partial class MeasureOpinions
{
    private const double Confidence = 0.65;
    private const int SharedWord = 7;

    /// <param name="letter">The text.</param>
    /// <param name="sentences">The sentences of one document that are near the subject.</param>
    /// <param name="criteria">What the document says must hold, so that a judgement can be tied to one.</param>
    public static IEnumerable<(MeasureEntryKind Kind, Fact<string> Fact, string? By, string? About)> Find(LetterContext letter, IEnumerable<Sentence> sentences, IReadOnlyList<string> criteria)
    {
        foreach (var sentence in sentences)
        {
            var text = letter.TextOf(sentence);
            // Half a sentence says something else than its writer did; what somebody else brought forward is no judgement.
            if (!IsWhole(text) || Argues().IsMatch(text)) continue;
            if (Judges().IsMatch(text)) yield return (MeasureEntryKind.Judgement, Quoted(letter, sentence), Report().Match(text) is { Success: true } report ? Shortened(report.Groups["by"].Value) : null, CriterionOf(text, criteria));
            else if (Advises().IsMatch(text) && !Measures().IsMatch(text) && !Asks().IsMatch(text)) yield return (MeasureEntryKind.Advice, Quoted(letter, sentence), Adviser(text), null);
        }
    }

    /// <summary>"het advies vanuit het programma-overleg", "Voorstel van BZ", else the body with which the sentence begins.</summary>
    private static string? Adviser(string text)
    {
        if (AdvisedBy().Match(text) is { Success: true } named) return Shortened(named.Groups["by"].Value);
        return Leading().Match(PageFurniture.WithoutMark(text)) is { Success: true } leading ? leading.Groups["by"].Value.Trim() : null;
    }

    private static string Shortened(string name) => Behind().Replace(name, "").Trim(' ', ',');

    private static Fact<string> Quoted(LetterContext letter, Sentence sentence) =>
        letter.Fact(MemoLabels.Without(PageFurniture.WithoutMark(letter.Flow.Quote(sentence.Start, sentence.End))), sentence.Start, sentence.End, Confidence);

    /// <summary>The criterion with which a judgement shares two long words; null when it judges them together.</summary>
    private static string? CriterionOf(string text, IReadOnlyList<string> criteria)
    {
        var words = Words(text);
        return criteria.FirstOrDefault(criterion => Words(criterion).Count(words.Contains) >= 2);
    }

    private static HashSet<string> Words(string text) =>
        text.Split([' ', ',', '.', ';', ':', '(', ')', '\n', '’', '\''], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= SharedWord).Select(word => word.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\bvan\s+oordeel\b|\bnaar\s+(?:mijn|ons|zijn)\s+oordeel\b|\been\s+van\s+de\s+conclusies\b|\b(?:wordt|is)\s+geoordeeld\b|\bkan\s+(?:enerzijds\s+)?geconstateerd\s+worden\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Judges();

    [GeneratedRegex(@"\badvies\b|\badviseert\b|\bgeadviseerd\b|\bsuggestie\b|\bstelt\s+voor\b|\bvoorstel\s+(?:van|vanuit|om|is)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Advises();

    private static bool IsWhole(string text) => text.AsSpan().TrimEnd().TrimEnd("”’\")0123456789").EndsWith(['.']) || text.AsSpan().TrimEnd() is [.., '?' or '!'];

    /// <summary>"X heeft aangevoerd dat", "naar het oordeel van X", "volgens X": the word of another.</summary>
    [GeneratedRegex(@"\b(?:aangevoerd|betoogd|gesteld\s+dat|voert\b[^.;]{0,80}\baan\s+dat|betoogt|naar\s+het\s+oordeel\s+van)\b|\b(?:is|zijn)\s+\p{Lu}\w+(?:\s+\p{Lu}\w+)?\s+van\s+(?:oordeel|mening)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Argues();

    /// <summary>A request to decide, a decision that was taken, a meeting that was: they only name an advice.</summary>
    [GeneratedRegex(@"\bu\s+wordt\s+gevraagd\b|\b(?:is|was|werd|zijn)\s+besloten\b|\bheeft\s+besloten\b|\b(?:zal|zullen)\b[^.;]{0,60}\badvies\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asks();

    /// <summary>The measure itself may be an advice to others.</summary>
    [GeneratedRegex(@"\bbeveiligingsadvies\b|\badviseren\s+hetzelfde\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Measures();

    [GeneratedRegex(@"\b(?:advies|voorstel|suggestie)\b(?:\s+\w+){0,2}?\s+(?:vanuit|van|door)\s+(?:het\s+|de\s+)?(?<by>\p{L}[\w\-]+(?:\s+van\s+(?:het|de)\s+\p{Lu}\w+)?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AdvisedBy();

    [GeneratedRegex(@"\brapport\s+van\s+(?:het\s+|de\s+)?(?<by>\p{Lu}[\w\-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Report();

    [GeneratedRegex(@"^(?:De\s+|Het\s+)?(?<by>\p{Lu}[\p{Lu}\p{Ll}&/]{1,14}|Nationale\s+[Pp]olitie)\s+(?:geeft|adviseert|stelt|doet|is|wil|vraagt)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    [GeneratedRegex(@"\s+(?:om|is|dat|te|in|op|aan|over)\b.*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Behind();
}
