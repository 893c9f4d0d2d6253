using Lakwerk.Pdf.Geometry;
using Lakwerk.Text;

namespace Lakwerk.Pdf.Content;

/// <summary>
/// A path in the page's user space. The interpreter reuses the object: it is valid during the visitor's call only; see
/// <see cref="ToArray"/>.
/// </summary>
public sealed class PathGeometry
{
    private PathSegment[] _segments = new PathSegment[32];
    private int _count;
    private Point _start;
    private double _left, _bottom, _right, _top;

    internal PathGeometry() => Clear();

    /// <summary>The segments in order.</summary>
    public ReadOnlySpan<PathSegment> Segments => _segments.AsSpan(0, _count);

    /// <summary>No segment at all.</summary>
    public bool IsEmpty => _count == 0;

    /// <summary>Upright bounds of the outline itself, exact for curves; a horizontal or vertical line has no area.</summary>
    public Box Bounds => _left <= _right ? new Box(_left, _bottom, _right, _top) : Box.Empty;

    /// <summary>Upright bounds of what is painted: with half the line width, caps and miters when the path is stroked.</summary>
    public Box PaintedBounds { get; internal set; }

    /// <summary>The path is one upright rectangle (closed or not).</summary>
    public bool IsBox => _count is 4 or 5 && IsUprightRectangle();

    /// <summary>Where the next segment starts; null before the first move.</summary>
    internal Point? Current => _count == 0 ? null : _segments[_count - 1].End;

    /// <summary>The segments, copied.</summary>
    public PathSegment[] ToArray() => Segments.ToArray();

    internal void Clear()
    {
        _count = 0;
        _left = _bottom = double.PositiveInfinity;
        _right = _top = double.NegativeInfinity;
    }

    internal void Move(Point to)
    {
        // A move right after a move replaces it.
        if (_count > 0 && _segments[_count - 1].Verb == PathVerb.Move) _count--;
        _start = to;
        Add(new PathSegment(PathVerb.Move, to, to, to));
    }

    internal void Line(Point to)
    {
        Include(_segments[_count - 1].End);
        Include(to);
        Add(new PathSegment(PathVerb.Line, to, to, to));
    }

    internal void Curve(Point control1, Point control2, Point to)
    {
        var from = _segments[_count - 1].End;
        Include(from);
        Include(to);
        if (!Contains(control1) || !Contains(control2)) IncludeExtremes(from, control1, control2, to);
        Add(new PathSegment(PathVerb.Curve, control1, control2, to));
    }

    internal void Close()
    {
        Include(_start);
        Add(new PathSegment(PathVerb.Close, _start, _start, _start));
    }

    private void Add(in PathSegment segment)
    {
        if (_count == _segments.Length) Array.Resize(ref _segments, _count * 2);
        _segments[_count++] = segment;
    }

    private void Include(Point p)
    {
        if (p.X < _left) _left = p.X;
        if (p.X > _right) _right = p.X;
        if (p.Y < _bottom) _bottom = p.Y;
        if (p.Y > _top) _top = p.Y;
    }

    private bool Contains(Point p) => p.X >= _left && p.X <= _right && p.Y >= _bottom && p.Y <= _top;

    private void IncludeExtremes(Point p0, Point p1, Point p2, Point p3)
    {
        Span<double> at = stackalloc double[4];
        var count = Extremes(p0.X, p1.X, p2.X, p3.X, at);
        count += Extremes(p0.Y, p1.Y, p2.Y, p3.Y, at[count..]);
        foreach (var t in at[..count])
            Include(new Point(Bezier(p0.X, p1.X, p2.X, p3.X, t), Bezier(p0.Y, p1.Y, p2.Y, p3.Y, t)));
    }

    /// <summary>Where within (0, 1) the derivative of a cubic Bézier is zero.</summary>
    private static int Extremes(double p0, double p1, double p2, double p3, Span<double> at)
    {
        var a = -p0 + 3 * p1 - 3 * p2 + p3;
        var b = 2 * (p0 - 2 * p1 + p2);
        var c = p1 - p0;
        var count = 0;
        if (Math.Abs(a) < 1e-12 * (Math.Abs(b) + Math.Abs(c)))
        {
            if (b != 0) Keep(-c / b, at, ref count);
            return count;
        }

        var discriminant = b * b - 4 * a * c;
        if (!(discriminant >= 0)) return 0;
        var root = Math.Sqrt(discriminant);
        Keep((-b + root) / (2 * a), at, ref count);
        Keep((-b - root) / (2 * a), at, ref count);
        return count;
    }

    private static void Keep(double t, Span<double> at, ref int count)
    {
        if (t is > 0 and < 1) at[count++] = t;
    }

    private static double Bezier(double p0, double p1, double p2, double p3, double t)
    {
        var s = 1 - t;
        return s * s * s * p0 + 3 * s * s * t * p1 + 3 * s * t * t * p2 + t * t * t * p3;
    }

    private bool IsUprightRectangle()
    {
        for (var i = 0; i < _count; i++)
            if (_segments[i].Verb != (i == 0 ? PathVerb.Move : i < 4 ? PathVerb.Line : _segments[4].Verb)) return false;
        if (_count == 5 && (_segments[4].Verb is PathVerb.Move or PathVerb.Curve || _segments[4].End != _segments[0].End)) return false;
        Point a = _segments[0].End, b = _segments[1].End, c = _segments[2].End, d = _segments[3].End;
        return (a.X == b.X && b.Y == c.Y && c.X == d.X && d.Y == a.Y) || (a.Y == b.Y && b.X == c.X && c.Y == d.Y && d.X == a.X);
    }
}
