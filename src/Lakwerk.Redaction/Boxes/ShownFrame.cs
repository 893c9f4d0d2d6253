using Lakwerk.Pdf.Geometry;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Boxes;

/// <summary>A box as a reader sees it on a page that is shown turned: its own x to the right, y up, from its lower left corner.</summary>
/// <param name="Width">Across, as shown, in points.</param>
/// <param name="Height">Upwards, as shown, in points.</param>
/// <param name="ToUser">The frame's space to the page's user space.</param>
internal readonly record struct ShownFrame(double Width, double Height, Matrix ToUser)
{
    /// <param name="box">In user space.</param>
    /// <param name="rotation">Clockwise turn of the page when shown: 0, 90, 180 or 270.</param>
    public static ShownFrame Of(Box box, int rotation) => rotation switch
    {
        90 => new(box.Height, box.Width, new Matrix(0, 1, -1, 0, box.Right, box.Bottom)),
        180 => new(box.Width, box.Height, new Matrix(-1, 0, 0, -1, box.Right, box.Top)),
        270 => new(box.Height, box.Width, new Matrix(0, -1, 1, 0, box.Left, box.Top)),
        _ => new(box.Width, box.Height, new Matrix(1, 0, 0, 1, box.Left, box.Bottom)),
    };

    /// <summary>The middle, in user space.</summary>
    public Point Centre => ToUser.Apply(Width / 2, Height / 2);

    /// <summary>Its sides run along those of the page as stored.</summary>
    public bool IsUpright => (ToUser.B == 0 && ToUser.C == 0) || (ToUser.A == 0 && ToUser.D == 0);

    /// <summary>Its corners in user space, in turn.</summary>
    public (Point A, Point B, Point C, Point D) Corners =>
        (ToUser.Apply(0, 0), ToUser.Apply(Width, 0), ToUser.Apply(Width, Height), ToUser.Apply(0, Height));

    /// <summary>The smallest upright box around the frame, in user space.</summary>
    public Box Bounds => ToUser.Apply(new Box(0, 0, Width, Height)).Bounds;

    /// <summary>The same box, read from bottom to top.</summary>
    public ShownFrame Turned => new(Height, Width, new Matrix(0, 1, -1, 0, Width, 0).Then(ToUser));

    /// <summary>A part of the frame.</summary>
    public ShownFrame Part(double x, double y, double width, double height) => new(width, height, Matrix.Translation(x, y).Then(ToUser));

    /// <summary>A point of user space in the frame.</summary>
    public (double X, double Y) Locate(Point user)
    {
        ToUser.TryInvert(out var inverse);
        var point = inverse.Apply(user.X, user.Y);
        return (point.X, point.Y);
    }
}
