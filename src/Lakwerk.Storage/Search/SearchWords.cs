using System.Collections.Frozen;
using System.Text;

namespace Lakwerk.Storage.Search;

/// <summary>Text as words: runs of letters and digits in lower case, with their place. Both databases get their text through this, so that they agree on what a word is.</summary>
public static class SearchWords
{
    public const int LongestWord = 64;

    /// <summary>Too common to tell documents apart; PostgreSQL's <c>dutch</c> leaves the same out.</summary>
    private static readonly FrozenSet<string> Common =
        ("de en van ik te dat die in een hij het niet zijn is was op aan met als voor had er maar om hem dan zou of wat mijn men dit zo door over ze zich bij ook tot je mij uit der daar haar naar heb hoe heeft hebben "
        + "deze u want nog zal me zij nu ge geen omdat iets worden toch al waren veel meer doen toen moet ben zonder kan hun dus alles onder ja eens hier wie werd altijd doch wordt wezen kunnen ons zelf tegen na "
        + "reeds wil kon niets uw iemand geweest andere").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool IsCommon(string word) => Common.Contains(word);

    /// <summary>Every word with where it stands in the text.</summary>
    public static IEnumerable<SearchWord> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var i = 0; i < text.Length;)
        {
            while (i < text.Length && !char.IsLetterOrDigit(text[i])) i++;
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i])) i++;
            if (i > start) yield return new SearchWord(text.Substring(start, Math.Min(i - start, LongestWord)).ToLowerInvariant(), start, i - start);
        }
    }

    /// <summary>The words alone, divided by spaces.</summary>
    public static string Plain(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = new StringBuilder(text.Length);
        foreach (var word in In(text)) plain.Append(plain.Length > 0 ? " " : "").Append(word.Text);
        return plain.ToString();
    }

    /// <summary>Stems without the common words, divided by spaces. Stems are remembered: a few thousand make up most of any text.</summary>
    public static string Stems(string text, Dictionary<string, string> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        var stems = new StringBuilder(text.Length);
        foreach (var word in In(text))
        {
            if (Common.Contains(word.Text)) continue;
            if (!known.TryGetValue(word.Text, out var stem)) known[word.Text] = stem = DutchStemmer.Stem(word.Text);
            stems.Append(stems.Length > 0 ? " " : "").Append(stem);
        }

        return stems.ToString();
    }
}
