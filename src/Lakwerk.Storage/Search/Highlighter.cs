namespace Lakwerk.Storage.Search;

/// <summary>Sets apart in a text what was asked for, and finds the passage that shows most of it. The same on both databases.</summary>
internal sealed class Highlighter
{
    private const int WordsAround = 14;
    private const int LongestPassage = 2 * WordsAround + 16;

    private readonly HashSet<string> _stems;
    private readonly List<string> _prefixes;

    public Highlighter(SearchExpression expression)
    {
        var wanted = expression.Terms.Where(term => !term.IsExcluded).ToList();
        _prefixes = [.. wanted.Where(term => term.IsPrefix).Select(term => term.Words[^1])];
        _stems = [.. wanted.SelectMany(term => term.IsPrefix ? term.Words.SkipLast(1) : term.Words).Select(DutchStemmer.Stem)];
    }

    public IReadOnlyList<SearchPiece> All(string text) => Pieces(text, [.. SearchWords.In(text)], 0, int.MaxValue);

    /// <summary>The page that shows most of what was asked for, and its best passage; the beginning of the first page when nothing is on any.</summary>
    public (int Page, IReadOnlyList<SearchPiece> Passage)? Best(IReadOnlyList<SearchPage> pages)
    {
        (int Found, SearchPage Page, List<SearchWord> Words, int At) best = (-1, default, [], 0);
        foreach (var page in pages)
        {
            var words = SearchWords.In(page.Text).ToList();
            var (found, at) = Densest(words);
            if (found > best.Found) best = (found, page, words, at);
        }

        if (best.Found < 0) return null;
        var from = Math.Max(0, best.At - WordsAround);
        return (best.Page.Number, Pieces(best.Page.Text, best.Words, from, Math.Min(LongestPassage, best.Words.Count - from)));
    }

    /// <summary>How many different things that were asked for stand close together, and where that begins.</summary>
    private (int Found, int At) Densest(List<SearchWord> words)
    {
        var hits = new List<(int At, string Stem)>();
        for (var i = 0; i < words.Count; i++)
            if (HitOf(words[i].Text) is { } stem) hits.Add((i, stem));
        var best = (Found: 0, At: 0);
        for (var i = 0; i < hits.Count; i++)
        {
            var near = hits.Skip(i).TakeWhile(hit => hit.At - hits[i].At < LongestPassage - WordsAround).Select(hit => hit.Stem).Distinct(StringComparer.Ordinal).Count();
            if (near > best.Found) best = (near, hits[i].At);
        }

        return best;
    }

    private string? HitOf(string word)
    {
        foreach (var prefix in _prefixes)
            if (word.StartsWith(prefix, StringComparison.Ordinal)) return prefix;
        if (_stems.Count == 0) return null;
        var stem = DutchStemmer.Stem(word);
        return _stems.Contains(stem) ? stem : null;
    }

    private List<SearchPiece> Pieces(string text, List<SearchWord> words, int from, int count)
    {
        var pieces = new List<SearchPiece>();
        var last = (int)Math.Min(words.Count, (long)from + count);
        var at = from == 0 || words.Count == 0 ? 0 : words[from].Start;
        var end = last >= words.Count ? text.Length : words[last - 1].Start + words[last - 1].Length;
        for (var i = from; i < last; i++)
        {
            if (HitOf(words[i].Text) is null) continue;
            if (words[i].Start > at) pieces.Add(new SearchPiece(text[at..words[i].Start], false));
            pieces.Add(new SearchPiece(text.Substring(words[i].Start, words[i].Length), true));
            at = words[i].Start + words[i].Length;
        }

        if (end > at) pieces.Add(new SearchPiece(text[at..end], false));
        return pieces;
    }
}
