using System.Buffers;

namespace Lakwerk.Pdf.Layout;

/// <summary>Stretches along the line direction that no fragment of a region covers, left to right; the outer two are endless.</summary>
internal sealed class FreeSpans
{
    // A page has few gutters; a hostile one may have thousands of gaps, each of which would be tried.
    private const int MostGutters = 8;

    private readonly List<(double From, double To)> _spans;

    // How far the covered stretch reaches.
    private readonly double _left, _right;

    private FreeSpans(List<(double From, double To)> spans, double left, double right) => (_spans, _left, _right) = (spans, left, right);

    /// <summary>The free stretches of a region.</summary>
    public static FreeSpans Of(List<Fragment> region)
    {
        var count = region.Count;
        var edges = ArrayPool<double>.Shared.Rent(2 * count);
        var lefts = edges.AsSpan(0, count);
        var rights = edges.AsSpan(count, count);
        for (var i = 0; i < count; i++) (lefts[i], rights[i]) = (region[i].Left, region[i].Right);
        lefts.Sort(rights);
        var first = lefts[0];
        var spans = new List<(double From, double To)> { (double.NegativeInfinity, first) };
        var right = rights[0];
        for (var i = 1; i < count; i++)
        {
            if (lefts[i] > right) spans.Add((right, lefts[i]));
            right = Math.Max(right, rights[i]);
        }

        ArrayPool<double>.Shared.Return(edges);
        spans.Add((right, double.PositiveInfinity));
        return new FreeSpans(spans, first, right);
    }

    /// <summary>What is free in both.</summary>
    public FreeSpans Intersect(FreeSpans other)
    {
        var spans = new List<(double From, double To)>();
        for (int i = 0, j = 0; i < _spans.Count && j < other._spans.Count;)
        {
            var from = Math.Max(_spans[i].From, other._spans[j].From);
            var to = Math.Min(_spans[i].To, other._spans[j].To);
            if (from < to) spans.Add((from, to));
            if (_spans[i].To < other._spans[j].To) i++;
            else j++;
        }

        return new FreeSpans(spans, Math.Min(_left, other._left), Math.Max(_right, other._right));
    }

    /// <summary>The widest inner stretches of at least a width, widest first.</summary>
    public IEnumerable<(double From, double To)> Inner(double least) => _spans
        .Where(span => span.From >= _left && span.To <= _right && span.To - span.From >= least)
        .OrderByDescending(span => span.To - span.From)
        .Take(MostGutters);

    /// <summary>True when there is an inner stretch of at least a width.</summary>
    public bool HasGutter(double least)
    {
        foreach (var (from, to) in _spans)
            if (to - from >= least && from >= _left && to <= _right) return true;
        return false;
    }
}
