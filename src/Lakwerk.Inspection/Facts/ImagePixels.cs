using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Images;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Inspection.Facts;

/// <summary>The decoded pixels of one placement of an image, asked by places of the page.</summary>
internal sealed class ImagePixels
{
    private readonly byte[] _rgb;
    private readonly Matrix _toUser;

    private ImagePixels(byte[] rgb, int width, int height, in Matrix toUser)
    {
        _rgb = rgb;
        Width = width;
        Height = height;
        _toUser = toUser;
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Decodes an image; null, with the reason, when it cannot be.</summary>
    public static ImagePixels? TryRead(ImageFact image, PdfLimits limits, out string reason)
    {
        reason = "";
        try
        {
            var decoded = ImageDecoder.Decode(image.Image, image.Resources, limits);
            return new ImagePixels(decoded.ToRgb(), decoded.Width, decoded.Height, image.ToUser);
        }
        catch (PdfException e)
        {
            reason = e.Detail;
            return null;
        }
    }

    /// <summary>How far the pixels whose middle lies in a box of user space differ from one another.</summary>
    public SampleSpread SpreadIn(Box user)
    {
        if (!_toUser.TryInvert(out var toUnit)) return default;
        var unit = toUnit.Apply(user).Bounds;
        var (left, right) = (Column(unit.Left), Column(unit.Right));
        var (top, bottom) = (Row(unit.Top), Row(unit.Bottom));
        Span<byte> least = [255, 255, 255], most = [0, 0, 0];
        var pixels = 0;
        for (var y = top; y <= bottom; y++)
        {
            for (var x = left; x <= right; x++)
            {
                var middle = _toUser.Apply((x + 0.5) / Width, 1 - (y + 0.5) / Height);
                if (!user.Contains(middle.X, middle.Y)) continue;
                pixels++;
                Widen(_rgb.AsSpan((y * Width + x) * 3, 3), least, most);
            }
        }

        if (pixels == 0) return default;
        return new SampleSpread(pixels, Math.Max(most[0] - least[0], Math.Max(most[1] - least[1], most[2] - least[2])) / 255.0);
    }

    private static void Widen(ReadOnlySpan<byte> pixel, Span<byte> least, Span<byte> most)
    {
        for (var i = 0; i < 3; i++)
        {
            least[i] = Math.Min(least[i], pixel[i]);
            most[i] = Math.Max(most[i], pixel[i]);
        }
    }

    private int Column(double x) => (int)Math.Clamp(x * Width, 0, Width - 1);

    private int Row(double y) => (int)Math.Clamp((1 - y) * Height, 0, Height - 1);
}
