using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Images;
using Lakwerk.Pdf.Objects;
using Lakwerk.Redaction.Vectors;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Content;

/// <summary>Carries images over: as they are where no mark touches them, else with the pixels under the marks overwritten.</summary>
internal static class ImageRedactor
{
    /// <summary>The image in the new file; null when it cannot pass.</summary>
    public static PdfObject? Copy(ContentRewriter rewriter, PdfStream image, in Matrix toUser)
    {
        var area = ContentRewriter.UnitSquare(toUser);
        var session = rewriter.Session;
        if (!session.Uses(Remedies.Images)) return session.Copier.Image(image);
        if (IsCovered(rewriter, area)) return null;
        var regions = rewriter.Marks.Overlaps(area) ? Regions(rewriter, toUser) : [];
        if (regions.Count == 0) return session.Copier.Image(image);
        try
        {
            return session.Copier.NewImage(ImageRedaction.Blank(image, regions, new ImageRedactionOptions
            {
                Limits = session.Document.Limits,
                Resources = rewriter.Frame.Scope.Resources,
                Fill = BlankFill.White,
            }));
        }
        catch (PdfException trouble)
        {
            session.Report.Warn(rewriter.Page, $"An image under a mark cannot be decoded and was removed as a whole: {trouble.Detail}", area);
            return null;
        }
    }

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
