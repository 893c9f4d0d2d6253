using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Vectors;

/// <summary>
/// Cuts lines where their whole thickness enters a marked area, in the space in which the pen is round: the marks are
/// slanted there when the matrix slants. Curves stay curves unless the cut goes through them.
/// </summary>
/// <param name="marks">The marked areas in the pen's space.</param>
/// <param name="halfWidth">Half the line width.</param>
/// <param name="retreat">How far before the mark a line stops: what a cap adds to its end.</param>
/// <param name="tolerance">Farthest that lines may leave a curve.</param>
internal sealed class StrokeCut(IReadOnlyList<ConvexShape> marks, double halfWidth, double retreat, double tolerance)
{
    private readonly List<Point> _points = [];
    private readonly List<(double From, double To)> _cuts = [];
    private List<StrokeRun> _runs = [];
    private StrokeRun? _run;
    private double _length;
    private bool _isCut;

    /// <summary>The rest of one subpath.</summary>
    /// <param name="subpath">A move, lines and curves, and perhaps a close.</param>
    /// <param name="joinEnds">The end of a closed subpath goes on into its start: not for dashes, which start there anew.</param>
    /// <returns>Null when no mark cuts it.</returns>
    public List<StrokeRun>? Cut(ReadOnlySpan<PathSegment> subpath, bool joinEnds)
    {
        (_runs, _run, _length, _isCut) = ([], null, 0, false);
        var at = subpath[0].End;
        if (!Holds(at)) Start(at);
        var closes = false;
        foreach (var segment in subpath[1..])
        {
            if (segment.Verb == PathVerb.Curve) Curve(at, segment);
            else Line(at, segment.End);
            closes = segment.Verb == PathVerb.Close;
            at = segment.End;
        }

        if (!_isCut && _run is not null) return null;
        _runs.RemoveAll(run => run.Segments.Count < 2);
        if (closes && joinEnds) JoinEnds(subpath[0].End);
        return _runs;
    }

    private bool Holds(Point point)
    {
        foreach (var mark in marks)
            if (mark.Holds(point)) return true;
        return false;
    }

    private void Start(Point at)
    {
        _run = new StrokeRun(_length);
        _run.Segments.Add(new PathSegment(PathVerb.Move, at, at, at));
        _runs.Add(_run);
    }

    private void Curve(Point from, in PathSegment curve)
    {
        var hull = Box.Of(from.X, from.Y, curve.End.X, curve.End.Y).Union(Box.Of(curve.Control1.X, curve.Control1.Y, curve.Control2.X, curve.Control2.Y));
        var near = Near(hull);
        _points.Clear();
        CurveFlattener.Flatten(from, curve.Control1, curve.Control2, curve.End, tolerance, _points);
        if (!near || !IsCut(from))
        {
            if (_run is null) Start(from);
            _run!.Segments.Add(curve);
            var at = from;
            foreach (var point in _points)
            {
                _length += Distance(at, point);
                at = point;
            }

            return;
        }

        foreach (var point in _points.ToArray())
        {
            Line(from, point);
            from = point;
        }
    }

    private bool Near(Box hull)
    {
        foreach (var mark in marks)
            if (mark.Bounds.Inflate(halfWidth + retreat).Overlaps(hull.Inflate(1e-9))) return true;
        return false;
    }

    private bool IsCut(Point from)
    {
        foreach (var point in _points)
        {
            FindCuts(from, point);
            if (_cuts.Count > 0) return true;
            from = point;
        }

        return false;
    }

    private void Line(Point from, Point to)
    {
        var length = Distance(from, to);
        FindCuts(from, to);
        var done = 0.0;
        foreach (var (enter, leave) in _cuts)
        {
            if (leave <= done) continue;
            if (enter > done) Add(from, to, done, enter, length);
            (_run, _isCut, done) = (null, true, leave);
        }

        if (done < 1) Add(from, to, done, 1, length);
        _length += length;
    }

    private void Add(Point from, Point to, double start, double end, double length)
    {
        if (_run is null)
        {
            _length += start * length;
            Start(Between(from, to, start));
            _length -= start * length;
        }

        var at = Between(from, to, end);
        _run!.Segments.Add(new PathSegment(PathVerb.Line, at, at, at));
    }

    /// <summary>The parts of a line whose thickness lies inside a mark, in order.</summary>
    private void FindCuts(Point from, Point to)
    {
        _cuts.Clear();
        var length = Distance(from, to);
        if (length == 0)
        {
            if (Holds(from)) _cuts.Add((0, 1));
            return;
        }

        double x = (to.Y - from.Y) / length * halfWidth, y = (from.X - to.X) / length * halfWidth;
        foreach (var mark in marks)
        {
            if (!mark.Inside(Moved(from, x, y), Moved(to, x, y), out var enter, out var leave)) continue;
            if (halfWidth > 0 && (!mark.Inside(Moved(from, -x, -y), Moved(to, -x, -y), out var enter2, out var leave2)
                || (enter = Math.Max(enter, enter2)) >= (leave = Math.Min(leave, leave2)))) continue;
            _cuts.Add((Math.Max(0, enter - (enter > 0 ? retreat / length : 0)), Math.Min(1, leave + (leave < 1 ? retreat / length : 0))));
        }

        if (_cuts.Count > 1) _cuts.Sort();
    }

    /// <summary>The last run of a closed subpath goes on into the first when both reach the point where it closes.</summary>
    private void JoinEnds(Point closing)
    {
        if (_runs.Count < 2 || _runs[0].Segments[0].End != closing || _runs[^1].Segments[^1].End != closing) return;
        _runs[^1].Segments.AddRange(_runs[0].Segments[1..]);
        _runs.RemoveAt(0);
    }

    private static Point Moved(Point p, double x, double y) => new(p.X + x, p.Y + y);

    private static Point Between(Point a, Point b, double t) => t <= 0 ? a : t >= 1 ? b : new Point(a.X + (b.X - a.X) * t, a.Y + (b.Y - a.Y) * t);

    private static double Distance(Point a, Point b) => Math.Sqrt((b.X - a.X) * (b.X - a.X) + (b.Y - a.Y) * (b.Y - a.Y));
}
