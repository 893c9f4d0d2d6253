using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Images.Jpx;

/// <summary>Blanks and cleans images whose last filter is JPXDecode.</summary>
internal static class JpxRedaction
{
    // Decibels by which the new picture may differ from the old one: on a picture that had losses already, none can be seen.
    // A fixed quality, not a size to reach: the old size depends on the pixels that are blanked.
    private const float LossyQuality = 40;

    // What was coded reversibly was meant to be near the original.
    private const float ReversibleQuality = 46;

    // A reversible codestream so much smaller than its lossless form was cut off when it was made.
    private const double LosslessGrowth = 1.3;

    // Edges of blanked parts cost something too, which is much for a small picture.
    private const int LosslessAllowance = 4096;

    /// <summary>The new image; null when it must be written from its samples.</summary>
    public static PdfStream? Rewrite(DecodedStream source, ImageJob job)
    {
        if (job.Regions.Count == 0 && JpxCleaner.Clean(source.Data.Span, job.Options.Limits) is { } clean)
        {
            var structure = JpxStructure.Read(clean, job.Options.Limits);
            return Build(clean, (int)structure.Width, (int)structure.Height, job);
        }

        if (!JpxStructure.Read(source.Data.Span, job.Options.Limits).IsReversible) return Recode(source, job, LossyQuality);
        var lossless = Recode(source, job, null);
        return lossless is null || lossless.EncodedBytes().Length <= LosslessGrowth * source.Data.Length + LosslessAllowance ? lossless : Recode(source, job, ReversibleQuality);
    }

    private static PdfStream? Recode(DecodedStream source, ImageJob job, float? quality)
    {
        using var picture = JpxDecoder.Decode(source.Data, job.Header.ColorSpace is Color.IndexedSpace, job.Options.Limits);
        if (job.Regions.Count > 0) picture.Blank(job.Regions, Fill(picture, job), quality is not null);
        if (JpxEncoder.Encode(picture, quality) is not { } codestream) return null;
        var data = picture.Structure.IsContainer ? JpxContainer.Wrap(codestream, source.Data.Span, picture) : codestream;
        return Build(data, picture.Width, picture.Height, job);
    }

    /// <summary>A sample for each component: the fill for colours, full for opacity.</summary>
    private static int[] Fill(JpxPicture picture, ImageJob job)
    {
        var bits = picture.BitsPerComponent;
        var colours = picture.ColourComponents();
        var chosen = job.Fill(colours.Length, bits);
        if (picture.IsYcc && chosen.Length == 3 && job.Header.ColorSpace is null) chosen[1] = chosen[2] = 1 << (bits - 1);
        var fill = new int[picture.Components];
        Array.Fill(fill, (1 << bits) - 1);
        for (var i = 0; i < colours.Length; i++) fill[colours[i]] = chosen[i];
        return fill;
    }

    private static PdfStream Build(byte[] data, int width, int height, ImageJob job)
    {
        var dictionary = ImageDictionary.Build(job.Header, width, height, null, new EncodedImage(data, "JPXDecode", null));
        if (job.Header.Dictionary.Int("SMaskInData") is var opacity and (1 or 2)) dictionary.Set("SMaskInData", PdfNumber.Of(opacity));
        return new PdfStream(dictionary, data);
    }
}
