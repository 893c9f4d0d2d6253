using Lakwerk.Pdf.Geometry;
using Lakwerk.Text;

namespace Lakwerk.Pdf.Images;

/// <summary>
/// A convex part of an image, stated in image space: the unit square that an image is painted into, x to the right, y
/// <em>upwards</em> (ISO 32000-2, 8.9.5.2), so that it serves an image and its masks at any resolution.
/// </summary>
public sealed class PixelRegion
{
    /// <summary>The whole image.</summary>
    public static readonly PixelRegion Whole = FromUnitSquare(new Quad(new(0, 0), new(1, 0), new(1, 1), new(0, 1)));

    private readonly Point[] _corners;

    private PixelRegion(Point[] corners) => _corners = corners;

    /// <summary>The corners in order, in image space.</summary>
    public IReadOnlyList<Point> Corners => _corners;

    /// <summary>A region of four corners in image space.</summary>
    /// <exception cref="ArgumentException">A corner is not a finite number.</exception>
    public static PixelRegion FromUnitSquare(Quad quad) => FromUnitSquare([quad.LowerLeft, quad.LowerRight, quad.UpperRight, quad.UpperLeft]);

    /// <summary>A convex polygon in image space. Of a polygon that is not convex, dents may count as inside.</summary>
    /// <exception cref="ArgumentException">No corners, or a corner is not a finite number.</exception>
    public static PixelRegion FromUnitSquare(ReadOnlySpan<Point> corners)
    {
        if (corners.IsEmpty) throw new ArgumentException("A region needs corners.", nameof(corners));
        foreach (var corner in corners)
            if (!double.IsFinite(corner.X) || !double.IsFinite(corner.Y)) throw new ArgumentException("A region's corners must be finite numbers.", nameof(corners));
        return new PixelRegion(corners.ToArray());
    }

    /// <summary>An upright region in pixels of an image of the given size, y <em>downwards</em>, right and bottom exclusive.</summary>
    public static PixelRegion FromPixels(Box pixels, int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        return FromUnitSquare(Matrix.Scale(1.0 / width, -1.0 / height).Then(Matrix.Translation(0, 1)).Apply(pixels));
    }

    /// <summary>
    /// The part of an image that lies under a mark. <paramref name="unitSquareToUser"/> says where the image is painted, in
    /// the user space of the mark. An image that its matrix flattens to a line counts as a whole when it touches the mark.
    /// </summary>
    /// <returns>Null when the mark does not touch the image.</returns>
    public static PixelRegion? Under(Box mark, in Matrix unitSquareToUser)
    {
        if (!unitSquareToUser.TryInvert(out var toUnitSquare))
        {
            var place = unitSquareToUser.Apply(new Box(0, 0, 1, 1)).Bounds;
            var touches = mark.Left <= place.Right && place.Left <= mark.Right && mark.Bottom <= place.Top && place.Bottom <= mark.Top;
            return touches ? Whole : null;
        }

        var quad = toUnitSquare.Apply(mark);
        return quad.Bounds.Overlaps(new Box(0, 0, 1, 1)) ? FromUnitSquare(quad) : null;
    }
}
