using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Images.Jpx;

/// <summary>Blanks and cleans images whose last filter is JPXDecode.</summary>
internal static class JpxRedaction
{
    // Above this no difference can be seen; a picture that was coded before loses next to nothing more.
    private const float Quality = 46;

    // Wavelets carry traces of a pixel into those around it.
    private const double LossyMargin = 4;

    // A reversible file much smaller than its lossless form was cut off on purpose.
    private const double TruncatedBelow = 0.5;

    /// <summary>The new image; null when it must be written from its samples.</summary>
    public static PdfStream? Rewrite(DecodedStream source, ImageJob job)
    {
        var isIndexed = job.Header.ColorSpace is Color.IndexedSpace;
        if (job.Regions.Count == 0 && JpxCleaner.Clean(source.Data.Span, job.Options.Limits) is { } clean)
        {
            var structure = JpxStructure.Read(clean, job.Options.Limits);
            return Build(clean, (int)structure.Width, (int)structure.Height, job);
        }

        using var picture = JpxDecoder.Decode(source.Data, isIndexed, job.Options.Limits);
        if (job.Regions.Count > 0)
            picture.Blank(job.Regions, Fill(picture, job), picture.Structure.IsReversible ? 0 : LossyMargin);
        return Encode(picture, source.Data.Length) is { } encoded ? Build(encoded, picture.Width, picture.Height, job) : null;
    }

    private static byte[]? Encode(JpxPicture picture, int sourceLength)
    {
        if (!picture.Structure.IsReversible) return JpxEncoder.Encode(picture, Quality);
        var lossless = JpxEncoder.Encode(picture, null);
        return lossless is not null && sourceLength < TruncatedBelow * lossless.Length ? JpxEncoder.Encode(picture, Quality) : lossless;
    }

    private static int[] Fill(JpxPicture picture, ImageJob job)
    {
        var bits = picture.BitsPerComponent;
        var fill = job.Fill(picture.Components, bits);
        if (!picture.IsYcc || job.Header.ColorSpace is not null) return fill;
        fill[1] = fill[2] = 1 << (bits - 1);
        return fill;
    }

    private static PdfStream Build(byte[] data, int width, int height, ImageJob job)
    {
        var dictionary = ImageDictionary.Build(job.Header, width, height, null, new EncodedImage(data, "JPXDecode", null));
        if (job.Header.Dictionary.Int("SMaskInData") is var opacity and (1 or 2)) dictionary.Set("SMaskInData", PdfNumber.Of(opacity));
        return new PdfStream(dictionary, data);
    }
}
