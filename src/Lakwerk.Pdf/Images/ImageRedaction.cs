using Lakwerk.Pdf.Images.Jpeg;
using Lakwerk.Pdf.Images.Jpx;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Images;

/// <summary>
/// Overwrites parts of images, and writes images that stay whole without anything but their picture. The results are new
/// streams with dictionaries built from an allow-list. They depend in no way on the pixels that were overwritten.
/// </summary>
/// <remarks>
/// JPEG is blanked in the DCT domain: blocks that no region touches keep their coefficients. JPEG 2000 is decoded and
/// encoded again. All other filters give samples that are encoded without loss; pixels that are painted very large are
/// divided, so that no more than the part under a region goes. In the results, SMask and Mask are
/// streams in memory that stand in the dictionary themselves: a writer must make them indirect objects. A ColorSpace is
/// the source's own object, to be copied by the writer's rules.
/// </remarks>
public static class ImageRedaction
{
    /// <summary>Blanks what regions touch, in the image and in its masks.</summary>
    /// <param name="image">An image XObject, or an inline image as a stream.</param>
    /// <param name="regions">What to overwrite; must not be empty.</param>
    /// <param name="options">Resources, limits, fill; the defaults when null.</param>
    /// <returns>A new image XObject. Its dictionary states no Metadata, Alternates, OPI, thumbnails or other extras.</returns>
    /// <exception cref="PdfException">The image cannot be decoded or is too large: leave it out or rasterise the page.</exception>
    public static PdfStream Blank(PdfStream image, IReadOnlyList<PixelRegion> regions, ImageRedactionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(regions);
        if (regions.Count == 0) throw new ArgumentException("There is nothing to blank; clean the image instead.", nameof(regions));
        options ??= ImageRedactionOptions.Default;
        // A matte asks for a mask of the very size of its picture, which may be coded so that it cannot be divided.
        if (image.Dictionary.Stream("SMask")?.Dictionary.Has("Matte") == true) options = options with { PaintedWidth = 0, PaintedHeight = 0 };
        return Rewrite(image, ImageRole.Picture, regions, options);
    }

    /// <summary>Writes an image that no mark touches: same pixels, nothing else.</summary>
    /// <param name="image">An image XObject, or an inline image as a stream.</param>
    /// <param name="options">Resources and limits; the defaults when null.</param>
    /// <exception cref="PdfException">The image cannot be decoded or is too large.</exception>
    public static PdfStream Clean(PdfStream image, ImageRedactionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(image);
        return Rewrite(image, ImageRole.Picture, [], options ?? ImageRedactionOptions.Default);
    }

    private static PdfStream Rewrite(PdfStream image, ImageRole role, IReadOnlyList<PixelRegion> regions, ImageRedactionOptions options)
    {
        var job = new ImageJob(ImageHeader.Read(image.Dictionary, options.Resources, options.Limits), role, regions, options);
        var source = StreamDecoder.Decode(image, options.Limits);
        var result = source.ImageFilter switch
        {
            "DCTDecode" => JpegRedaction.Rewrite(source, job),
            "JPXDecode" => JpxRedaction.Rewrite(source, job),
            _ => null,
        };
        result ??= RewriteSamples(image, source, job);
        AddMasks(image.Dictionary, result.Dictionary, job);
        return result;
    }

    private static PdfStream RewriteSamples(PdfStream image, DecodedStream source, ImageJob job)
    {
        if (job.Regions.Count == 0 && FlatePassage.Take(image, source, job) is { } unchanged) return unchanged;
        var samples = SampleDecoder.Decode(source, job.Header, job.Options.Limits);
        if (job.Regions.Count > 0 && !IsPlainColor(samples))
        {
            samples = CoarsePixels.Divide(samples, job.Options.PaintedWidth, job.Options.PaintedHeight);
            var touched = RegionRaster.Pixels(job.Regions, samples.Width, samples.Height);
            PixelRuns.Fill(samples, touched, job.Fill(samples.Components, samples.BitsPerComponent));
        }

        PaddingBits.Clear(samples);
        var encoded = ImageEncoder.Encode(samples, source.ImageFilter == "JBIG2Decode");
        return new PdfStream(ImageDictionary.Build(job.Header, samples.Width, samples.Height, samples.BitsPerComponent, encoded), encoded.Data);
    }

    /// <summary>
    /// A single pixel stretched over an area is a colour, not a picture: what it shows under a mark it shows beside it too.
    /// What a mask cuts out of it is blanked in the mask.
    /// </summary>
    private static bool IsPlainColor(RawSamples samples) => samples.Width == 1 && samples.Height == 1;

    private static void AddMasks(PdfDictionary source, PdfDictionary target, ImageJob job)
    {
        if (job.Role == ImageRole.SoftMask) ImageDictionary.CopyNumbers(source, "Matte", target);
        if (job.Role != ImageRole.Picture || job.Header.IsMask) return;
        if (source.Stream("SMask") is { } soft)
            target.Set("SMask", Mask(soft, ImageRole.SoftMask, job));
        if (source.Stream("Mask") is { } stencil)
            target.Set("Mask", Mask(stencil, ImageRole.ExplicitMask, job));
        else
            ImageDictionary.CopyNumbers(source, "Mask", target);
    }

    private static PdfStream Mask(PdfStream mask, ImageRole role, ImageJob job)
    {
        return job.Options.Masks is { } known ? known.Find(mask, role, job, Make) : Make();

        PdfStream Make() => Rewrite(mask, role, job.Regions, job.Options);
    }
}
