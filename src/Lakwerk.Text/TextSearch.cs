using System.Text.RegularExpressions;

namespace Lakwerk.Text;

/// <summary>
/// Searches text the way a reader does: words broken over a line end, ligatures, typographic quotes and (unless asked
/// otherwise) case and accents make no difference. Matches do not overlap and come in the order of the text.
/// </summary>
public static class TextSearch
{
    public static IReadOnlyList<PageMatch> Find(TextDocument document, SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(document);
        var matches = new List<PageMatch>();
        foreach (var page in document.Pages)
        {
            foreach (var match in Find(page.Text, query)) matches.Add(new(page, match));
        }

        return matches;
    }

    public static IReadOnlyList<TextMatch> Find(string text, SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(query);
        var matches = FindIn(text, query, keepHyphens: false);
        // A hyphen at a line end may be the word's own: a query that names hyphens is also tried with those kept.
        if (query.Text.Contains('-', StringComparison.Ordinal)) matches.AddRange(FindIn(text, query, keepHyphens: true));
        return WithoutOverlaps(matches);
    }

    private static List<TextMatch> FindIn(string text, SearchQuery query, bool keepHyphens)
    {
        var how = query.Mode == SearchMode.Regex
            ? new Normalization(KeepCase: true, KeepDiacritics: true, keepHyphens)
            : new Normalization(query.MatchCase, query.MatchDiacritics, keepHyphens);
        var haystack = NormalizedText.Of(text, how);
        var found = new List<TextMatch>();
        foreach (var match in Locate(haystack.Text, query, how))
        {
            if (query.WholeWords && !WordBoundary.Encloses(haystack.Text, match.Start, match.End)) continue;
            var (start, length) = haystack.SourceRange(match.Start, match.Length);
            found.Add(new(start, length, match.Edits));
        }

        return found;
    }

    private static IEnumerable<TextMatch> Locate(string text, SearchQuery query, Normalization how)
    {
        if (query.Mode == SearchMode.Regex) return Regular(text, query);
        var needle = NormalizedText.Of(query.Text, how with { KeepHyphens = true }).Text.Trim();
        if (needle.Length == 0) return [];
        return query.Mode switch
        {
            SearchMode.Wildcard => WildcardMatcher.Find(text, needle),
            SearchMode.Fuzzy => FuzzyMatcher.Find(text, needle, query.MaximumEdits ?? (needle.Length < 4 ? 0 : Math.Max(1, needle.Length / 5))),
            _ => Literal(text, needle),
        };
    }

    private static IEnumerable<TextMatch> Literal(string text, string needle)
    {
        for (var at = 0; (at = text.IndexOf(needle, at, StringComparison.Ordinal)) >= 0; at++)
            yield return new(at, needle.Length);
    }

    private static IEnumerable<TextMatch> Regular(string text, SearchQuery query)
    {
        var options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
        if (!query.MatchCase) options |= RegexOptions.IgnoreCase;
        return new Regex(query.Text, options).Matches(text)
            .Where(match => match.Length > 0)
            .Select(match => new TextMatch(match.Index, match.Length));
    }

    private static List<TextMatch> WithoutOverlaps(List<TextMatch> matches)
    {
        matches.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Length.CompareTo(a.Length));
        var end = 0;
        var kept = new List<TextMatch>(matches.Count);
        foreach (var match in matches)
        {
            if (match.Start < end) continue;
            kept.Add(match);
            end = match.End;
        }

        return kept;
    }
}
