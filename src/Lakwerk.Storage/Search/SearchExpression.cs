namespace Lakwerk.Storage.Search;

/// <summary>
/// What somebody typed, understood: words that must all occur, "words in a row", -words that may not occur, and begin*. Nothing
/// that can be typed is wrong.
/// </summary>
public sealed record SearchExpression(IReadOnlyList<SearchTerm> Terms)
{
    private const int MostTerms = 16;
    private const int MostCharacters = 400;

    /// <summary>Nothing is asked; everything is wanted.</summary>
    public bool IsEmpty => !Terms.Any(term => !term.IsExcluded);

    public static SearchExpression Parse(string? typed)
    {
        var text = typed is null ? "" : typed.Length > MostCharacters ? typed[..MostCharacters] : typed;
        var terms = new List<SearchTerm>();
        for (var i = 0; i < text.Length && terms.Count < MostTerms;)
        {
            while (i < text.Length && char.IsWhiteSpace(text[i])) i++;
            var excluded = i < text.Length && text[i] == '-';
            if (excluded) i++;
            i = i < text.Length && text[i] is '"' or '“' or '”' ? Quoted(text, i + 1, excluded, terms) : Bare(text, i, excluded, terms);
        }

        return new SearchExpression(terms);
    }

    /// <summary>The same words, wherever they stand.</summary>
    internal SearchExpression WithoutOrder() => new([.. Terms.SelectMany(term => term.IsExcluded || term.IsPrefix ? [term] : term.Words.Select(word => new SearchTerm([word], false, false)))]);

    private static int Quoted(string text, int start, bool excluded, List<SearchTerm> terms)
    {
        var end = text.AsSpan(start).IndexOfAny('"', '”', '“') is >= 0 and var found ? start + found : text.Length;
        Add(text[start..end], excluded, isPrefix: false, terms);
        return end + 1;
    }

    private static int Bare(string text, int start, bool excluded, List<SearchTerm> terms)
    {
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
        var word = text[start..end];
        Add(word, excluded, word.EndsWith('*'), terms);
        return end;
    }

    /// <summary>What is no single word, 5.1.2e or a mail address, is asked for as words in a row. Common words are everywhere and ask nothing.</summary>
    private static void Add(string text, bool excluded, bool isPrefix, List<SearchTerm> terms)
    {
        var words = SearchWords.In(text).Select(word => word.Text).ToList();
        var telling = words.Where(word => !SearchWords.IsCommon(word)).ToList();
        if (telling.Count > 0) terms.Add(new SearchTerm(telling, isPrefix && words[^1] == telling[^1], excluded));
    }
}
