using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Inspection.Facts;

/// <summary>Interprets pages, with the appearances of their annotations, into facts.</summary>
internal sealed class PageReader
{
    private const int Hidden = 2;
    private const int NoView = 32;

    // Comments that viewers draw when they bring no appearance of their own.
    private static readonly string[] DrawnByViewers = ["Square", "Circle", "Line", "Ink", "Polygon", "PolyLine", "Highlight", "StrikeOut", "Stamp"];
    private readonly PdfDocument _document;
    private readonly ContentInterpreter _interpreter;

    public PageReader(PdfDocument document)
    {
        _document = document;
        _interpreter = new ContentInterpreter(document, new FontLoader(document.Limits));
    }

    /// <param name="number">Page number from 1.</param>
    /// <param name="marks">Gives the marked places of the page, under which paths are looked at more closely.</param>
    public PageFacts Read(int number, Func<PdfPage, IReadOnlyList<Box>>? marks = null)
    {
        var facts = new PageFacts(_document.Page(number));
        var collector = new PageCollector(facts, marks?.Invoke(facts.Page) ?? []);
        try
        {
            _interpreter.Run(facts.Page, collector);
            foreach (var annotation in facts.Page.Annotations) RunAppearance(facts.Page, annotation, collector);
        }
        catch (PdfException e)
        {
            facts.Failure = e.Message;
        }

        return facts;
    }

    private void RunAppearance(PdfPage page, PdfDictionary annotation, PageCollector collector)
    {
        if ((annotation.Int("F") & (Hidden | NoView)) != 0) return;
        if (AppearanceOf(annotation) is not { } form)
        {
            if (annotation.Name("Subtype") is { } kind && DrawnByViewers.Contains(kind) && BoxOf(annotation.Array("Rect")) is { } rectangle) collector.AddDark(rectangle);
            return;
        }

        if (Placement(annotation, form.Dictionary) is not { } matrix) return;
        collector.Annotation = annotation;
        _interpreter.RunAppearance(form, matrix, collector, page.CropBox, page.Resources);
        collector.Annotation = null;
    }

    /// <summary>The normal appearance, in the state that the annotation is in (ISO 32000-2, 12.5.5).</summary>
    public static PdfStream? AppearanceOf(PdfDictionary annotation) => annotation.Dictionary("AP")?["N"] switch
    {
        PdfStream form => form,
        PdfDictionary states => states.Stream(annotation.Name("AS") ?? "Off"),
        _ => null,
    };

    /// <summary>The matrix A that fits the appearance's box into the annotation's rectangle (ISO 32000-2, 12.5.5, algorithm).</summary>
    private static Matrix? Placement(PdfDictionary annotation, PdfDictionary form)
    {
        if (BoxOf(annotation.Array("Rect")) is not { } rect || BoxOf(form.Array("BBox")) is not { } box) return null;
        var placed = MatrixOf(form.Array("Matrix")).Apply(box).Bounds;
        if (placed.IsEmpty) return null;
        var (sx, sy) = (rect.Width / placed.Width, rect.Height / placed.Height);
        return new Matrix(sx, 0, 0, sy, rect.Left - placed.Left * sx, rect.Bottom - placed.Bottom * sy);
    }

    public static Box? BoxOf(PdfArray? array) =>
        array is { Count: >= 4 } ? Box.Of(array.Number(0), array.Number(1), array.Number(2), array.Number(3)) : null;

    private static Matrix MatrixOf(PdfArray? array) => array is { Count: >= 6 }
        ? new Matrix(array.Number(0), array.Number(1), array.Number(2), array.Number(3), array.Number(4), array.Number(5))
        : Matrix.Identity;
}
