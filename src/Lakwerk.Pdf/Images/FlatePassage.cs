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

    /// <summary>The image with its data as it is; null when it must be encoded anew.</summary>
    public static PdfStream? Take(PdfStream image, DecodedStream decoded, ImageJob job)
    {
        var header = job.Header;
        if (decoded.IsDamaged || decoded.ImageFilter is not null || !IsPlainFlate(image.Dictionary) || header.ColorSpace is null && !header.IsMask) return null;
        var components = header.ColorSpace?.Components ?? 1;
        ImageLimits.Check(header.Width, header.Height, components, job.Options.Limits, header.BitsPerComponent);
        var expected = (long)ImageLimits.RowBytes(header.Width, components, header.BitsPerComponent) * header.Height;
        var data = image.EncodedBytes();
        if (decoded.Data.Length != expected || data.Length < SmallestStream || !EndsWithChecksum(data.Span, decoded.Data.Span)) return null;
        return new PdfStream(ImageDictionary.Build(header, header.Width, header.Height, header.BitsPerComponent, new EncodedImage(data, "FlateDecode", null)), data);
    }

    private static bool IsPlainFlate(PdfDictionary dictionary) => !dictionary.Has("DecodeParms") && !dictionary.Has("F") && dictionary["Filter"] switch
    {
        PdfName name => name.Value == "FlateDecode",
        PdfArray { Count: 1 } array => array[0] is PdfName { Value: "FlateDecode" },
        _ => false,
    };

    /// <summary>Adler-32 (RFC 1950, 8) of the samples stands in the last four bytes.</summary>
    private static bool EndsWithChecksum(ReadOnlySpan<byte> data, ReadOnlySpan<byte> samples)
    {
        const uint modulus = 65521;
        const int mostWithoutOverflow = 5552;
        uint a = 1, b = 0;
        while (!samples.IsEmpty)
        {
            var part = samples[..Math.Min(samples.Length, mostWithoutOverflow)];
            foreach (var sample in part)
            {
                a += sample;
                b += a;
            }

            a %= modulus;
            b %= modulus;
            samples = samples[part.Length..];
        }

        return BinaryPrimitives.ReadUInt32BigEndian(data[^4..]) == ((b << 16) | a);
    }
}
