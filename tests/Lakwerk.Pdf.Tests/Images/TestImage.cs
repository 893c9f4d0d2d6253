using Lakwerk.Pdf.Images;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Pdf.Tests.Images;

/// <summary>Makes image streams of computed pixels.</summary>
internal static class TestImage
{
    public static readonly PdfLimits SmallLimits = new() { ImagePixels = 1_000_000, DecodedStreamBytes = 4_000_000 };

    /// <summary>An image dictionary.</summary>
    public static PdfDictionary Dictionary(int width, int height, int bits, string colorSpace)
    {
        var dictionary = new PdfDictionary();
        dictionary.Set("Type", new PdfName("XObject"));
        dictionary.Set("Subtype", new PdfName("Image"));
        dictionary.Set("Width", PdfNumber.Of(width));
        dictionary.Set("Height", PdfNumber.Of(height));
        dictionary.Set("BitsPerComponent", PdfNumber.Of(bits));
        dictionary.Set("ColorSpace", new PdfName(colorSpace));
        return dictionary;
    }

    /// <summary>The device colour space of so many components.</summary>
    public static string DeviceSpace(int components) => components switch { 1 => "DeviceGray", 3 => "DeviceRGB", _ => "DeviceCMYK" };

    /// <summary>An image whose samples are stored as they are.</summary>
    public static PdfStream Raw(int width, int height, int components, int bits, byte[] samples) =>
        new(Dictionary(width, height, bits, DeviceSpace(components)), samples);

    /// <summary>An image under a filter.</summary>
    public static PdfStream Filtered(PdfDictionary dictionary, string filter, byte[] data, PdfDictionary? parameters = null)
    {
        dictionary.Set("Filter", new PdfName(filter));
        if (parameters is not null) dictionary.Set("DecodeParms", parameters);
        return new PdfStream(dictionary, data);
    }

    /// <summary>Bytes that look random but are the same each time; the unused bits at the end of each row are clear.</summary>
    public static byte[] Noise(int width, int height, int components, int bits, int seed)
    {
        var row = (width * components * bits + 7) / 8;
        var data = new byte[row * height];
        var state = (uint)seed * 2654435761 + 1;
        for (var i = 0; i < data.Length; i++)
        {
            state = state * 1664525 + 1013904223;
            data[i] = (byte)(state >> 24);
        }

        var used = width * components * bits & 7;
        for (var at = row - 1; used != 0 && at < data.Length; at += row) data[at] &= (byte)(0xFF << (8 - used));
        return data;
    }

    /// <summary>The bits of one pixel, as a number.</summary>
    public static ulong Pixel(ReadOnlySpan<byte> samples, int rowBytes, int x, int y, int bitsPerPixel)
    {
        ulong value = 0;
        for (var i = 0; i < bitsPerPixel; i++)
        {
            var bit = x * bitsPerPixel + i;
            value = (value << 1) | (uint)((samples[y * rowBytes + (bit >> 3)] >> (7 - (bit & 7))) & 1);
        }

        return value;
    }

    /// <summary>Copies the pixels of a box from one picture into another of the same shape.</summary>
    public static void CopyPixels(ReadOnlySpan<byte> from, Span<byte> to, int rowBytes, Box box, int bitsPerPixel)
    {
        for (var y = (int)box.Bottom; y < box.Top; y++)
        {
            for (var bit = (int)box.Left * bitsPerPixel; bit < (int)box.Right * bitsPerPixel; bit++)
            {
                var at = y * rowBytes + (bit >> 3);
                var mask = (byte)(0x80 >> (bit & 7));
                to[at] = (byte)((to[at] & ~mask) | (from[at] & mask));
            }
        }
    }

    /// <summary>A black-and-white picture with blobs, so that rows resemble one another as they do in scans.</summary>
    public static Bitmap Blobs(int width, int height, int seed)
    {
        var bitmap = new Bitmap(width, height);
        var random = new Random(seed);
        for (var i = 0; i < 1 + width * height / 200; i++)
        {
            int x = random.Next(width), y = random.Next(height), end = Math.Min(width, x + random.Next(1, 9)), bottom = Math.Min(height, y + random.Next(1, 7));
            for (var row = y; row < bottom; row++) BitRows.Fill(bitmap.Row(row), x, end, random.Next(5) != 0);
        }

        return bitmap;
    }
}
