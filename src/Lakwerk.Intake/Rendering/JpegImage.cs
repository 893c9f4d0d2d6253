using System.Buffers.Binary;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Intake.Rendering;

/// <summary>A JPEG passes into a PDF as it is; only its size, resolution and orientation are read (ISO/IEC 10918-1, JFIF, Exif).</summary>
internal static class JpegImage
{
    public static PdfImage Read(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        var (resolution, turn, adobe) = (0.0, 0, false);
        for (var at = 2; at + 4 <= bytes.Length;)
        {
            if (bytes[at] != 0xFF)
            {
                at++;
                continue;
            }

            var marker = bytes[at + 1];
            if (marker is 0xFF or 0x01 or (>= 0xD0 and <= 0xD8))
            {
                at += marker == 0xFF ? 1 : 2;
                continue;
            }

            if (marker is 0xD9 or 0xDA) break;
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (length < 2 || at + 2 + length > bytes.Length) break;
            var body = bytes.Slice(at + 4, length - 2);
            if (IsFrame(marker) && body.Length >= 6) return Made(file, body, resolution, turn, adobe);
            if (marker == 0xE0 && body.StartsWith("JFIF\0"u8) && body.Length >= 12) resolution = Density(body);
            if (marker == 0xE1 && body.StartsWith("Exif\0\0"u8)) turn = ExifOrientation.Turn(body[6..]);
            if (marker == 0xEE && body.StartsWith("Adobe"u8)) adobe = true;
            at += 2 + length;
        }

        throw new ImageException("De JPEG-afbeelding is beschadigd.");
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static PdfImage Made(ReadOnlyMemory<byte> file, ReadOnlySpan<byte> frame, double resolution, int turn, bool adobe)
    {
        var (height, width, components) = (BinaryPrimitives.ReadUInt16BigEndian(frame[1..]), BinaryPrimitives.ReadUInt16BigEndian(frame[3..]), frame[5]);
        if (width == 0 || height == 0 || frame[0] != 8) throw new ImageException("Deze soort JPEG-afbeelding past niet in een PDF.");
        var dictionary = PdfImage.Dictionary(width, height, 8, new PdfName(components switch { 1 => "DeviceGray", 4 => "DeviceCMYK", _ => "DeviceRGB" }));
        // Adobe writes four-component files inverted.
        if (components == 4 && adobe) dictionary.Set("Decode", PdfArray.OfNumbers(1, 0, 1, 0, 1, 0, 1, 0));
        dictionary.Set("Filter", new PdfName("DCTDecode"));
        return new PdfImage(dictionary, file) { Resolution = resolution, Turn = turn };
    }

    private static double Density(ReadOnlySpan<byte> jfif) => jfif[7] switch
    {
        1 => BinaryPrimitives.ReadUInt16BigEndian(jfif[8..]),
        2 => BinaryPrimitives.ReadUInt16BigEndian(jfif[8..]) * 2.54,
        _ => 0,
    };
}
