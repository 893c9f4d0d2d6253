using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Geometry;

namespace Lakwerk.Redaction.Vectors;

/// <summary>Questions about the segments of one subpath.</summary>
internal static class Outline
{
    /// <summary>True for one upright rectangle, closed or not.</summary>
    public static bool IsBox(ReadOnlySpan<PathSegment> segments)
    {
        if (segments.Length is not (4 or 5) || segments[0].Verb != PathVerb.Move) return false;
        for (var i = 1; i < 4; i++)
            if (segments[i].Verb != PathVerb.Line) return false;
        if (segments.Length == 5 && (segments[4].Verb is not (PathVerb.Line or PathVerb.Close) || segments[4].End != segments[0].End)) return false;
        Point a = segments[0].End, b = segments[1].End, c = segments[2].End, d = segments[3].End;
        return (a.X == b.X && b.Y == c.Y && c.X == d.X && d.Y == a.Y) || (a.Y == b.Y && b.X == c.X && c.Y == d.Y && d.X == a.X);
    }

    /// <summary>True for one upright rectangle, or one upright line.</summary>
    public static bool IsUpright(ReadOnlySpan<PathSegment> segments) => IsBox(segments)
        || (segments.Length == 2 && segments[1].Verb == PathVerb.Line && (segments[0].End.X == segments[1].End.X || segments[0].End.Y == segments[1].End.Y));

    /// <summary>The subpath as closed polygons: one, or several when it goes on after a close.</summary>
    public static List<List<Point>> Polygons(ReadOnlySpan<PathSegment> segments, double tolerance, KeptCurves curves)
    {
        var polygons = new List<List<Point>>();
        List<Point>? polygon = null;
        foreach (var segment in segments)
        {
            if (polygon is null || segment.Verb == PathVerb.Move) polygons.Add(polygon = []);
            if (segment.Verb == PathVerb.Curve) curves.Flatten(polygon[^1], segment, tolerance, polygon);
            else if (segment.Verb != PathVerb.Close) polygon.Add(segment.End);
            else polygons.Add(polygon = [segment.End]);
        }

        polygons.RemoveAll(found => found.Count < 2);
        return polygons;
    }

    /// <summary>The subpath in another space, divided after each close; every part begins with a move.</summary>
    public static List<PathSegment[]> Parts(ReadOnlySpan<PathSegment> segments, Matrix matrix)
    {
        var parts = new List<PathSegment[]>();
        var part = new List<PathSegment>();
        foreach (var segment in segments)
        {
            var moved = new PathSegment(segment.Verb, Apply(matrix, segment.Control1), Apply(matrix, segment.Control2), Apply(matrix, segment.End));
            if (part.Count == 0 && moved.Verb != PathVerb.Move) part.Add(moved with { Verb = PathVerb.Move, End = Apply(matrix, segments[0].End) });
            part.Add(moved);
            if (moved.Verb != PathVerb.Close) continue;
            parts.Add([.. part]);
            part.Clear();
        }

        if (part.Count > 0) parts.Add([.. part]);
        return parts;
    }

    private static Point Apply(in Matrix matrix, Point point) => matrix.Apply(point.X, point.Y);
}
