using Lakwerk.Dossiers;
using Lakwerk.Storage.Search;
using Lakwerk.Text;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Work.Publishing;

/// <summary>
/// The row of the inventory is public even where the document is not. A word that the marks took out of a document altogether
/// may not stand in its title, nor as its sender, recipient or note.
/// </summary>
internal static class TitleWitness
{
    private const int ShortestWord = 3;

    /// <summary>The words of the row that only stand under marks.</summary>
    /// <param name="document">The document with its marks.</param>
    /// <param name="original">The text of its original, with places.</param>
    /// <param name="released">The text that went out; empty when nothing did.</param>
    public static IReadOnlyList<string> Leaks(Document document, TextDocument original, string released)
    {
        var cover = new MarkCover(document);
        var covered = original.Pages.SelectMany(page => Covered(cover, page)).SelectMany(Words).ToHashSet(StringComparer.OrdinalIgnoreCase);
        covered.ExceptWith(Words(released));
        return [.. Public(document.Details).SelectMany(Words).Where(covered.Contains).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>What the inventory shows of a document in words.</summary>
    public static IEnumerable<string> Public(DocumentDetails details) => ((string?[])[details.Title, details.Sender, details.Recipient, details.Note]).OfType<string>();

    private static bool IsCovered(MarkCover cover, TextPage page, TextWord word)
    {
        var box = word.CharacterBoxes[word.CharacterBoxes.Count / 2];
        return cover.Covers(new MarkArea(page.Number, box.Left, box.Bottom, box.Right, box.Top));
    }

    private static IEnumerable<string> Covered(MarkCover cover, TextPage page) =>
        from word in page.Lines.SelectMany(line => line.Words)
        where IsCovered(cover, page, word)
        select word.Text;

    private static IEnumerable<string> Words(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (inside && start < 0) start = i;
            if (inside || start < 0) continue;
            if (i - start >= ShortestWord && !SearchWords.IsCommon(text[start..i].ToLowerInvariant())) yield return text[start..i];
            start = -1;
        }
    }
}
