using System.Text;
using Lakwerk.Pdf.Fonts;

namespace Lakwerk.Inspection.Facts;

/// <summary>
/// What the marks took from the original: the words under them, the text that stayed, and which letters of which font
/// only marked text used.
/// </summary>
internal sealed class RemovedWords
{
    private const int ShortestToken = 4;
    private readonly StringBuilder _kept = new();
    private readonly List<RemovedWord> _words = [];
    private readonly Dictionary<string, HashSet<string>> _keptLetters = [];
    private readonly Dictionary<string, HashSet<string>> _markedLetters = [];
    private string? _keptText;

    /// <summary>Every word, or part of one, under a mark.</summary>
    public IReadOnlyList<RemovedWord> All => _words;

    /// <summary>Squeezed removed words that stand nowhere else in the original: they must be gone from the whole file.</summary>
    public IReadOnlyList<string> Tokens => [.. Candidates().Where(word => !IsKept(word))];

    /// <summary>Squeezed removed words that stand elsewhere, unmarked.</summary>
    public IReadOnlyList<string> KeptElsewhere => [.. Candidates().Where(IsKept)];

    /// <summary>A search for the removed words that must be gone from the whole file.</summary>
    public WordSearch Search() => new(Tokens, IsKept);

    public void Add(PageFacts original, MarkedPage marks)
    {
        foreach (var word in Words.Of(original.Glyphs, glyph => marks.Holds(glyph.Centre)))
            _words.Add(new RemovedWord(original.Number, word.Text, TextForm.Squeeze(word.Text), word.Bounds, marks.IndexOf(original.Glyphs[word.First].Centre)));
        foreach (var glyph in original.Glyphs)
        {
            var isMarked = marks.Holds(glyph.Centre);
            if (!isMarked) TextForm.AppendSqueezed(_kept, glyph.Unicode);
            if (glyph.Run.Font is { } font) Remember(isMarked ? _markedLetters : _keptLetters, font, glyph.Unicode);
        }

        // Text never continues on the next page as far as this comparison goes.
        _kept.Append('\n');
        _keptText = null;
    }

    /// <summary>The letters that a font showed under marks and nowhere else.</summary>
    public IReadOnlySet<string> LettersOnlyUnderMarks(string baseFont)
    {
        var letters = new HashSet<string>(_markedLetters.GetValueOrDefault(baseFont) ?? []);
        letters.ExceptWith(_keptLetters.GetValueOrDefault(baseFont) ?? []);
        return letters;
    }

    private static void Remember(Dictionary<string, HashSet<string>> letters, PdfFont font, string unicode)
    {
        if (unicode.Length == 0 || string.IsNullOrWhiteSpace(unicode)) return;
        if (!letters.TryGetValue(font.BaseName, out var set)) letters.Add(font.BaseName, set = []);
        set.Add(unicode);
    }

    private bool IsKept(string word) => (_keptText ??= _kept.ToString()).Contains(word, StringComparison.Ordinal);

    // Shorter words stand in any file by accident.
    private IEnumerable<string> Candidates() => _words
        .Select(word => word.Squeezed.Trim('.', ',', ';', ':', '(', ')', '"', '\''))
        .Where(word => word.Count(char.IsLetterOrDigit) >= ShortestToken)
        .Distinct();
}
