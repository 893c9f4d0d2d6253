using Lakwerk.Dossiers;
using Lakwerk.Text;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Work.Publishing;

/// <summary>
/// The row of the inventory is public even where the document is not. A word that the marks took out of a document altogether
/// may not stand in its title, nor as its sender, recipient or note.
/// </summary>
internal static class TitleWitness
{
    /// <summary>The words of the row that only stand under marks.</summary>
    /// <param name="document">The document with its marks.</param>
    /// <param name="original">The text of its original, with places.</param>
    /// <param name="released">The text that went out; empty when nothing did.</param>
    public static IReadOnlyList<string> Leaks(Document document, TextDocument original, string released)
    {
        var cover = new MarkCover(document);
        var covered = original.Pages.SelectMany(page => Covered(cover, page)).SelectMany(CoveredWords.Parts).ToHashSet(StringComparer.OrdinalIgnoreCase);
        covered.ExceptWith(CoveredWords.Parts(released));
        return [.. Public(document.Details).SelectMany(CoveredWords.Parts).Where(covered.Contains).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>What the inventory shows of a document in words.</summary>
    public static IEnumerable<string> Public(DocumentDetails details) => ((string?[])[details.Title, details.Sender, details.Recipient, details.Note]).OfType<string>();

    private static IEnumerable<string> Covered(MarkCover cover, TextPage page) =>
        from word in page.Lines.SelectMany(line => line.Words)
        where cover.Over(page.Number, word).Any()
        select word.Text;
}
