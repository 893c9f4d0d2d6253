using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Text;

namespace Lakwerk.Inspection.Facts;

/// <summary>Asks whether a point lies in the filled area of a path (ISO 32000-2, 8.5.3.3).</summary>
internal static class PathArea
{
    private const int StepsPerCurve = 8;

    public static bool Contains(ReadOnlySpan<PathSegment> outline, Point point, bool evenOdd)
    {
        var winding = 0;
        Point start = default, current = default;
        foreach (var segment in outline)
        {
            switch (segment.Verb)
            {
                case PathVerb.Move:
                    winding += Crossing(current, start, point);
                    start = segment.End;
                    break;
                case PathVerb.Curve:
                    winding += CurveCrossings(current, segment, point);
                    break;
                default:
                    winding += Crossing(current, segment.Verb == PathVerb.Close ? start : segment.End, point);
                    break;
            }

            current = segment.Verb == PathVerb.Close ? start : segment.End;
        }

        // A filled subpath is closed although nothing says so.
        winding += Crossing(current, start, point);
        return evenOdd ? winding % 2 != 0 : winding != 0;
    }

    /// <summary>How many segments pass through the inside of a box, and how many of those are curved or slanted.</summary>
    /// <param name="outline">The path.</param>
    /// <param name="box">The box.</param>
    /// <param name="quadrangle">Quadrangles of at least this area do not count.</param>
    public static (int All, int NotStraight) SegmentsWithin(ReadOnlySpan<PathSegment> outline, Box box, double quadrangle)
    {
        var (all, notStraight) = (0, 0);
        while (!outline.IsEmpty)
        {
            var length = 1;
            while (length < outline.Length && outline[length].Verb != PathVerb.Move) length++;
            if (!(QuadrangleArea(outline[..length]) >= quadrangle))
            {
                var (more, moreNotStraight) = SubpathWithin(outline[..length], box);
                (all, notStraight) = (all + more, notStraight + moreNotStraight);
            }

            outline = outline[length..];
        }

        return (all, notStraight);
    }

    /// <summary>The area of a subpath of four corners; not a number for any other.</summary>
    private static double QuadrangleArea(ReadOnlySpan<PathSegment> subpath)
    {
        var corners = subpath.Length > 4 && (subpath[^1].Verb == PathVerb.Close || subpath[^1].End == subpath[0].End) ? subpath[..^1] : subpath;
        if (corners.Length == 5 && corners[4].End == corners[0].End) corners = corners[..4];
        if (corners.Length != 4) return double.NaN;
        var twice = 0.0;
        for (var i = 0; i < 4; i++)
        {
            if (corners[i].Verb == PathVerb.Curve) return double.NaN;
            Point a = corners[i].End, b = corners[(i + 1) % 4].End;
            twice += a.X * b.Y - b.X * a.Y;
        }

        return Math.Abs(twice) / 2;
    }

    private static (int All, int NotStraight) SubpathWithin(ReadOnlySpan<PathSegment> outline, Box box)
    {
        var (all, notStraight) = (0, 0);
        Point start = default, current = default;
        foreach (var segment in outline)
        {
            var end = segment.Verb == PathVerb.Close ? start : segment.End;
            if (segment.Verb == PathVerb.Move) start = end;
            else if (PassesThrough(current, segment, end, box))
            {
                all++;
                if (segment.Verb == PathVerb.Curve || (Math.Abs(end.X - current.X) > 0.1 && Math.Abs(end.Y - current.Y) > 0.1)) notStraight++;
            }

            current = end;
        }

        return (all, notStraight);
    }

    private static bool PassesThrough(Point from, in PathSegment segment, Point to, Box box)
    {
        if (segment.Verb != PathVerb.Curve) return LinePassesThrough(from, to, box);
        var last = from;
        for (var i = 1; i <= StepsPerCurve; i++)
        {
            var next = At(from, segment, (double)i / StepsPerCurve);
            if (LinePassesThrough(last, next, box)) return true;
            last = next;
        }

        return false;
    }

    /// <summary>Cuts the line by the four edges in turn (Liang and Barsky) and asks whether anything is left.</summary>
    private static bool LinePassesThrough(Point from, Point to, Box box)
    {
        var (enter, leave) = (0.0, 1.0);
        return Cut(from.X - to.X, from.X - box.Left, ref enter, ref leave) && Cut(to.X - from.X, box.Right - from.X, ref enter, ref leave)
            && Cut(from.Y - to.Y, from.Y - box.Bottom, ref enter, ref leave) && Cut(to.Y - from.Y, box.Top - from.Y, ref enter, ref leave);
    }

    private static bool Cut(double direction, double distance, ref double enter, ref double leave)
    {
        if (direction == 0) return distance >= 0;
        var t = distance / direction;
        if (direction < 0) enter = Math.Max(enter, t);
        else leave = Math.Min(leave, t);
        return enter <= leave;
    }

    /// <summary>+1 or −1 when the edge crosses the ray to the right of the point, upwards or downwards.</summary>
    private static int Crossing(Point from, Point to, Point point)
    {
        if (from.Y <= point.Y == to.Y <= point.Y) return 0;
        var x = from.X + (point.Y - from.Y) * (to.X - from.X) / (to.Y - from.Y);
        if (x <= point.X) return 0;
        return to.Y > from.Y ? 1 : -1;
    }

    private static int CurveCrossings(Point from, in PathSegment curve, Point point)
    {
        var crossings = 0;
        var last = from;
        for (var i = 1; i <= StepsPerCurve; i++)
        {
            var next = At(from, curve, (double)i / StepsPerCurve);
            crossings += Crossing(last, next, point);
            last = next;
        }

        return crossings;
    }

    private static Point At(Point from, in PathSegment curve, double t)
    {
        var u = 1 - t;
        var (a, b, c, d) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t);
        return new Point(
            a * from.X + b * curve.Control1.X + c * curve.Control2.X + d * curve.End.X,
            a * from.Y + b * curve.Control1.Y + c * curve.Control2.Y + d * curve.End.Y);
    }
}
