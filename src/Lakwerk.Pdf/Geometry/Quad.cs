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
    public Box Bounds => IsUpright ? Around(LowerLeft, UpperRight) : Around(LowerLeft, LowerRight).Union(Around(UpperRight, UpperLeft));

    // Nearly all text of nearly all pages: two corners say it all.
    private bool IsUpright => LowerLeft.X == UpperLeft.X && LowerRight.X == UpperRight.X && LowerLeft.Y == LowerRight.Y && UpperLeft.Y == UpperRight.Y;

    private static Box Around(Point a, Point b) => Box.Of(a.X, a.Y, b.X, b.Y);
}
