using System.Text;
using Lakwerk.Storage.Search;
using Lakwerk.Text;

namespace Lakwerk.Work.Publishing;

/// <summary>A text as the words that a search for names holds against each other: in small letters, without accents.</summary>
internal sealed class LetterWords
{
    private readonly HashSet<string> _words;

    private LetterWords(IReadOnlyList<LetterWord> words)
    {
        All = words;
        _words = [.. words.Select(word => word.Folded)];
    }

    public IReadOnlyList<LetterWord> All { get; }

    public static LetterWords Of(string text) => new([.. In(text)]);

    public bool Has(string folded) => _words.Contains(folded);

    public static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (CharacterFolding.Expand(c) is { } letters) folded.Append(letters.ToLowerInvariant());
            else folded.Append(char.ToLowerInvariant(CharacterFolding.WithoutDiacritic(c)));
        }

        return folded.ToString();
    }

    /// <summary>Whether these words stand here one after another, with nothing but signs between them.</summary>
    public bool HasRun(ReadOnlySpan<string> run)
    {
        for (var start = 0; start + run.Length <= All.Count; start++)
            if (IsAt(start, run)) return true;
        return false;
    }

    public bool IsAt(int start, ReadOnlySpan<string> run)
    {
        if (start < 0 || start + run.Length > All.Count) return false;
        for (var i = 0; i < run.Length; i++)
            if (All[start + i].Folded != run[i]) return false;
        return true;
    }

    private static IEnumerable<LetterWord> In(string text) =>
        from word in SearchWords.In(text)
        let end = word.Start + word.Length
        select new LetterWord(Fold(text[word.Start..end]), char.IsUpper(text[word.Start]), word.Start > 0 ? text[word.Start - 1] : ' ', end < text.Length ? text[end] : ' ');
}
