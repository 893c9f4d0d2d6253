using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Content;

/// <summary>How long the data of an inline image is, where its dictionary or its outermost filter tells.</summary>
internal static class EncodedLength
{
    private const byte RunLengthEnd = 128;

    /// <summary>Bytes of data at the start of <paramref name="data"/>; −1 when it cannot be known.</summary>
    public static int Of(PdfDictionary image, ReadOnlySpan<byte> data)
    {
        // PDF 2.0 writes the length down (ISO 32000-2, table 91, key L).
        if (image["Length"] is PdfNumber { Value: > 0 } length && length.Value <= data.Length) return length.AsInt;
        return FirstFilter(image) switch
        {
            null => Raw(image, data.Length),
            "ASCIIHexDecode" => Through(data, ">"u8),
            "ASCII85Decode" => Through(data, "~>"u8),
            "RunLengthDecode" => RunLength(data),
            "DCTDecode" => Jpeg(data),
            _ => -1,
        };
    }

    private static string? FirstFilter(PdfDictionary image) => image["Filter"] switch
    {
        PdfName name => name.Value,
        PdfArray { Count: > 0 } array => (array[0] as PdfName)?.Value ?? "",
        _ => null,
    };

    private static int Raw(PdfDictionary image, int available)
    {
        var components = image.Boolean("ImageMask") ? 1 : Components(image["ColorSpace"]);
        var bits = image.Boolean("ImageMask") ? 1 : image.Int("BitsPerComponent", 8);
        long width = image.Int("Width"), height = image.Int("Height");
        if (components == 0 || width <= 0 || height <= 0 || bits is < 1 or > 16) return -1;
        var row = (width * components * bits + 7) / 8;
        return height <= available / row ? (int)(row * height) : -1;
    }

    private static int Components(PdfObject space) => space switch
    {
        PdfName { Value: "DeviceGray" } => 1,
        PdfName { Value: "DeviceRGB" } => 3,
        PdfName { Value: "DeviceCMYK" } => 4,
        PdfArray array when array[0] is PdfName { Value: "Indexed" } => 1,
        _ => 0,
    };

    private static int Through(ReadOnlySpan<byte> data, ReadOnlySpan<byte> mark)
    {
        var at = data.IndexOf(mark);
        return at < 0 ? -1 : at + mark.Length;
    }

    private static int RunLength(ReadOnlySpan<byte> data)
    {
        for (var at = 0; at < data.Length;)
        {
            if (data[at] == RunLengthEnd) return at + 1;
            at += data[at] < RunLengthEnd ? data[at] + 2 : 2;
        }

        return -1;
    }

    private static int Jpeg(ReadOnlySpan<byte> data)
    {
        var at = 2;
        while (at + 4 <= data.Length)
        {
            if (data[at] != 0xFF) return -1;
            var marker = data[at + 1];
            if (marker == 0xD9) return at + 2;
            at += 2 + ((data[at + 2] << 8) | data[at + 3]);
            if (marker == 0xDA) at = NextMarker(data, at);
        }

        return at + 2 <= data.Length && data[at] == 0xFF && data[at + 1] == 0xD9 ? at + 2 : -1;
    }

    /// <summary>In a JPEG's scan FF is followed by 00 or a restart mark; anything else ends the scan.</summary>
    private static int NextMarker(ReadOnlySpan<byte> data, int at)
    {
        for (; at + 1 < data.Length; at++)
            if (data[at] == 0xFF && data[at + 1] is not (0 or 0xFF or (>= 0xD0 and <= 0xD7))) return at;
        return data.Length;
    }
}
