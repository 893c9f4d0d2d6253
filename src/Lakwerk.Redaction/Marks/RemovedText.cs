using System.Text;
using Lakwerk.Pdf.Layout;
using Lakwerk.Redaction.Content;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Marks;

/// <summary>
/// The words under the marks of the whole file. Texts that pass beside the pages (alternative texts, bookmarks, labels) must
/// not repeat one of them. Read when the first such text turns up, for most files have none.
/// </summary>
internal sealed class RemovedText
{
    private const int ShortestPart = 4;
    private const int ShortestWord = 3;
    private readonly Lazy<HashSet<string>> _words;

    public RemovedText(RewriteSession session, ILookup<int, Mark> marks) => _words = new Lazy<HashSet<string>>(() => Read(session, marks));

    /// <summary>True when a text repeats a removed word: one of four letters or more anywhere in it, one of three as a word.</summary>
    public bool IsToldBy(string text)
    {
        if (_words.Value.Count == 0) return false;
        var squeezed = Squeeze(text);
        HashSet<string>? tokens = null;
        foreach (var word in _words.Value)
        {
            if (word.Length >= ShortestPart ? squeezed.Contains(word, StringComparison.Ordinal) : (tokens ??= Tokens(text)).Contains(word)) return true;
        }

        return false;
    }

    private static HashSet<string> Read(RewriteSession session, ILookup<int, Mark> marks)
    {
        var words = new HashSet<string>();
        var options = new PageTextOptions { OutsideCropBox = true, HiddenLayers = true };
        foreach (var page in marks.Where(page => page.Key >= 1 && page.Key <= session.Document.PageCount))
        {
            var interpreter = session.NewInterpreter();
            foreach (var word in PageTextReader.Read(interpreter, session.Document.Page(page.Key), options).Words) Take(word, page, words);
        }

        return words;
    }

    private static void Take(TextWord word, IEnumerable<Mark> marks, HashSet<string> words)
    {
        var removed = new StringBuilder();
        for (var i = 0; i < word.Text.Length; i++)
            if (marks.Any(mark => mark.Whole || mark.Boxes.Any(box => box.Contains(word.CharacterBoxes[i].CentreX, word.CharacterBoxes[i].CentreY)))) removed.Append(word.Text[i]);
        if (removed.Length == 0) return;
        foreach (var text in (string[])[word.Text, removed.ToString()])
            if (Squeeze(text) is { Length: >= ShortestWord } squeezed) words.Add(squeezed);
    }

    private static HashSet<string> Tokens(string text) =>
        [.. new string([.. text.Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Squeeze)];

    /// <summary>Letters and digits only, in one case and one form.</summary>
    private static string Squeeze(string text) =>
        new([.. Compose(text).Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    private static string Compose(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return text; // half a surrogate pair: nothing to compose
        }
    }
}
