using Lakwerk.Text;

namespace Lakwerk.Pdf.Geometry;

/// <summary>
/// Four corners of a rectangle that a matrix may have turned or slanted, in the order lower left, lower right, upper right,
/// upper left of the untransformed rectangle.
/// </summary>
/// <param name="LowerLeft">First corner.</param>
/// <param name="LowerRight">Second corner.</param>
/// <param name="UpperRight">Third corner.</param>
/// <param name="UpperLeft">Fourth corner.</param>
public readonly record struct Quad(Point LowerLeft, Point LowerRight, Point UpperRight, Point UpperLeft)
{
    /// <summary>The middle.</summary>
    public Point Centre => new((LowerLeft.X + UpperRight.X) / 2, (LowerLeft.Y + UpperRight.Y) / 2);

    /// <summary>The smallest upright box around it.</summary>
    public Box Bounds => Box.Of(
        Math.Min(Math.Min(LowerLeft.X, LowerRight.X), Math.Min(UpperRight.X, UpperLeft.X)),
        Math.Min(Math.Min(LowerLeft.Y, LowerRight.Y), Math.Min(UpperRight.Y, UpperLeft.Y)),
        Math.Max(Math.Max(LowerLeft.X, LowerRight.X), Math.Max(UpperRight.X, UpperLeft.X)),
        Math.Max(Math.Max(LowerLeft.Y, LowerRight.Y), Math.Max(UpperRight.Y, UpperLeft.Y)));
}
