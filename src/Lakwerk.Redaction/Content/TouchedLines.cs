using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Content;

/// <summary>The lines of a page that lose text: baselines with a direction, in the page's user space.</summary>
internal sealed class TouchedLines
{
    private const double Parallel = 0.02;
    private const double ToleranceInCells = 0.3;
    private readonly List<Line> _lines = [];

    /// <summary>A baseline: unit direction, its distance from the origin along the normal, and how far off still counts.</summary>
    private readonly record struct Line(double X, double Y, double Offset, double Tolerance);

    public void Add(in ShownGlyph glyph, bool vertical)
    {
        if (LineOf(glyph, vertical) is { } line && !_lines.Exists(known => IsSame(known, line))) _lines.Add(line);
    }

    /// <summary>True when a string stands on a line that lost text.</summary>
    public bool Contains(in ShownGlyph first, bool vertical)
    {
        if (_lines.Count == 0 || LineOf(first, vertical) is not { } line) return false;
        foreach (var known in _lines)
            if (IsSame(known, line)) return true;
        return false;
    }

    /// <summary>True when a touched line runs through a box.</summary>
    public bool Cross(Box box)
    {
        foreach (var line in _lines)
        {
            double low = double.MaxValue, high = double.MinValue;
            foreach (var (x, y) in ((double, double)[])[(box.Left, box.Bottom), (box.Right, box.Bottom), (box.Left, box.Top), (box.Right, box.Top)])
            {
                var offset = -line.Y * x + line.X * y;
                low = Math.Min(low, offset);
                high = Math.Max(high, offset);
            }

            if (line.Offset >= low - line.Tolerance && line.Offset <= high + line.Tolerance) return true;
        }

        return false;
    }

    private static bool IsSame(in Line a, in Line b)
    {
        var cross = a.X * b.Y - a.Y * b.X;
        var sameWay = a.X * b.X + a.Y * b.Y > 0;
        return Math.Abs(cross) < Parallel && Math.Abs(a.Offset - (sameWay ? b.Offset : -b.Offset)) <= Math.Max(a.Tolerance, b.Tolerance);
    }

    private static Line? LineOf(in ShownGlyph glyph, bool vertical)
    {
        var (from, to, side) = vertical
            ? (glyph.Quad.UpperLeft, glyph.Quad.LowerLeft, glyph.Quad.UpperRight)
            : (glyph.Quad.LowerLeft, glyph.Quad.LowerRight, glyph.Quad.UpperLeft);
        double x = to.X - from.X, y = to.Y - from.Y;
        var length = Math.Sqrt(x * x + y * y);
        if (!(length > 1e-6)) return null;
        x /= length;
        y /= length;
        var cell = Distance(from, side);
        return new Line(x, y, -y * glyph.Origin.E + x * glyph.Origin.F, cell * ToleranceInCells);
    }

    private static double Distance(Point a, Point b) => Math.Sqrt((a.X - b.X) * (a.X - b.X) + (a.Y - b.Y) * (a.Y - b.Y));
}
