using Lakwerk.Text;

namespace Lakwerk.Intake.Ocr;

/// <summary>How a picture of a page was turned before it was read: by quarters clockwise, then made level.</summary>
/// <param name="Degrees">0, 90, 180 or 270.</param>
/// <param name="Skew">The angle that was taken out, in radians.</param>
/// <param name="Width">Of the picture before it was turned, in pixels.</param>
/// <param name="Height">Of the picture before it was turned, in pixels.</param>
internal readonly record struct SheetTurn(int Degrees, double Skew, int Width, int Height)
{
    /// <summary>The upright rectangle, in the picture before it was turned, around a rectangle that was read.</summary>
    public Box Back(double left, double top, double right, double bottom)
    {
        var (a, b, c, d) = (Back(left, top), Back(right, top), Back(left, bottom), Back(right, bottom));
        return new Box(
            Math.Min(Math.Min(a.X, b.X), Math.Min(c.X, d.X)),
            Math.Min(Math.Min(a.Y, b.Y), Math.Min(c.Y, d.Y)),
            Math.Max(Math.Max(a.X, b.X), Math.Max(c.X, d.X)),
            Math.Max(Math.Max(a.Y, b.Y), Math.Max(c.Y, d.Y)));
    }

    private (double X, double Y) Back(double x, double y)
    {
        var (width, height) = Degrees is 90 or 270 ? (Height, Width) : (Width, Height);
        var (sin, cos) = Math.SinCos(Skew);
        var (dx, dy) = (x - (width / 2.0), y - (height / 2.0));
        var (levelX, levelY) = ((width / 2.0) + (dx * cos) - (dy * sin), (height / 2.0) + (dx * sin) + (dy * cos));
        return Degrees switch
        {
            90 => (levelY, Height - levelX),
            180 => (Width - levelX, Height - levelY),
            270 => (Width - levelY, levelX),
            _ => (levelX, levelY),
        };
    }
}
