using Lakwerk.Text;

namespace Lakwerk.Suggestions.Consistency;

/// <summary>A page as a row of words to compare.</summary>
/// <param name="Document">Index of its document.</param>
/// <param name="Number">Of the page, counted from 1.</param>
/// <param name="Text">What stands on it; null when nobody asks any more, or nothing on it is covered.</param>
/// <param name="Tokens">Its words.</param>
/// <param name="Areas">Indices, in the document's list, of the areas that cover something on it.</param>
internal sealed record PassagePage(int Document, int Number, string? Text, PassageToken[] Tokens, IReadOnlyList<int> Areas)
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Reads a page's words; those of which at least half the letters lie in an area are covered.</summary>
    public static PassagePage Read(int document, TextPage page, IReadOnlyList<CoveredArea> covered)
    {
        var areas = AreasOn(page.Number, covered);
        var tokens = new List<PassageToken>(page.Words.Count);
        var start = 0;
        ulong carried = 0;
        var carriedFrom = -1;
        for (var line = 0; line < page.Lines.Count; line++)
        {
            var words = page.Lines[line].Words;
            for (var i = 0; i < words.Count; i++)
            {
                var word = words[i].Text;
                var cover = areas.Count == 0 ? (short)-1 : CoverOver(words[i], areas, covered);
                var isBroken = i == words.Count - 1 && line + 1 < page.Lines.Count && IsBroken(word);
                var hash = Hash(word, carried == 0 ? Offset : carried, isBroken);
                var from = carriedFrom >= 0 ? carriedFrom : start;
                if (isBroken) (carried, carriedFrom) = (hash, from);
                else
                {
                    if (hash != Offset) tokens.Add(new(hash, from, (ushort)Math.Min(ushort.MaxValue, start + word.Length - from), cover));
                    (carried, carriedFrom) = (0, -1);
                }

                start += word.Length + 1;
            }
        }

        return new(document, page.Number, areas.Count > 0 ? page.Text : null, [.. tokens], areas);
    }

    /// <summary>A range of the tokens of a page with covered words, line ends as spaces.</summary>
    public string TextOf(int first, int last) => Text![Tokens[first].Start..Tokens[last].End].Replace('\n', ' ');

    /// <summary>A range of the page's tokens as it stands there.</summary>
    public PassagePlace Place(string document, TextPage page, int first, int last, string ground)
    {
        var (start, end) = (Tokens[first].Start, Tokens[last].End);
        return new(document, Number, page.Text[start..end].Replace('\n', ' '), ground, page.BoxesOf(start, end - start));
    }

    private static List<int> AreasOn(int page, IReadOnlyList<CoveredArea> covered)
    {
        var areas = new List<int>();
        for (var i = 0; i < covered.Count; i++)
        {
            if (covered[i].Page == page) areas.Add(i);
        }

        return areas;
    }

    private static short CoverOver(TextWord word, List<int> areas, IReadOnlyList<CoveredArea> covered)
    {
        for (var index = 0; index < areas.Count; index++)
        {
            var area = covered[areas[index]].Box;
            if (!area.Overlaps(word.Box)) continue;
            var inside = 0;
            foreach (var box in word.CharacterBoxes)
            {
                if (area.Contains((box.Left + box.Right) / 2, (box.Bottom + box.Top) / 2)) inside++;
            }

            if (2 * inside >= word.CharacterBoxes.Count) return (short)Math.Min(short.MaxValue, index);
        }

        return -1;
    }

    private static bool IsBroken(string word) => word.Length > 2 && word[^1] is '-' or '\u00AD' && char.IsLetter(word[^2]);

    /// <summary>Letters and digits and what joins them; <see cref="Offset"/> for a word that has neither.</summary>
    private static ulong Hash(string word, ulong seed, bool isBroken)
    {
        var (first, end) = (0, word.Length);
        while (first < end && !char.IsLetterOrDigit(word[first])) first++;
        while (end > first && !char.IsLetterOrDigit(word[end - 1])) end--;
        var hash = seed;
        for (var i = first; i < end; i++)
        {
            var c = CharacterFolding.Plain(word[i]);
            if (CharacterFolding.IsInvisible(c) || CharacterFolding.IsCombining(c)) continue;
            hash = (hash ^ char.ToLowerInvariant(CharacterFolding.WithoutDiacritic(c))) * Prime;
        }

        return isBroken && first == end ? seed : hash;
    }
}
