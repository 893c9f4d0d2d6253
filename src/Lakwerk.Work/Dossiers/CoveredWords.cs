using Lakwerk.Dossiers;
using Lakwerk.Storage.Search;
using Lakwerk.Text;

namespace Lakwerk.Work.Dossiers;

/// <summary>The words of a document that its marks cover, each with the ground of its mark, held against those that stay readable.</summary>
internal sealed class CoveredWords
{
    private const int ShortestWord = 3;

    /// <summary>The grounds under which people are covered.</summary>
    private static readonly string[] OfPeople = ["5.1.2.e", "5.1.1.d", "5.1.1.e", "10.2.e", "10.1.d"];

    private readonly Dictionary<string, string> _covered = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _people = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _readable = new(StringComparer.OrdinalIgnoreCase);

    private CoveredWords()
    {
    }

    public static CoveredWords None { get; } = new();

    /// <param name="document">The document with its marks.</param>
    /// <param name="text">The text of its original, with places.</param>
    public static CoveredWords Of(Document document, TextDocument text)
    {
        var found = new CoveredWords();
        var cover = new MarkCover(document);
        foreach (var page in text.Pages)
            foreach (var word in page.Lines.SelectMany(line => line.Words))
                found.Add(word, cover.Over(page.Number, word).FirstOrDefault()?.Codes.FirstOrDefault(""));
        return found;
    }

    /// <summary>Of a document that nobody may read: what is marked, and people who are named in it; nothing of it stays readable.</summary>
    public static CoveredWords OfRefused(Document document, TextDocument text, IEnumerable<SuggestedMark> people)
    {
        var found = Of(document, text);
        found._readable.Clear();
        foreach (var person in people)
            foreach (var part in Parts(person.Text))
            {
                found._covered.TryAdd(part, person.Code);
                found._people.Add(part);
            }

        return found;
    }

    /// <summary>The ground of a word that can be read nowhere in what goes out; null for every other word.</summary>
    public string? GroundOf(string word) => _readable.Contains(word) ? null : _covered.GetValueOrDefault(word);

    /// <summary>The ground under which a name is covered, be it in one place only; null when it is not.</summary>
    public string? GroundOfName(string name)
    {
        var parts = Parts(name).ToList();
        return parts.Select(GroundOf).FirstOrDefault(ground => ground is not null)
            ?? (parts.Count > 0 && parts.TrueForAll(_people.Contains) ? _covered[parts[0]] : null);
    }

    /// <summary>A covered word that stands inside a longer one: what replacing words leaves behind.</summary>
    public bool IsHiddenIn(string text)
    {
        var letters = string.Concat(text.Where(char.IsLetterOrDigit));
        return _covered.Keys.Any(word => word.Length > ShortestWord + 1 && GroundOf(word) is not null && letters.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The words that count: no short ones, and none that every letter has.</summary>
    public static IEnumerable<string> Parts(string text) =>
        from word in SearchWords.In(text)
        where word.Length >= ShortestWord && !SearchWords.IsCommon(word.Text)
        select text.Substring(word.Start, word.Length);

    private void Add(TextWord word, string? code)
    {
        // Where somebody has their mail is nobody's name.
        foreach (var part in Parts(word.Text.Split('@')[0]))
        {
            if (code is null) _readable.Add(part);
            else _covered.TryAdd(part, code);
            if (code is not null && OfPeople.Contains(code)) _people.Add(part);
        }
    }
}
