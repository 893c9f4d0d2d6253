using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Intake.Ocr;

/// <summary>How much of a page its pictures cover: a scan covers most of it.</summary>
internal sealed class ImageCoverage : ContentVisitor
{
    private readonly Box _page;
    private double _covered;

    private ImageCoverage(Box page) => _page = page;

    /// <summary>From 0 to 1.</summary>
    public static double Of(PdfDocument document, PdfPage page)
    {
        var visitor = new ImageCoverage(page.CropBox);
        new ContentInterpreter(document, new FontLoader(document.Limits)).Run(page, visitor);
        return page.CropBox.Area > 0 ? Math.Min(1, visitor._covered / page.CropBox.Area) : 0;
    }

    public override void DrawImage(ContentContext context, PdfStream image, in Matrix unitSquareToUser) => Measure(unitSquareToUser);

    public override void DrawInlineImage(ContentContext context, InlineImage image, in Matrix unitSquareToUser) => Measure(unitSquareToUser);

    private void Measure(in Matrix matrix)
    {
        var corners = (ReadOnlySpan<Point>)[matrix.Apply(0, 0), matrix.Apply(1, 0), matrix.Apply(0, 1), matrix.Apply(1, 1)];
        var box = Box.Of(corners[0].X, corners[0].Y, corners[0].X, corners[0].Y);
        foreach (var corner in corners) box = box.Union(Box.Of(corner.X, corner.Y, corner.X, corner.Y));
        // A scan may come in strips, so what they cover adds up.
        _covered += box.Intersect(_page).Area;
    }
}
