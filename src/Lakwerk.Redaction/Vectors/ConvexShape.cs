using Lakwerk.Pdf.Geometry;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Vectors;

/// <summary>A convex quadrilateral: a box as another space sees it.</summary>
internal sealed class ConvexShape
{
    private const double Hair = 1e-9;
    private readonly Point[] _corners;

    /// <summary>The image of a box.</summary>
    public ConvexShape(Box box, in Matrix matrix)
    {
        var quad = matrix.Apply(box);
        _corners = matrix.Determinant >= 0
            ? [quad.LowerLeft, quad.LowerRight, quad.UpperRight, quad.UpperLeft]
            : [quad.UpperLeft, quad.UpperRight, quad.LowerRight, quad.LowerLeft];
        Bounds = quad.Bounds;
    }

    public Box Bounds { get; }

    /// <summary>True for a point inside, not on the border.</summary>
    public bool Holds(Point p) => Inside(p, p, out _, out _);

    /// <summary>The part of a line that runs through the inside, as parameters from 0 at its start to 1 at its end.</summary>
    /// <returns>False when no part does; a line along the border is outside.</returns>
    public bool Inside(Point a, Point b, out double enter, out double leave)
    {
        (enter, leave) = (0, 1);
        for (var i = 0; i < 4; i++)
        {
            var (from, to) = (_corners[i], _corners[(i + 1) % 4]);
            double x = to.X - from.X, y = to.Y - from.Y;
            var slack = Hair * (Math.Abs(x) + Math.Abs(y)) * (1 + Math.Abs(from.X) + Math.Abs(from.Y));
            var (atA, atB) = (x * (a.Y - from.Y) - y * (a.X - from.X), x * (b.Y - from.Y) - y * (b.X - from.X));
            if (atA <= slack && atB <= slack) return false;
            if (atA < 0) enter = Math.Max(enter, atA / (atA - atB));
            else if (atB < 0) leave = Math.Min(leave, atA / (atA - atB));
        }

        return a == b || enter < leave;
    }
}
