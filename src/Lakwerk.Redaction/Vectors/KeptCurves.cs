using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Geometry;

namespace Lakwerk.Redaction.Vectors;

/// <summary>Knows which points of polygons stand for which curve, so that a curve that no cut went through is written as one again.</summary>
internal sealed class KeptCurves
{
    private readonly Dictionary<(Point From, Point First), Curve> _curves = [];

    private sealed record Curve(PathSegment Segment, Point[] Points);

    public void Clear() => _curves.Clear();

    /// <summary>Flattens a curve and remembers how.</summary>
    public void Flatten(Point from, in PathSegment segment, double tolerance, List<Point> polygon)
    {
        var first = polygon.Count;
        CurveFlattener.Flatten(from, segment.Control1, segment.Control2, segment.End, tolerance, polygon);
        if (polygon.Count - first > 1) _curves[(from, polygon[first])] = new Curve(segment, [.. polygon[first..]]);
    }

    /// <summary>The curve that begins at a point of a closed polygon.</summary>
    /// <param name="polygon">The polygon.</param>
    /// <param name="index">The point.</param>
    /// <param name="segment">The curve.</param>
    /// <param name="points">How many points of the polygon it stands for.</param>
    public bool TryFind(List<Point> polygon, int index, out PathSegment segment, out int points)
    {
        (segment, points) = (default, 0);
        if (_curves.Count == 0 || !_curves.TryGetValue((polygon[index], polygon[(index + 1) % polygon.Count]), out var curve)) return false;
        if (index + curve.Points.Length > polygon.Count) return false;
        for (var i = 0; i < curve.Points.Length; i++)
            if (polygon[(index + 1 + i) % polygon.Count] != curve.Points[i]) return false;
        (segment, points) = (curve.Segment, curve.Points.Length);
        return true;
    }
}
