using System.Text.RegularExpressions;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Bundles;

/// <summary>
/// What a memo advises below a heading of its own ("Conclusie", "Advies"): the paragraph there, and the option under whose
/// heading it stands. A conclusion among options only tells what follows from one of them: that is no advice.
/// </summary>
internal static partial class MemoConclusions
{
    private const int MostLines = 14;
    private const int Shortest = 20;
    private const double Confidence = 0.7;

    /// <param name="source">The bundle.</param>
    /// <param name="lines">The lines of the memo, without empty ones.</param>
    public static IEnumerable<(Fact<string> Text, string? Option)> Find(SourceText source, IReadOnlyList<SourceLine> lines)
    {
        var texts = lines.Select(line => source.SpanOf(line).Trim().ToString()).ToList();
        string? option = null;
        var amongOptions = texts.Exists(text => OptionHeading().IsMatch(text));
        for (var i = 0; i < lines.Count; i++)
        {
            if (OptionHeading().IsMatch(texts[i])) option = texts[i];
            if (!Heading().IsMatch(texts[i]) || amongOptions && Concludes().IsMatch(texts[i]) || Below(lines, texts, i + 1) is not { Length: >= Shortest } words) continue;
            yield return (new Fact<string>(words, source.PlaceOf(lines[i + 1].Start, lines[i + 1].End), Confidence), option);
        }
    }

    /// <summary>Up to the full stop before a gap, or the next heading.</summary>
    private static string Below(IReadOnlyList<SourceLine> lines, List<string> texts, int first)
    {
        var end = first;
        while (end < Math.Min(lines.Count, first + MostLines) && !Heading().IsMatch(texts[end]) && !OptionHeading().IsMatch(texts[end]) && (end == first || lines[end].Index - lines[end - 1].Index <= 1 || !texts[end - 1].EndsWith('.'))) end++;
        return string.Join(' ', texts.GetRange(first, end - first));
    }

    [GeneratedRegex(@"^(?:\d{1,2}[.)]?\s+)?(?:eind)?(?:conclusies?|adviez?en|advies|aanbeveling(?:en)?)(?:\s+(?:en|/)\s+(?:conclusies?|advies|aanbeveling(?:en)?))?\s*:?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?:\d{1,2}[.)]?\s+)?conclusies?\s*:?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Concludes();

    [GeneratedRegex(@"^(?:optie|variant|scenario|alternatief)\s+(?:I{1,3}V?|IV|V|\d|[A-D])\b(?![^(]*\.\s*$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OptionHeading();
}
