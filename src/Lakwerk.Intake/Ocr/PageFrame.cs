using Lakwerk.Text;

namespace Lakwerk.Intake.Ocr;

/// <summary>A page as it was rendered: its crop box, turned as a viewer turns it, at a number of pixels an inch.</summary>
internal readonly record struct PageFrame(int Number, Box Bounds, int Rotation, double PixelsPerInch)
{
    /// <summary>A rectangle of the picture (pixels, y down) in the page's user space (points, y up, not turned).</summary>
    public Box ToUser(double left, double top, double right, double bottom)
    {
        var scale = 72 / PixelsPerInch;
        var (l, t, r, b) = (left * scale, top * scale, right * scale, bottom * scale);
        return Rotation switch
        {
            90 => Box.Of(Bounds.Left + t, Bounds.Bottom + l, Bounds.Left + b, Bounds.Bottom + r),
            180 => Box.Of(Bounds.Right - l, Bounds.Bottom + t, Bounds.Right - r, Bounds.Bottom + b),
            270 => Box.Of(Bounds.Right - t, Bounds.Top - l, Bounds.Right - b, Bounds.Top - r),
            _ => Box.Of(Bounds.Left + l, Bounds.Top - t, Bounds.Left + r, Bounds.Top - b),
        };
    }
}
