using Lakwerk.Dossiers;
using Lakwerk.Text;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Work.Publishing;

/// <summary>Finds in a text what the documents of a dossier hide. Only passages that are long enough to be no coincidence count.</summary>
internal sealed class CoveredPassages(Office office)
{
    private const int ShortestPassage = 12;
    private const int WordsInARow = 8;
    private const int TellingDigits = 8;

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

                foreach (var told in Told(passage)) yield return told;
                passage.Clear();
            }

            foreach (var told in Told(passage)) yield return told;
            passage.Clear();
        }
    }

    /// <summary>So many words in a row as nobody writes by chance, and what names somebody by itself: an address, a number.</summary>
    private static IEnumerable<string> Told(List<string> words)
    {
        var size = Math.Min(words.Count, WordsInARow);
        var rows = Enumerable.Range(0, words.Count == 0 ? 0 : words.Count - size + 1).Select(at => string.Join(' ', words.Skip(at).Take(size)));
        return rows.Concat(words.Where(word => word.Contains('@', StringComparison.Ordinal) || word.Count(char.IsAsciiDigit) >= TellingDigits))
            .Select(passage => Bare(Plain(passage))).Where(passage => passage.Length >= ShortestPassage || passage.Count(char.IsAsciiDigit) >= TellingDigits);
    }

    /// <summary>Without the signs around it, which belong to the sentence that it stood in.</summary>
    private static string Bare(string passage)
    {
        var (from, to) = (0, passage.Length);
        while (from < to && !char.IsLetterOrDigit(passage[from])) from++;
        while (to > from && !char.IsLetterOrDigit(passage[to - 1])) to--;
        return passage[from..to];
    }

    private static bool IsCovered(MarkCover cover, int page, TextWord word)
    {
        var box = word.CharacterBoxes[word.CharacterBoxes.Count / 2];
        return cover.Covers(new MarkArea(page, box.Left, box.Bottom, box.Right, box.Top));
    }

    private static string Plain(string text) => string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
