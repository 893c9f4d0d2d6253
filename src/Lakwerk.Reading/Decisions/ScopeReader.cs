using System.Text.RegularExpressions;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Decisions;

/// <summary>What the letter puts outside the request, and where it says that information is public already.</summary>
internal static partial class ScopeReader
{
    private const int Reach = 6;

    public static IReadOnlyList<Fact<string>> Exclusions(LetterContext letter) =>
    [
        .. letter.Sentences.Where(s => s.Start < letter.AnnexStart && !letter.IsHeading(s) && letter.SectionAt(s.Start) is not (SectionKind.Objection or SectionKind.LegalFramework) && Outside().IsMatch(letter.SpanOf(s)))
            .Select(s => letter.Fact(letter.Flow.Quote(s.Start, s.End), s.Start, s.End, 0.8)),
    ];

    /// <summary>Addresses in the sentences right after "die informatie is reeds openbaar", or in the section with that heading.</summary>
    public static IReadOnlyList<Fact<string>> PublicSources(LetterContext letter)
    {
        var sources = new List<Fact<string>>();
        var left = 0;
        foreach (var sentence in letter.Sentences.Where(s => s.Start < letter.AnnexStart))
        {
            left = AlreadyPublic().IsMatch(letter.SpanOf(sentence)) || letter.SectionAt(sentence.Start) == SectionKind.AlreadyPublic ? Reach : left - 1;
            if (left <= 0 || letter.SectionAt(sentence.Start) is SectionKind.Publication or SectionKind.Dictum) continue;
            foreach (Match match in Address().Matches(letter.TextOf(sentence)))
            {
                var start = sentence.Start + match.Index;
                sources.Add(letter.Fact(match.Value.TrimEnd('.', ',', ';', ')'), start, start + match.Length, match.Value.StartsWith("http", StringComparison.Ordinal) && !match.Value.Contains(' ') ? 0.85 : 0.5));
            }
        }

        return sources;
    }

    [GeneratedRegex(@"(?:(?:niet|daarmee)\W+(?:\w+\W+){0,2}(?:binnen|onder)|buiten)\W+(?:\w+\W+){0,2}(?:reikwijdte|scope)\b(?!\W+van\s+de\s+W)|\bvalt\W+(?:\w+\W+){0,3}(?:niet\W+onder|buiten)\W+(?:uw|dit|het)\W+\w*verzoek", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Outside();

    [GeneratedRegex(@"\b(?:reeds|al)\W+(?:\w+\W+){0,2}openbaar\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AlreadyPublic();

    [GeneratedRegex(@"https?://\S{6,}|\bwww\.[\w\-]+\.\w{2,}\S*|\bh[tl]{2,3}\w{0,3}s?\s?[:;]\s?[/IlT]{1,3}\S*(?:\s(?:www|int)\S+)?(?:\s\S*/\S+)?(?:\s\S+\.pdf)?|\b[\w\-]+(?:\.[\w\-]+)*\.(?:nl|eu|org|com)/\S*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
