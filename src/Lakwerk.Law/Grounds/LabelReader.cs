using System.Text.RegularExpressions;

namespace Lakwerk.Law.Grounds;

/// <summary>
/// Reads labels as they stand in boxes and margins: <c>5.1.2e</c>, <c>10.2.e</c>, <c>5.2</c>, and what OCR makes of them:
/// <c>51.2e</c>, <c>5 1 2e</c>, <c>9.1.2a</c>, <c>51.1p</c>, <c>5.21</c>, <c>5.2.1i</c>.
/// </summary>
internal static partial class LabelReader
{
    private const double AtLineEnd = 0.7;

    public static Citation? ReadWhole(string text)
    {
        if (text == "11")
            return new Citation(GroundTable.Get("11.1"), null, 0.9, text, 0);
        var match = Candidate().Match(text);
        return match.Success && match.Index == 0 && match.Length == text.Length && LabelDecoder.Decode(match) is { } whole ? Of(match, whole) : null;
    }

    public static IEnumerable<Citation> Find(string text)
    {
        foreach (Match match in Candidate().Matches(text))
        {
            if (LabelDecoder.Decode(match) is not { } decoded)
                continue;
            if (IsSafeInSentence(match, decoded) || StandsAlone(text, match.Index, match.Index + match.Length))
                yield return Of(match, decoded);
            else if (IsInMargin(text, match))
                yield return Of(match, decoded with { Confidence = Math.Min(decoded.Confidence, AtLineEnd) });
        }
    }

    /// <summary>A form that can be nothing else: with its letter and at least one dot, or named as an article.</summary>
    private static bool IsSafeInSentence(Match match, (string Code, double Confidence) decoded) =>
        match.Groups["prefix"].Success && decoded.Confidence >= 0.9
        || match.Groups["let"].Success && match.Value.Contains('.', StringComparison.Ordinal);

    /// <summary>A label in the right margin reads as the end of a line of text; so does a section number, hence the doubt.</summary>
    private static bool IsInMargin(string text, Match match)
    {
        var number = match.Groups["number"].ValueSpan;
        return number.Length == 5 && number[0] == '5' && number[1] is '.' or ' ' && IsEdgeAfter(text, match.Index + match.Length);
    }

    private static bool IsEdgeAfter(string text, int end) => end == text.Length || text[end] is '\n' or '\r';

    /// <summary>Nothing else on its line but other labels: the number of a section or an amount of money is not a ground.</summary>
    internal static bool StandsAlone(string text, int start, int end)
    {
        var before = start - 1;
        while (before >= 0 && text[before] is ' ' or '\t')
            before--;
        var after = end;
        while (after < text.Length && text[after] is ' ' or '\t')
            after++;
        return (before < 0 || IsEdge(text[before])) && (after == text.Length || IsEdge(text[after]));
    }

    private static bool IsEdge(char c) => c is '\n' or '\r' or '\f' or '+' or ';' or '|' or '[' or ']' or '(' or ')' or '/' or '\'' or '‘' or '’';

    private static Citation Of(Match match, (string Code, double Confidence) decoded) =>
        new(GroundTable.Get(decoded.Code), null, decoded.Confidence, match.Value, match.Index);

    [GeneratedRegex(@"(?<![\p{L}\d.,])(?<prefix>art(?:ikel|\.)?\s{0,40})?(?<number>(?:[59S][ .,·]{0,2}[1-7lI]|1[ ]?[01])(?:[ .,·]{0,2}[1-8lI])?)(?:[ .,·]{0,2}(?<let>[a-jlpq16]))?(?![\p{L}\d])(?![.,]\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Candidate();
}
