using Lakwerk.Pdf.Images.Ccitt;
using Lakwerk.Pdf.Images.Jbig2;
using Lakwerk.Pdf.Images.Jpeg;
using Lakwerk.Pdf.Images.Jpx;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Images;

/// <summary>Takes all filters off an image, down to its samples.</summary>
internal static class SampleDecoder
{
    /// <summary>The samples of an image whose plain filters have been run already.</summary>
    /// <exception cref="PdfException">Too large, or the image filter's data holds no picture.</exception>
    public static RawSamples Decode(DecodedStream stream, ImageHeader header, PdfLimits limits) => stream.ImageFilter switch
    {
        null => FromBytes(stream, header, limits),
        "DCTDecode" => JpegDecoder.Decode(stream.Data.Span, ColorTransform(stream.ImageParameters), limits),
        "JPXDecode" => FromJpx(stream.Data, header, limits),
        "CCITTFaxDecode" => FromFax(stream, header, limits),
        "JBIG2Decode" => FromJbig2(stream, header, limits),
        _ => throw new PdfException(PdfErrorCode.Filter, $"The image filter {stream.ImageFilter} is not known."),
    };

    /// <summary>DCTDecode's parameter that says whether colours are transformed; null when not stated.</summary>
    public static int? ColorTransform(PdfDictionary? parameters) =>
        parameters?["ColorTransform"] is PdfNumber number ? number.AsInt : null;

    private static RawSamples FromBytes(DecodedStream stream, ImageHeader header, PdfLimits limits)
    {
        var components = header.IsMask ? 1 : header.ColorSpace?.Components ?? GuessComponents(stream.Data.Length, header);
        ImageLimits.Check(header.Width, header.Height, components, limits, header.BitsPerComponent);
        var expected = (long)ImageLimits.RowBytes(header.Width, components, header.BitsPerComponent) * header.Height;
        var samples = new byte[expected];
        var given = stream.Data.Span;
        // Samples that are cut off are filled up; where there is none at all, viewers show nothing.
        if (given.IsEmpty && stream.IsDamaged) throw new PdfException(PdfErrorCode.Filter, "The image's data cannot be decoded.");
        given[..(int)Math.Min(given.Length, expected)].CopyTo(samples);
        return new RawSamples(header.Width, header.Height, components, header.BitsPerComponent, samples, stream.IsDamaged || given.Length < expected);
    }

    /// <summary>A colour space that is not understood still has so many components as the data has room for.</summary>
    private static int GuessComponents(long bytes, ImageHeader header)
    {
        if (header.Width <= 0 || header.Height <= 0) return 1;
        for (var components = ImageLimits.Components; components > 1; components--)
            if ((long)ImageLimits.RowBytes(header.Width, components, header.BitsPerComponent) * header.Height <= bytes) return components;
        return 1;
    }

    private static RawSamples FromJpx(ReadOnlyMemory<byte> data, ImageHeader header, PdfLimits limits)
    {
        using var picture = JpxDecoder.Decode(data, header.ColorSpace is Color.IndexedSpace, limits);
        return picture.ToSamples();
    }

    private static RawSamples FromFax(DecodedStream stream, ImageHeader header, PdfLimits limits)
    {
        var parameters = CcittParameters.Read(stream.ImageParameters);
        var height = header.Height > 0 ? header.Height : parameters.Rows;
        ImageLimits.Check(parameters.Columns, height, 1, limits, 1);
        ImageLimits.Check(header.Width, height, 1, limits, 1);
        var image = CcittDecoder.Decode(stream.Data.Span, parameters, height);
        return FromBitmap(image.Bitmap, header.Width, parameters.BlackIs1, image.IsDamaged || stream.IsDamaged);
    }

    private static RawSamples FromJbig2(DecodedStream stream, ImageHeader header, PdfLimits limits)
    {
        ImageLimits.Check(header.Width, header.Height, 1, limits, 1);
        var globals = stream.ImageParameters?.Stream("JBIG2Globals") is { } shared ? StreamDecoder.Decode(shared, limits).Data : default;
        var image = Jbig2Decoder.Decode(stream.Data, globals, new Jbig2PageSize(header.Width, header.Height), limits);
        return FromBitmap(image.Bitmap, header.Width, false, image.IsDamaged || stream.IsDamaged);
    }

    /// <summary>Samples of a picture in black and white, as wide as the image says it is.</summary>
    private static RawSamples FromBitmap(Bitmap bitmap, int width, bool blackIs1, bool isDamaged)
    {
        if (bitmap.Width != width) bitmap = Crop(bitmap, width);
        if (!blackIs1) BitRows.Invert(bitmap.Data);
        return new RawSamples(width, bitmap.Height, 1, 1, bitmap.Data, isDamaged);
    }

    private static Bitmap Crop(Bitmap source, int width)
    {
        var cropped = new Bitmap(width, source.Height);
        var bytes = Math.Min(source.Stride, cropped.Stride);
        for (var y = 0; y < source.Height; y++) source.Row(y)[..bytes].CopyTo(cropped.Row(y));
        cropped.ClearPadding();
        return cropped;
    }
}
