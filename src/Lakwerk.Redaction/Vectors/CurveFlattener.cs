using Lakwerk.Pdf.Geometry;

namespace Lakwerk.Redaction.Vectors;

/// <summary>Cubic Béziers as lines.</summary>
internal static class CurveFlattener
{
    private const int MostLines = 256;

    /// <summary>Adds the points of the curve behind its start, the end included.</summary>
    /// <param name="from">Where the curve starts.</param>
    /// <param name="control1">First control point.</param>
    /// <param name="control2">Second control point.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="tolerance">Farthest that a line may leave the curve, in the points' unit.</param>
    /// <param name="points">Gets the points.</param>
    public static void Flatten(Point from, Point control1, Point control2, Point to, double tolerance, List<Point> points)
    {
        var lines = LineCount(from, control1, control2, to, tolerance);
        for (var i = 1; i < lines; i++) points.Add(At(from, control1, control2, to, (double)i / lines));
        points.Add(to);
    }

    /// <summary>A chord over a parameter step of 1/n is off by at most the second difference of the control points × 3/4 / n².</summary>
    private static int LineCount(Point from, Point control1, Point control2, Point to, double tolerance)
    {
        var bend = Math.Max(Bend(from, control1, control2), Bend(control1, control2, to));
        var lines = Math.Ceiling(Math.Sqrt(0.75 * bend / tolerance));
        return lines >= 1 ? (int)Math.Min(lines, MostLines) : 1;
    }

    private static double Bend(Point a, Point b, Point c)
    {
        double x = a.X - 2 * b.X + c.X, y = a.Y - 2 * b.Y + c.Y;
        return Math.Sqrt(x * x + y * y);
    }

    private static Point At(Point a, Point b, Point c, Point d, double t)
    {
        var s = 1 - t;
        double wa = s * s * s, wb = 3 * s * s * t, wc = 3 * s * t * t, wd = t * t * t;
        return new Point(wa * a.X + wb * b.X + wc * c.X + wd * d.X, wa * a.Y + wb * b.Y + wc * c.Y + wd * d.Y);
    }
}
