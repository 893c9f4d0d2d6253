using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Images.Jpeg;

/// <summary>Blanks and cleans images whose last filter is DCTDecode.</summary>
internal static class JpegRedaction
{
    /// <summary>The new image; null when its coefficients cannot be worked on and its samples must be.</summary>
    public static PdfStream? Rewrite(DecodedStream source, ImageJob job)
    {
        var data = source.Data.Span;
        var jpeg = JpegDecoder.Inspect(data, job.Options.Limits);
        var colorTransform = SampleDecoder.ColorTransform(source.ImageParameters);
        var fill = Array.ConvertAll(job.Fill(jpeg.Components.Count, 8), sample => (byte)sample);
        var result = job.Regions.Count == 0 ? JpegCleaner.Clean(data, jpeg) : null;
        result ??= JpegBlanker.Blank(data, job.Regions, fill, colorTransform, job.Options.Limits);
        if (result is null) return null;
        var encoded = new EncodedImage(result, "DCTDecode", Parameters(colorTransform));
        if (job.Header.Dictionary["Filter"] is PdfArray { Count: > 1 }) encoded = encoded.DeflatedIfSmaller();
        return new PdfStream(ImageDictionary.Build(job.Header, jpeg.Width, jpeg.Height, 8, encoded), encoded.Data);
    }

    private static PdfDictionary? Parameters(int? colorTransform)
    {
        if (colorTransform is not { } transform) return null;
        var parameters = new PdfDictionary();
        parameters.Set("ColorTransform", PdfNumber.Of(transform == 0 ? 0 : 1));
        return parameters;
    }
}
