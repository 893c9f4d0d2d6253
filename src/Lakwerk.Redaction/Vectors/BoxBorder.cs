using Lakwerk.Pdf.Geometry;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Vectors;

/// <summary>The border of a box as a line of its own: positions run counterclockwise from the lower left corner.</summary>
internal readonly struct BoxBorder(Box box)
{
    private const double Hair = 1e-6;

    /// <summary>Length of the border.</summary>
    public double Length => 2 * (box.Width + box.Height);

    /// <summary>The part of a line that runs through the inside; a line along the border is outside.</summary>
    /// <returns>False when no part does.</returns>
    public bool Inside(Point a, Point b, out double enter, out double leave)
    {
        (enter, leave) = (0, 1);
        double x = b.X - a.X, y = b.Y - a.Y;
        if (!Narrow(-x, a.X - box.Left, ref enter, ref leave) || !Narrow(x, box.Right - a.X, ref enter, ref leave)
            || !Narrow(-y, a.Y - box.Bottom, ref enter, ref leave) || !Narrow(y, box.Top - a.Y, ref enter, ref leave)) return false;
        var middle = (enter + leave) / 2;
        double mx = a.X + x * middle, my = a.Y + y * middle;
        return leave > enter && mx > box.Left + Hair && mx < box.Right - Hair && my > box.Bottom + Hair && my < box.Top - Hair;
    }

    /// <summary>The point of the border next to a point that lies on it but for rounding.</summary>
    public Point Snap(Point p, out double position)
    {
        double x = Math.Clamp(p.X, box.Left, box.Right), y = Math.Clamp(p.Y, box.Bottom, box.Top);
        double left = x - box.Left, right = box.Right - x, bottom = y - box.Bottom, top = box.Top - y;
        var least = Math.Min(Math.Min(left, right), Math.Min(bottom, top));
        if (least == bottom)
        {
            position = left;
            return new Point(x, box.Bottom);
        }

        if (least == right)
        {
            position = box.Width + bottom;
            return new Point(box.Right, y);
        }

        if (least == top)
        {
            position = box.Width + box.Height + right;
            return new Point(x, box.Top);
        }

        position = Length - bottom;
        return new Point(box.Left, y);
    }

    /// <summary>A corner: 0 lower left, then counterclockwise.</summary>
    public Point Corner(int index) => index switch
    {
        0 => new Point(box.Left, box.Bottom),
        1 => new Point(box.Right, box.Bottom),
        2 => new Point(box.Right, box.Top),
        _ => new Point(box.Left, box.Top),
    };

    /// <summary>Adds the corners between two positions, in the direction from the first to the second; positions may go on beyond the length.</summary>
    public void AddCorners(double from, double to, List<Point> points)
    {
        if (from <= to)
        {
            for (var i = 0; i < 12; i++)
                if (PositionOf(i) > from && PositionOf(i) < to) points.Add(Corner(i % 4));
        }
        else
        {
            for (var i = 11; i >= 0; i--)
                if (PositionOf(i) > to && PositionOf(i) < from) points.Add(Corner(i % 4));
        }
    }

    private double PositionOf(int corner) => corner / 4 * Length + (corner % 4) switch
    {
        0 => 0,
        1 => box.Width,
        2 => box.Width + box.Height,
        _ => 2 * box.Width + box.Height,
    };

    /// <summary>Keeps the parameters for which slope × t ≤ room.</summary>
    private static bool Narrow(double slope, double room, ref double enter, ref double leave)
    {
        if (slope == 0) return room >= 0;
        var at = room / slope;
        if (slope > 0) leave = Math.Min(leave, at);
        else enter = Math.Max(enter, at);
        return enter <= leave;
    }
}
