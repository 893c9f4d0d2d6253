using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Images;
using Lakwerk.Pdf.Objects;
using Lakwerk.Redaction.Hidden;
using Lakwerk.Redaction.Vectors;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Content;

/// <summary>Carries images over: as they are where no mark touches them, else with the pixels under the marks overwritten.</summary>
internal static class ImageRedactor
{
    /// <summary>The image in the new file; null when it cannot pass.</summary>
    /// <param name="rewriter">The content that draws it.</param>
    /// <param name="image">The image.</param>
    /// <param name="toUser">Where it is painted.</param>
    /// <param name="clip">What of it can be seen at all.</param>
    public static PdfObject? Copy(ContentRewriter rewriter, PdfStream image, in Matrix toUser, Box clip)
    {
        var area = ContentRewriter.UnitSquare(toUser);
        var session = rewriter.Session;
        if (!session.Uses(Remedies.Images)) return session.Copier.Image(image);
        if (IsCovered(rewriter, area)) return null;
        var regions = rewriter.Marks.Overlaps(area) ? Regions(rewriter, toUser) : [];
        // A cell of a pattern shows elsewhere what lies outside the page here.
        var cropped = !Visibility.PaintsPage(rewriter.Frame.Scope) ? [] : CroppedParts.Regions(CroppedParts.Of(image.Dictionary, toUser, clip), toUser);
        if (regions.Count == 0) return WithoutCropped(rewriter, image, cropped);
        try
        {
            return Blank(rewriter, image, [.. regions, .. cropped], toUser);
        }
        catch (PdfException trouble)
        {
            session.Report.Warn(rewriter.Page, $"An image under a mark cannot be decoded and was removed as a whole: {trouble.Detail}", area);
            return null;
        }
    }

    private static PdfObject? WithoutCropped(ContentRewriter rewriter, PdfStream image, List<PixelRegion> cropped)
    {
        var session = rewriter.Session;
        // JPEG 2000 would have to be coded anew as a whole, which what is seen of it does not survive bit for bit.
        if (cropped.Count == 0 || IsJpeg2000(image)) return session.Copier.Image(image);
        try
        {
            var copy = session.Cropped.Find(image, cropped, () => Blank(rewriter, image, cropped, null));
            if (copy is null) return session.Copier.Image(image);
            session.Dropped.Note("hidden part of an image: outside the page or its clip");
            return copy;
        }
        catch (PdfException)
        {
            // What cannot be decoded here, the copier reports.
            return session.Copier.Image(image);
        }
    }

    private static PdfReference Blank(ContentRewriter rewriter, PdfStream image, List<PixelRegion> regions, Matrix? painted) =>
        rewriter.Session.Copier.NewImage(ImageRedaction.Blank(image, regions, new ImageRedactionOptions
        {
            Limits = rewriter.Session.Document.Limits,
            Resources = rewriter.Frame.Scope.Resources,
            Fill = BlankFill.White,
            PaintedWidth = painted is { } across ? Math.Sqrt(across.A * across.A + across.B * across.B) : 0,
            PaintedHeight = painted is { } up ? Math.Sqrt(up.C * up.C + up.D * up.D) : 0,
            Masks = rewriter.Session.Copier.Masks,
        }));

    private static bool IsJpeg2000(PdfStream image) =>
        image.Dictionary["Filter"] is PdfName { Value: "JPXDecode" } || (image.Dictionary.Array("Filter") is { Count: > 0 } filters && filters[filters.Count - 1] is PdfName { Value: "JPXDecode" });

    /// <summary>An image of which nothing shows goes with its size and place.</summary>
    private static bool IsCovered(ContentRewriter rewriter, Box area)
    {
        if (!rewriter.Marks.Overlaps(area) || BoxRegion.BoundsOfRest(area, rewriter.Marks.Areas.Select(marked => marked.Box)) is not null) return false;
        foreach (var mark in rewriter.Marks.Touching(area)) rewriter.Session.Report.Of(mark).Images++;
        return true;
    }

    private static List<PixelRegion> Regions(ContentRewriter rewriter, in Matrix toUser)
    {
        var regions = new List<PixelRegion>();
        foreach (var (box, mark) in rewriter.Marks.Areas)
        {
            if (PixelRegion.Under(box, toUser) is not { } region) continue;
            regions.Add(region);
            rewriter.Session.Report.Of(mark).Images++;
        }

        return regions;
    }

    /// <summary>An inline image as an image of its own, its colour space looked up.</summary>
    public static PdfStream AsImage(InlineImage image, PdfDictionary resources)
    {
        var stream = image.AsStream();
        if (stream.Dictionary.Name("ColorSpace") is { } name && resources.Dictionary("ColorSpace")?.Raw(name) is { } named and not PdfNull)
            stream.Dictionary.Set("ColorSpace", named);
        return stream;
    }
}
