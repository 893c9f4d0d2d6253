using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Redaction.Content;

/// <summary>Carries images over: as they are where no mark touches them, else with the pixels under the marks overwritten.</summary>
internal static class ImageRedactor
{
    /// <summary>The image in the new file; null when it cannot pass.</summary>
    public static PdfObject? Copy(ContentRewriter rewriter, PdfStream image, in Matrix toUser)
    {
        var area = ContentRewriter.UnitSquare(toUser);
        if (!rewriter.Marks.Overlaps(area)) return rewriter.Session.Copier.Image(image);
        foreach (var mark in rewriter.Marks.Touching(area)) rewriter.Session.Report.Of(mark).Images++;
        return null;
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
