using System.Buffers.Binary;
using System.IO.Compression;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Intake.Rendering;

/// <summary>
/// PNG (ISO/IEC 15948) to a PDF image. Without interlacing and opacity its compressed rows are just what PDF calls Flate with a
/// PNG predictor, and pass as they are; else they are decoded, and opacity becomes a mask of its own.
/// </summary>
internal static class PngImage
{
    private const int Signature = 8;
    private const long MostBytes = 512L * 1024 * 1024;

    public static PdfImage Read(ReadOnlySpan<byte> file)
    {
        var png = Chunks(file);
        if (png.Data.Length == 0 || png.Width <= 0 || png.Height <= 0) throw new ImageException("De PNG-afbeelding is beschadigd.");
        if ((long)png.Width * png.Height * Math.Max(1, png.Components) * png.Bits / 8 > MostBytes) throw new ImageException("De PNG-afbeelding is te groot.");
        return png.HasAlpha || png.IsInterlaced ? Decoded(png) : Passed(png);
    }

    private static Png Chunks(ReadOnlySpan<byte> file)
    {
        var png = new Png();
        using var data = new MemoryStream();
        for (var at = Signature; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file[at..]);
            if (length < 0 || length > file.Length - at - 12) break;
            var body = file.Slice(at + 8, length);
            switch (file.Slice(at + 4, 4))
            {
                case var type when type.SequenceEqual("IHDR"u8) && length >= 13:
                    png = png with { Width = BinaryPrimitives.ReadInt32BigEndian(body), Height = BinaryPrimitives.ReadInt32BigEndian(body[4..]), Bits = body[8], Type = body[9], IsInterlaced = body[12] != 0 };
                    break;
                case var type when type.SequenceEqual("PLTE"u8):
                    png = png with { Palette = body.ToArray() };
                    break;
                case var type when type.SequenceEqual("pHYs"u8) && length >= 9 && body[8] == 1:
                    png = png with { Resolution = BinaryPrimitives.ReadInt32BigEndian(body) * 0.0254 };
                    break;
                case var type when type.SequenceEqual("IDAT"u8):
                    data.Write(body);
                    break;
            }

            at += length + 12;
        }

        if (png.Bits is not (1 or 2 or 4 or 8 or 16)) throw new ImageException("De PNG-afbeelding is beschadigd.");
        return png with { Data = data.ToArray() };
    }

    private static PdfImage Passed(Png png)
    {
        var dictionary = PdfImage.Dictionary(png.Width, png.Height, png.Bits, png.ColorSpace());
        var parameters = new PdfDictionary();
        parameters.Set("Predictor", PdfNumber.Of(15L));
        parameters.Set("Colors", PdfNumber.Of(png.Components));
        parameters.Set("BitsPerComponent", PdfNumber.Of(png.Bits));
        parameters.Set("Columns", PdfNumber.Of(png.Width));
        dictionary.Set("Filter", new PdfName("FlateDecode"));
        dictionary.Set("DecodeParms", parameters);
        return new PdfImage(dictionary, png.Data) { Resolution = png.Resolution };
    }

    private static PdfImage Decoded(Png png)
    {
        var samples = Unpack(png);
        if (!png.HasAlpha) return new PdfImage(PdfImage.Dictionary(png.Width, png.Height, png.Bits, png.ColorSpace()), samples) { Resolution = png.Resolution };
        var bytes = png.Bits / 8;
        var (color, alpha) = (png.Components - 1, png.Width * png.Height);
        var colors = new byte[(long)alpha * color * bytes];
        var mask = new byte[(long)alpha * bytes];
        for (long pixel = 0, from = 0; pixel < alpha; pixel++, from += png.Components * bytes)
        {
            Array.Copy(samples, from, colors, pixel * color * bytes, color * bytes);
            Array.Copy(samples, from + (color * bytes), mask, pixel * bytes, bytes);
        }

        var gray = new PdfName("DeviceGray");
        return new PdfImage(PdfImage.Dictionary(png.Width, png.Height, png.Bits, png.ColorSpace()), colors)
        {
            Resolution = png.Resolution,
            Mask = new PdfImage(PdfImage.Dictionary(png.Width, png.Height, png.Bits, gray), mask),
        };
    }

    private static byte[] Unpack(Png png)
    {
        try
        {
            using var inflate = new ZLibStream(new MemoryStream(png.Data), CompressionMode.Decompress);
            return png.IsInterlaced ? PngRows.Interlaced(inflate, png.Width, png.Height, png.Components * png.Bits) : PngRows.Read(inflate, png.Width, png.Height, png.Components * png.Bits);
        }
        catch (InvalidDataException problem)
        {
            throw new ImageException("De PNG-afbeelding is beschadigd.", problem);
        }
    }

    private sealed record Png
    {
        public int Width { get; init; }

        public int Height { get; init; }

        public int Bits { get; init; }

        public int Type { get; init; }

        public bool IsInterlaced { get; init; }

        public byte[] Palette { get; init; } = [];

        public byte[] Data { get; init; } = [];

        public double Resolution { get; init; }

        public bool HasAlpha => Type is 4 or 6;

        public int Components => Type switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

        public PdfObject ColorSpace() => Type switch
        {
            3 => new PdfArray([new PdfName("Indexed"), new PdfName("DeviceRGB"), PdfNumber.Of(Math.Max(0, (Palette.Length / 3) - 1)), new PdfString(Palette)]),
            2 or 6 => new PdfName("DeviceRGB"),
            _ => new PdfName("DeviceGray"),
        };
    }
}
