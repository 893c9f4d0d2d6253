using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Images.Jpx;

/// <summary>Blanks and cleans images whose last filter is JPXDecode.</summary>
internal static class JpxRedaction
{
    // Decibels by which the new picture may differ from the old one: the first that does not make it grow too much. Steps,
    // not a size to reach: the old size depends on the pixels that are blanked. At the last, none can see the difference on
    // a picture that had losses already.
    private static readonly float?[] LossyQualities = [50, 45, 40];

    // What was coded reversibly was meant to be near the original, but was cut off when it was made if it grows without loss.
    private static readonly float?[] ReversibleQualities = [null, 52, 46];

    private const double MostGrowth = 1.3;

    // Edges of blanked parts cost something too, which is much for a small picture.
    private const int Allowance = 4096;

    /// <summary>The new image; null when it must be written from its samples.</summary>
    public static PdfStream? Rewrite(DecodedStream source, ImageJob job)
    {
        if (job.Regions.Count == 0 && JpxCleaner.Clean(source.Data.Span, job.Options.Limits) is { } clean)
        {
            var structure = JpxStructure.Read(clean, job.Options.Limits);
            return Build(clean, (int)structure.Width, (int)structure.Height, structure.Precision, job);
        }

        PdfStream? recoded = null;
        var isReversible = JpxStructure.Read(source.Data.Span, job.Options.Limits).IsReversible;
        foreach (var quality in isReversible ? ReversibleQualities : LossyQualities)
        {
            recoded = Recode(source, job, quality);
            if (recoded is null || recoded.EncodedBytes().Length <= MostGrowth * source.Data.Length + (isReversible ? Allowance : 0)) break;
        }

        return recoded;
    }

    private static PdfStream? Recode(DecodedStream source, ImageJob job, float? quality)
    {
        using var picture = JpxDecoder.Decode(source.Data, job.Header.ColorSpace is Color.IndexedSpace, job.Options.Limits);
        if (job.Regions.Count > 0) picture.Blank(job.Regions, Fill(picture, job), quality is not null);
        if (JpxEncoder.Encode(picture, quality) is not { } codestream) return null;
        var data = picture.Structure.IsContainer ? JpxContainer.Wrap(codestream, source.Data.Span, picture) : codestream;
        return Build(data, picture.Width, picture.Height, picture.Structure.Precision, job);
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

    private static PdfStream Build(byte[] data, int width, int height, int precision, ImageJob job)
    {
        // ISO 32000-2, 7.4.9 has readers pass over the number of bits; of a soft mask poppler asks for it all the same.
        int? bits = precision is 1 or 2 or 4 or 8 or 16 ? precision : null;
        var dictionary = ImageDictionary.Build(job.Header, width, height, bits, new EncodedImage(data, "JPXDecode", null));
        if (job.Header.Dictionary.Int("SMaskInData") is var opacity and (1 or 2)) dictionary.Set("SMaskInData", PdfNumber.Of(opacity));
        return new PdfStream(dictionary, data);
    }
}
