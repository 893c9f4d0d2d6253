using System.Buffers.Binary;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Images;

/// <summary>
/// Lets Flate data pass as it is, when the image has no other filter, decodes to exactly its samples, and the data ends
/// with their checksum, so that nothing is left behind it. Compressing large pictures anew takes most of the time of
/// rewriting a file.
/// </summary>
internal static class FlatePassage
{
    private const int SmallestStream = 6;
    private const int FirstPngPredictor = 10;

    /// <summary>The image with its data as it is; null when it must be encoded anew.</summary>
    public static PdfStream? Take(PdfStream image, DecodedStream decoded, ImageJob job)
    {
        var header = job.Header;
        if (decoded.IsDamaged || decoded.ImageFilter is not null || (header.ColorSpace is null && !header.IsMask) || !IsPlainFlate(image.Dictionary)) return null;
        var components = header.ColorSpace?.Components ?? 1;
        ImageLimits.Check(header.Width, header.Height, components, job.Options.Limits, header.BitsPerComponent);
        var rowBytes = ImageLimits.RowBytes(header.Width, components, header.BitsPerComponent);
        if (decoded.Data.Length != (long)rowBytes * header.Height) return null;

        var data = image.EncodedBytes();
        var stored = decoded.Data;
        PdfDictionary? parameters = null;
        if (Parameters(image.Dictionary) is { } stated)
        {
            var predictor = stated.Int("Predictor", 1);
            if (predictor < FirstPngPredictor || !Fits(stated, header, components) || Inflate(data, job.Options.Limits) is not { } rows || rows.Length != (rowBytes + 1L) * header.Height) return null;
            stored = rows;
            parameters = FlateImageEncoder.Parameters(header.Width, components, header.BitsPerComponent);
        }

        if (data.Length < SmallestStream || !EndsWithChecksum(data.Span, stored.Span)) return null;
        return new PdfStream(ImageDictionary.Build(header, header.Width, header.Height, header.BitsPerComponent, new EncodedImage(data, "FlateDecode", parameters)), data);
    }

    private static bool IsPlainFlate(PdfDictionary dictionary) => !dictionary.Has("F") && dictionary["Filter"] switch
    {
        PdfName name => name.Value == "FlateDecode",
        PdfArray { Count: 1 } array => array[0] is PdfName { Value: "FlateDecode" },
        _ => false,
    };

    private static PdfDictionary? Parameters(PdfDictionary dictionary) => dictionary["DecodeParms"] switch
    {
        PdfDictionary parameters => parameters,
        PdfArray array => array[0] as PdfDictionary,
        _ => null,
    };

    private static bool Fits(PdfDictionary parameters, ImageHeader header, int components) =>
        parameters.Int("Columns", 1) == header.Width && parameters.Int("Colors", 1) == components && parameters.Int("BitsPerComponent", 8) == header.BitsPerComponent;

    /// <summary>The data as it stood before compression, with the predictor still applied; null when it is damaged.</summary>
    private static ReadOnlyMemory<byte>? Inflate(ReadOnlyMemory<byte> data, PdfLimits limits)
    {
        var dictionary = new PdfDictionary();
        dictionary.Set("Filter", new PdfName("FlateDecode"));
        var inflated = StreamDecoder.Decode(data, dictionary, limits);
        return inflated.IsDamaged ? null : inflated.Data;
    }

    /// <summary>Adler-32 (RFC 1950, 8) of what was compressed stands in the last four bytes.</summary>
    private static bool EndsWithChecksum(ReadOnlySpan<byte> data, ReadOnlySpan<byte> stored)
    {
        const uint modulus = 65521;
        const int mostWithoutOverflow = 5552;
        uint a = 1, b = 0;
        while (!stored.IsEmpty)
        {
            var part = stored[..Math.Min(stored.Length, mostWithoutOverflow)];
            foreach (var value in part)
            {
                a += value;
                b += a;
            }

            a %= modulus;
            b %= modulus;
            stored = stored[part.Length..];
        }

        return BinaryPrimitives.ReadUInt32BigEndian(data[^4..]) == ((b << 16) | a);
    }
}
