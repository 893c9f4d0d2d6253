namespace Lakwerk.Text;

/// <summary>
/// An upright rectangle on a page, in points (1/72 inch) of the page's own user space: the origin lies wherever the
/// page puts it, x grows to the right, y grows upwards, and the page's rotation is not applied.
/// </summary>
/// <remarks>Invariant by construction through <see cref="Of"/>: Left ≤ Right and Bottom ≤ Top.</remarks>
public readonly record struct Box(double Left, double Bottom, double Right, double Top)
{
    public static readonly Box Empty;

    public double Width => Right - Left;

    public double Height => Top - Bottom;

    public double Area => Width * Height;

    public bool IsEmpty => !(Right > Left && Top > Bottom);

    public double CentreX => (Left + Right) / 2;

    public double CentreY => (Bottom + Top) / 2;

    /// <summary>Makes a box of any two opposite corners.</summary>
    public static Box Of(double x0, double y0, double x1, double y1) =>
        new(Math.Min(x0, x1), Math.Min(y0, y1), Math.Max(x0, x1), Math.Max(y0, y1));

    public bool Contains(double x, double y) => x >= Left && x <= Right && y >= Bottom && y <= Top;

    public bool Contains(Box other) =>
        other.Left >= Left && other.Right <= Right && other.Bottom >= Bottom && other.Top <= Top;

    /// <summary>True when the two share an area; touching edges do not count.</summary>
    public bool Overlaps(Box other) =>
        Left < other.Right && other.Left < Right && Bottom < other.Top && other.Bottom < Top;

    /// <summary>The shared area as a box, or <see cref="Empty"/> when there is none.</summary>
    public Box Intersect(Box other) => Overlaps(other)
        ? new(Math.Max(Left, other.Left), Math.Max(Bottom, other.Bottom), Math.Min(Right, other.Right), Math.Min(Top, other.Top))
        : Empty;

    /// <summary>The smallest box around both; an empty box (no area) still counts as a place.</summary>
    public Box Union(Box other) =>
        new(Math.Min(Left, other.Left), Math.Min(Bottom, other.Bottom), Math.Max(Right, other.Right), Math.Max(Top, other.Top));

    /// <summary>The box grown by <paramref name="margin"/> points on every side (negative shrinks).</summary>
    public Box Inflate(double margin) => Of(Left - margin, Bottom - margin, Right + margin, Top + margin);
}
