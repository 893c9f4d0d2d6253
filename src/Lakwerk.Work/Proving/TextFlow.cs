using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Objects;
using Lakwerk.Pdf.Writing;

namespace Lakwerk.Work.Proving;

/// <summary>Measures text and breaks it into lines.</summary>
internal sealed class TextFlow
{
    private readonly OpenFont[] _fonts;

    public TextFlow()
    {
        var loader = new FontLoader(PdfLimits.Default);
        _fonts = [.. Enum.GetValues<OpenFontFace>().Select(face => new OpenFont(loader, face))];
    }

    public OpenFont this[OpenFontFace face] => _fonts[(int)face];

    public double Width(TextRun run) => this[run.Face].Width(OpenFont.Encode(run.Text));

    public double Width(IEnumerable<TextRun> line) => line.Sum(Width);

    /// <summary>Lines no wider than the given width, at size 1; a word wider than that stands on a line of its own.</summary>
    public List<List<TextRun>> Break(IReadOnlyList<TextRun> runs, double width)
    {
        var lines = new List<List<TextRun>>();
        var line = new List<TextRun>();
        var used = 0.0;
        foreach (var run in runs)
        {
            foreach (var word in run.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var text = line.Count == 0 ? word : " " + word;
                var needed = Width(new TextRun(text, run.Face));
                if (line.Count > 0 && used + needed > width)
                {
                    lines.Add(line);
                    line = [];
                    used = 0;
                    text = word;
                    needed = Width(new TextRun(text, run.Face));
                }

                Append(line, text, run.Face);
                used += needed;
            }
        }

        if (line.Count > 0) lines.Add(line);
        return lines;
    }

    private static void Append(List<TextRun> line, string text, OpenFontFace face)
    {
        if (line.Count > 0 && line[^1].Face == face) line[^1] = line[^1] with { Text = line[^1].Text + text };
        else line.Add(new TextRun(text, face));
    }
}
