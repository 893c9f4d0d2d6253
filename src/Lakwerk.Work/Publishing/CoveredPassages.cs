using Lakwerk.Dossiers;
using Lakwerk.Text;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Work.Publishing;

/// <summary>Finds in a text what the documents of a dossier hide. Only passages that are long enough to be no coincidence count.</summary>
internal sealed class CoveredPassages(Office office)
{
    private const int ShortestPassage = 12;

    /// <summary>The documents of which a covered passage stands in the text, word for word.</summary>
    public IReadOnlyList<Document> In(Dossier dossier, string text)
    {
        var read = Plain(text);
        return [.. dossier.Documents.Values.Where(document => !document.Marks.IsEmpty && office.Documents.HasOriginal(document) && Passages(document).Any(passage => read.Contains(passage, StringComparison.Ordinal)))];
    }

    private IEnumerable<string> Passages(Document document)
    {
        var (cover, passage) = (new MarkCover(document), new List<string>());
        foreach (var (page, line) in office.Documents.Text(document).Pages.SelectMany(page => page.Lines.Select(line => (page.Number, line))))
        {
            foreach (var word in line.Words)
            {
                if (IsCovered(cover, page, word))
                {
                    passage.Add(word.Text);
                    continue;
                }

                if (Told(passage) is { } told) yield return told;
                passage.Clear();
            }

            if (Told(passage) is { } last) yield return last;
            passage.Clear();
        }
    }

    private static string? Told(List<string> words) => Plain(string.Join(' ', words)) is { Length: >= ShortestPassage } passage ? passage : null;

    private static bool IsCovered(MarkCover cover, int page, TextWord word)
    {
        var box = word.CharacterBoxes[word.CharacterBoxes.Count / 2];
        return cover.Covers(new MarkArea(page, box.Left, box.Bottom, box.Right, box.Top));
    }

    private static string Plain(string text) => string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
