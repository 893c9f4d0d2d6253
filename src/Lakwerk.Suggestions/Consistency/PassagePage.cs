using Lakwerk.Text;

namespace Lakwerk.Suggestions.Consistency;

/// <summary>A page as a row of words to compare.</summary>
/// <param name="Document">Index of its document.</param>
/// <param name="Number">Of the page, counted from 1.</param>
/// <param name="Text">What stands on it; null when nothing on it is covered, for then nobody asks.</param>
/// <param name="Tokens">Its words.</param>
internal sealed record PassagePage(int Document, int Number, string? Text, PassageToken[] Tokens)
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
                var area = areas.Count == 0 ? -1 : AreaOver(words[i], areas, covered);
                var isBroken = i == words.Count - 1 && line + 1 < page.Lines.Count && IsBroken(word);
                var hash = Hash(word, carried == 0 ? Offset : carried, isBroken);
                var from = carriedFrom >= 0 ? carriedFrom : start;
                if (isBroken) (carried, carriedFrom) = (hash, from);
                else
                {
                    if (hash != Offset) tokens.Add(new(hash, from, start + word.Length, area, area < 0 ? -1 : covered[area].Mark));
                    (carried, carriedFrom) = (0, -1);
                }

                start += word.Length + 1;
            }
        }

        return new(document, page.Number, areas.Count > 0 ? page.Text : null, [.. tokens]);
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

    private static int AreaOver(TextWord word, List<int> areas, IReadOnlyList<CoveredArea> covered)
    {
        foreach (var index in areas)
        {
            var area = covered[index].Box;
            if (!area.Overlaps(word.Box)) continue;
            var inside = 0;
            foreach (var box in word.CharacterBoxes)
            {
                if (area.Contains((box.Left + box.Right) / 2, (box.Bottom + box.Top) / 2)) inside++;
            }

            if (2 * inside >= word.CharacterBoxes.Count) return index;
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
