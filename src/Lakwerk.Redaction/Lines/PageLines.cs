using Lakwerk.Redaction.Content;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Lines;

/// <summary>The lines of a page that lose text, set anew.</summary>
internal sealed class PageLines
{
    /// <summary>Nothing moves.</summary>
    public static readonly PageLines None = new([], []);

    // How far off a baseline may be found from where the survey saw it.
    private const double Same = 1e-6;

    private readonly Dictionary<(bool IsUnseen, int Direction), List<TextLine>> _lines = [];

    private PageLines(IEnumerable<TextLine> lines, IReadOnlyList<Hole> holes)
    {
        Holes = holes;
        foreach (var line in lines)
        {
            var key = (line.Sample.IsUnseen, line.Frame.Direction);
            if (!_lines.TryGetValue(key, out var list)) _lines[key] = list = [];
            list.Add(line);
        }
    }

    /// <summary>Where text was removed, in the order of the page's lines.</summary>
    public IReadOnlyList<Hole> Holes { get; }

    /// <summary>Sets the lines that lost text by a policy.</summary>
    public static PageLines Set(PageSurvey survey, WidthPolicy width, Box sheet)
    {
        var all = survey.FindLines();
        var touched = all.FindAll(line => line.IsTouched);
        if (touched.Count == 0) return None;
        var edges = width == WidthPolicy.Fixed ? new LineEdges(all) : null;
        var holes = new List<Hole>();
        var moved = new List<TextLine>();
        foreach (var line in touched)
        {
            var first = holes.Count;
            AddHoles(line, holes);
            if (width == WidthPolicy.Snap) SnapSetting.Place(line);
            else if (edges is not null && !line.Sample.IsUnseen) new FixedSetting(edges, sheet).Place(line, holes.GetRange(first, holes.Count - first));
            else
            {
                line.PutBack();
                continue;
            }

            moved.Add(line);
        }

        return new PageLines(moved, holes);
    }

    /// <summary>The line on which a string stands, when it is set anew.</summary>
    public TextLine? Of(in LineFrame frame, double offset, bool isUnseen)
    {
        if (_lines.Count == 0 || !_lines.TryGetValue((isUnseen, frame.Direction), out var lines)) return null;
        int low = 0, high = lines.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (lines[middle].Highest < offset - Same) low = middle + 1;
            else high = middle;
        }

        return low < lines.Count && lines[low].Lowest <= offset + Same ? lines[low] : null;
    }

    /// <summary>True when a line that is set anew runs through a box.</summary>
    public bool Cross(Box box)
    {
        foreach (var lines in _lines.Values)
            foreach (var line in lines)
                if (line.Crosses(box)) return true;
        return false;
    }

    /// <summary>True for a flat shape that was drawn for words that have moved.</summary>
    public bool Own(Box shape)
    {
        foreach (var lines in _lines.Values)
            foreach (var line in lines)
                if (line.Frame.IsUpright && line.Owns(shape)) return true;
        return false;
    }

    /// <summary>Where a flat shape belongs now that its words have moved; null when it was drawn for none.</summary>
    public Box? Carried(Box shape)
    {
        foreach (var lines in _lines.Values)
            foreach (var line in lines)
                if (line.Frame.IsUpright && line.Owns(shape)) return Moved(shape, line);
        return null;
    }

    /// <summary>The box around the same words after they have moved.</summary>
    public Box Moved(Box box)
    {
        foreach (var lines in _lines.Values)
            foreach (var line in lines)
                if (line.Frame.IsUpright && line.Crosses(box)) box = Moved(box, line);
        return box;
    }

    private static Box Moved(Box box, TextLine line)
    {
        var (x, y) = (line.Frame.X, line.Frame.Y);
        var (a, b) = (x * box.Left + y * box.Bottom, x * box.Right + y * box.Top);
        if (line.Moved(Math.Min(a, b), Math.Max(a, b)) is not var (from, to)) return box;
        var (low, high) = x + y > 0 ? (from, to) : (-to, -from);
        const int decimals = 2;
        (low, high) = (Math.Round(low, decimals), Math.Round(high, decimals));
        return Math.Abs(x) > Math.Abs(y) ? box with { Left = low, Right = high } : box with { Bottom = low, Top = high };
    }

    private static void AddHoles(TextLine line, List<Hole> holes)
    {
        var glyphs = line.Glyphs;
        for (var first = 0; first < glyphs.Length; first++)
        {
            if (glyphs[first].Mark is not { } mark) continue;
            var count = 1;
            while (first + count < glyphs.Length && glyphs[first + count].Mark == mark) count++;
            holes.Add(new Hole(line, mark, first, count));
            first += count - 1;
        }
    }
}
