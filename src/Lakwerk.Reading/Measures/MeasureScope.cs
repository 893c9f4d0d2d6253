using System.Text.RegularExpressions;
using Lakwerk.Reading.Decisions;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Measures;

/// <summary>Which product a measure is about and whom it binds, from the sentences that tell the measure.</summary>
internal static partial class MeasureScope
{
    private const double Confidence = 0.7;

    public static IEnumerable<(MeasureEntryKind Kind, Fact<string> Fact)> Find(LetterContext letter, string subject)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var sentence in letter.Sentences.Where(s => letter.SpanOf(s).Contains(subject, StringComparison.OrdinalIgnoreCase)))
            foreach (var (kind, found) in Matches(letter.TextOf(sentence)))
            {
                var words = letter.Flow.Quote(sentence.Start + found.Index, sentence.Start + found.Index + found.Length);
                if (seen.Add($"{kind} {words}")) yield return (kind, letter.Fact(words, sentence.Start + found.Index, sentence.Start + found.Index + found.Length, Confidence));
            }
    }

    private static IEnumerable<(MeasureEntryKind Kind, Group Found)> Matches(string text)
    {
        foreach (Match match in Use().Matches(text))
        {
            yield return (MeasureEntryKind.Product, match.Groups["product"]);
            yield return (MeasureEntryKind.Body, match.Groups["body"]);
        }

        foreach (Match match in Advised().Matches(text)) yield return (MeasureEntryKind.Body, match.Groups["body"]);
        foreach (Match match in Only().Matches(text)) yield return (MeasureEntryKind.Product, match.Groups["product"]);
    }

    /// <summary>"het gebruik van de antivirussoftware van X bij de rijksoverheid uit te faseren".</summary>
    [GeneratedRegex(@"\bgebruik\s+van\s+(?:de\s+|het\s+)?(?<product>\p{L}[\w\- ]{2,70}?)\s+(?:bij|binnen|door)\s+(?<body>(?:de|het|alle)\s+\p{L}[\w\- ]{3,40}?)\s+(?:uit\s+te\s+faseren|te\s+(?:beëindigen|verbieden|staken|beperken|weren))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Use();

    [GeneratedRegex(@"\baan\s+(?<body>\p{L}[^,.;]{4,170}?)\s+te\s+adviseren\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Advised();

    [GeneratedRegex(@"\balleen\s+betrekking\s+heeft\s+op\s+(?:het\s+gebruik\s+van\s+)?(?:de\s+|het\s+)?(?<product>\p{L}[\w\- ]{3,80}?)\s+(?:en|,|bij|binnen)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Only();
}
