using System.Text;
using Lakwerk.Text;

namespace Lakwerk.Intake.Rendering;

/// <summary>Breaks runs into lines at blanks; a word that is wider than a line is broken where it must.</summary>
internal sealed class LineBreaker(FontUse[] fonts, double size, double width)
{
    private const int LongestWord = 500;
    private List<TextRun> _line = [];
    private double _used;

    public IEnumerable<IReadOnlyList<TextRun>> Break(IReadOnlyList<TextRun> runs)
    {
        foreach (var run in runs)
        {
            foreach (var piece in Pieces(run.Text))
            {
                if (piece == "\n")
                {
                    yield return TakeLine();
                    continue;
                }

                var wide = fonts[(int)run.Style].Width(piece, size);
                if (_used + wide > width && _used > 0 && !string.IsNullOrWhiteSpace(piece)) yield return TakeLine();
                if (wide <= width)
                {
                    Add(piece, run.Style, wide);
                    continue;
                }

                foreach (var part in Cut(piece, run.Style))
                {
                    Add(part, run.Style, fonts[(int)run.Style].Width(part, size));
                    if (_used > width * 0.9) yield return TakeLine();
                }
            }
        }

        if (_line.Count > 0) yield return TakeLine();
    }

    /// <summary>Words with the blanks that follow them, and line feeds by themselves. Invisible characters go; tabs become blanks.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var word = new StringBuilder();
        var ended = false;
        foreach (var c in text)
        {
            if (c == '\n')
            {
                if (word.Length > 0) yield return word.ToString();
                word.Clear();
                ended = false;
                yield return "\n";
                continue;
            }

            if (CharacterFolding.IsInvisible(c) || (char.IsControl(c) && c != '\t')) continue;
            var blank = c is ' ' or '\t';
            if ((ended && !blank) || word.Length >= LongestWord)
            {
                yield return word.ToString();
                word.Clear();
            }

            word.Append(c == '\t' ? "    " : c);
            ended = blank;
        }

        if (word.Length > 0) yield return word.ToString();
    }

    private IEnumerable<string> Cut(string piece, TextStyle style)
    {
        var part = new StringBuilder();
        var wide = 0.0;
        foreach (var rune in piece.EnumerateRunes())
        {
            var letter = rune.ToString();
            var letterWidth = fonts[(int)style].Width(letter, size);
            if (wide + letterWidth > width && part.Length > 0)
            {
                yield return part.ToString();
                part.Clear();
                wide = 0;
            }

            part.Append(letter);
            wide += letterWidth;
        }

        if (part.Length > 0) yield return part.ToString();
    }

    private void Add(string text, TextStyle style, double wide)
    {
        _used += wide;
        if (_line.Count > 0 && _line[^1].Style == style) _line[^1] = _line[^1] with { Text = _line[^1].Text + text };
        else _line.Add(new TextRun(text, style));
    }

    private List<TextRun> TakeLine()
    {
        var line = _line;
        _line = [];
        _used = 0;
        return line;
    }
}
