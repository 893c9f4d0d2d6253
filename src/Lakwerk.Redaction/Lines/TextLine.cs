using Lakwerk.Text;

namespace Lakwerk.Redaction.Lines;

/// <summary>All that stands on one line of the page, in the order of the line, and where a width policy puts it.</summary>
internal sealed class TextLine
{
    // How far the same glyph may be found from where the survey saw it.
    private const double Same = 1e-6;
    private const double TouchInCells = 0.3;

    // How far, in points, an underline or a highlight may reach beyond its words.
    private const double Beside = 1.5;

    private readonly IReadOnlyList<LineRun> _runs;
    private readonly LineGlyph[] _glyphs;
    private readonly LineGlyph[] _spaces;
    private readonly double[] _places;
    private readonly double[] _stretches;
    private readonly double[] _spacePlaces;
    private readonly double[] _spaceStretches;

    /// <param name="glyphs">The visible glyphs, in the order of the line.</param>
    /// <param name="spaces">The spaces, likewise.</param>
    /// <param name="lowest">Lowest baseline.</param>
    /// <param name="highest">Highest baseline: raised and lowered text belongs to its line.</param>
    /// <param name="sample">The string with the largest letters.</param>
    /// <param name="runs">The strings of the page.</param>
    public TextLine(LineGlyph[] glyphs, LineGlyph[] spaces, double lowest, double highest, in LineRun sample, IReadOnlyList<LineRun> runs)
    {
        _runs = runs;
        (_glyphs, _spaces) = (glyphs, spaces);
        (Lowest, Highest, Sample) = (lowest, highest, sample);
        _places = new double[glyphs.Length];
        _stretches = new double[glyphs.Length];
        _spacePlaces = new double[spaces.Length];
        _spaceStretches = new double[spaces.Length];
        IsTouched = Array.Exists(glyphs, glyph => glyph.IsRemoved);
    }

    public ReadOnlySpan<LineGlyph> Glyphs => _glyphs;

    /// <summary>Where the policy puts each glyph.</summary>
    public Span<double> Places => _places;

    /// <summary>The factor by which the policy narrows each glyph.</summary>
    public Span<double> Stretches => _stretches;

    public double Lowest { get; }

    public double Highest { get; }

    public LineRun Sample { get; }

    public LineFrame Frame => Sample.Frame;

    /// <summary>The string that a glyph belongs to.</summary>
    public LineRun RunOf(in LineGlyph glyph) => _runs[glyph.Run];

    /// <summary>A visible glyph of the line is removed.</summary>
    public bool IsTouched { get; }

    /// <summary>True when the line runs through a box of the page.</summary>
    public bool Crosses(Box box)
    {
        var tolerance = Sample.Cell * TouchInCells;
        double low = double.MaxValue, high = double.MinValue;
        foreach (var (x, y) in ((double, double)[])[(box.Left, box.Bottom), (box.Right, box.Bottom), (box.Left, box.Top), (box.Right, box.Top)])
        {
            var offset = -Frame.Y * x + Frame.X * y;
            low = Math.Min(low, offset);
            high = Math.Max(high, offset);
        }

        return Highest >= low - tolerance && Lowest <= high + tolerance;
    }

    /// <summary>
    /// True for a flat shape that was drawn for words of the line, such as an underline or a highlight: it tells where they
    /// stood before they were moved.
    /// </summary>
    public bool Owns(Box shape)
    {
        var (a, b) = (Frame.X * shape.Left + Frame.Y * shape.Bottom, Frame.X * shape.Right + Frame.Y * shape.Top);
        var (c, d) = (Frame.X * shape.Bottom - Frame.Y * shape.Left, Frame.X * shape.Top - Frame.Y * shape.Right);
        var (low, high) = (Math.Min(c, d), Math.Max(c, d));
        var around = TouchInCells * Sample.Cell;
        return low > Lowest + Sample.Low - around && high < Highest + Sample.High + around && HasEdge(Math.Min(a, b), start: true) && HasEdge(Math.Max(a, b), start: false);
    }

    /// <summary>The new place of the words that stood in a box, from end to end; null when none did.</summary>
    public (double From, double To)? Moved(double from, double to)
    {
        double start = double.PositiveInfinity, end = double.NegativeInfinity;
        for (var i = 0; i < _glyphs.Length; i++)
        {
            var middle = (_glyphs[i].Along + _glyphs[i].End) / 2;
            if (_glyphs[i].IsRemoved || middle < from || middle > to) continue;
            start = Math.Min(start, _places[i]);
            end = Math.Max(end, _places[i] + _glyphs[i].Width * _stretches[i]);
        }

        return start < end ? (start, end) : null;
    }

    /// <summary>Puts every glyph where it was: boxes are placed by what stands beside them, also when nothing moves.</summary>
    public void PutBack()
    {
        for (var i = 0; i < _glyphs.Length; i++) _places[i] = _glyphs[i].Along;
        Array.Fill(_stretches, 1);
    }

    private bool HasEdge(double along, bool start)
    {
        for (var i = 0; i < _glyphs.Length; i++)
        {
            var edge = start ? _glyphs[i].Along : _glyphs[i].End;
            if (!_glyphs[i].IsRemoved && Math.Abs(edge - along) < Beside) return true;
        }

        return false;
    }

    /// <summary>Puts the spaces where they belong between the glyphs, and drops those that have no neighbour left.</summary>
    public void PlaceSpaces()
    {
        for (var i = 0; i < _spaces.Length; i++)
        {
            ref readonly var space = ref _spaces[i];
            var next = IndexAfter(_glyphs, space.Along);
            var before = next > 0 && !_glyphs[next - 1].IsRemoved;
            var after = next < _glyphs.Length && !_glyphs[next].IsRemoved;
            if (before) (_spacePlaces[i], _spaceStretches[i]) = (_places[next - 1] + _glyphs[next - 1].Width * _stretches[next - 1], _stretches[next - 1]);
            else if (after) (_spacePlaces[i], _spaceStretches[i]) = (_places[next] - space.Width * _stretches[next], _stretches[next]);
            else _spacePlaces[i] = double.NaN;
        }
    }

    /// <summary>Where the policy puts a glyph that the survey saw; false when it has no place any more.</summary>
    public bool TryPlace(double along, bool isSpace, out double place, out double stretch)
    {
        var (glyphs, places, stretches) = isSpace ? (_spaces, _spacePlaces, _spaceStretches) : (_glyphs, _places, _stretches);
        var index = Find(glyphs, along);
        (place, stretch) = index < 0 ? (double.NaN, 1) : (places[index], stretches[index]);
        return !double.IsNaN(place);
    }

    private static int Find(LineGlyph[] glyphs, double along)
    {
        for (var i = IndexAfter(glyphs, along - Same); i < glyphs.Length && glyphs[i].Along <= along + Same; i++)
            if (!glyphs[i].IsRemoved) return i;
        return -1;
    }

    /// <summary>Index of the first glyph that starts behind a place.</summary>
    private static int IndexAfter(LineGlyph[] glyphs, double along)
    {
        int low = 0, high = glyphs.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (glyphs[middle].Along <= along) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
