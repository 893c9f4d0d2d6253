using System.Text.RegularExpressions;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Bundles;

/// <summary>
/// What a memo advises below a heading of its own ("Conclusie", "Advies"): the paragraph there, and the option under whose
/// heading it stands.
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
        string? option = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var text = source.SpanOf(lines[i]).Trim().ToString();
            if (OptionHeading().IsMatch(text)) option = text;
            if (!Heading().IsMatch(text) || Below(source, lines, i + 1) is not { Length: >= Shortest } words) continue;
            yield return (new Fact<string>(words, source.PlaceOf(lines[i + 1].Start, lines[i + 1].End), Confidence), option);
        }
    }

    /// <summary>Up to the full stop before a gap, or the next heading.</summary>
    private static string Below(SourceText source, IReadOnlyList<SourceLine> lines, int first)
    {
        var words = new List<string>();
        for (var i = first; i < Math.Min(lines.Count, first + MostLines); i++)
        {
            var text = source.SpanOf(lines[i]).Trim().ToString();
            if (Heading().IsMatch(text) || OptionHeading().IsMatch(text) || i > first && lines[i].Index - lines[i - 1].Index > 1 && words[^1].EndsWith('.')) break;
            words.Add(text);
        }

        return string.Join(' ', words);
    }

    [GeneratedRegex(@"^(?:\d{1,2}[.)]?\s+)?(?:eind)?(?:conclusies?|adviez?en|advies|aanbeveling(?:en)?)(?:\s+(?:en|/)\s+(?:conclusies?|advies|aanbeveling(?:en)?))?\s*:?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?:optie|variant|scenario|alternatief)\s+(?:I{1,3}V?|IV|V|\d|[A-D])\b(?![^(]*\.\s*$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OptionHeading();
}
