using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Inspection.Readers;

/// <summary>Maps between user space and a turned picture of the page's crop box whose origin lies at the upper left.</summary>
/// <param name="Crop">The crop box.</param>
/// <param name="Rotate">Clockwise turn: 0, 90, 180 or 270.</param>
/// <param name="Width">Width of the picture as shown, in its own units.</param>
/// <param name="Height">Height of the picture as shown.</param>
internal readonly record struct PageGeometry(Box Crop, int Rotate, double Width, double Height)
{
    private bool IsOnItsSide => Rotate is 90 or 270;

    private double ScaleX => (IsOnItsSide ? Height : Width) / Crop.Width;

    private double ScaleY => (IsOnItsSide ? Width : Height) / Crop.Height;

    public static PageGeometry Of(PdfPage page, double width, double height) => new(page.CropBox, page.Rotate, width, height);

    public Box ToPicture(Box user)
    {
        var (left, right) = ((user.Left - Crop.Left) * ScaleX, (user.Right - Crop.Left) * ScaleX);
        var (low, high) = ((user.Bottom - Crop.Bottom) * ScaleY, (user.Top - Crop.Bottom) * ScaleY);
        return Rotate switch
        {
            90 => Box.Of(low, left, high, right),
            180 => Box.Of(Width - right, low, Width - left, high),
            270 => Box.Of(Width - high, Height - right, Width - low, Height - left),
            _ => Box.Of(left, Height - high, right, Height - low),
        };
    }

    public Box ToUser(Box picture)
    {
        var (x0, y0, x1, y1) = (picture.Left, picture.Bottom, picture.Right, picture.Top);
        var turned = Rotate switch
        {
            90 => Box.Of(y0, x0, y1, x1),
            180 => Box.Of(Width - x1, y0, Width - x0, y1),
            270 => Box.Of(Height - y1, Width - x1, Height - y0, Width - x0),
            _ => Box.Of(x0, Height - y1, x1, Height - y0),
        };
        return Box.Of(
            Crop.Left + turned.Left / ScaleX, Crop.Bottom + turned.Bottom / ScaleY,
            Crop.Left + turned.Right / ScaleX, Crop.Bottom + turned.Top / ScaleY);
    }
}
