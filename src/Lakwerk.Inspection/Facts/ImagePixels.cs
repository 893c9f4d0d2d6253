using Lakwerk.Pdf.Geometry;
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
        var decoded = StreamDecoder.Decode(image.Image, limits);
        var dictionary = image.Image.Dictionary;
        var (width, height, bits) = (dictionary.Int("Width"), dictionary.Int("Height"), dictionary.Boolean("ImageMask") ? 1 : dictionary.Int("BitsPerComponent", 8));
        if (decoded.ImageFilter is not null || bits is not (1 or 8) || width <= 0 || height <= 0)
        {
            reason = decoded.ImageFilter ?? "bits";
            return null;
        }

        var components = bits == 1 ? 1 : Math.Max(1, decoded.Data.Length / width / height);
        var rgb = new byte[width * height * 3];
        var row = (width * components * bits + 7) / 8;
        var data = decoded.Data.Span;
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                for (var c = 0; c < 3; c++)
                {
                    var at = y * row + (bits == 8 ? x * components + Math.Min(c, components - 1) : x / 8);
                    if (at >= data.Length) continue;
                    rgb[(y * width + x) * 3 + c] = bits == 8 ? data[at] : (byte)(((data[at] >> (7 - x % 8)) & 1) * 255);
                }
            }
        }

        return new ImagePixels(rgb, width, height, image.ToUser);
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
