using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Layout;
using Lakwerk.Pdf.Objects;
using Lakwerk.Redaction.Content;
using Lakwerk.Redaction.Lines;
using Lakwerk.Redaction.Marks;
using Lakwerk.Redaction.Pages;
using Lakwerk.Redaction.Structure;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Annotations;

/// <summary>
/// Turns what annotations show into page content. Form fields are flattened with the marks applied; other annotations pass
/// only where no mark touches them. What shows nothing on paper (notes, attachments, media, pop-ups) and every action stays behind.
/// </summary>
internal sealed class AnnotationFlattener(RewriteSession session, PageMarks marks, PageLines lines, PdfPage page)
{
    private static readonly HashSet<string> Shown =
    [
        "Widget", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight", "Underline", "Squiggly", "StrikeOut",
        "Stamp", "Caret", "Ink", "Watermark",
    ];

    /// <summary>Draws the annotation into the page if it may pass.</summary>
    /// <param name="annotation">The annotation.</param>
    /// <param name="overlay">Where it is drawn.</param>
    /// <param name="item">Its place in the structure tree, if it has one.</param>
    public void Flatten(PdfDictionary annotation, Overlay overlay, ObjectItem? item)
    {
        var kind = annotation.Name("Subtype") ?? "";
        if (kind == "Link")
        {
            FrameBesideMarks(annotation, overlay);
            return;
        }

        if (Look(kind, annotation) is not { } look)
        {
            session.Dropped.Note($"annotation/{kind}");
            return;
        }

        var touched = marks.Touching(look.Area).ToList();
        foreach (var mark in touched) session.Report.Of(mark).Annotations++;
        if (touched.Count > 0) item?.Touch();
        if (touched.Count > 0 && kind != "Widget" && session.Uses(Remedies.Annotations)) return;
        session.Dropped.Note($"annotation/{kind} (its appearance is kept)");
        if (item is not null) item.PrintedField = PrintedField(annotation);
        Draw(look, touched.Count > 0 || lines.Cross(look.Area), overlay, item);
    }

    /// <summary>Looks at what an annotation shows that may pass, before anything is written.</summary>
    public void Survey(PdfDictionary annotation, ContentVisitor survey)
    {
        var kind = annotation.Name("Subtype") ?? "";
        if (Look(kind, annotation) is not { } look) return;
        if (kind == "Widget" || !marks.Overlaps(look.Area))
            session.NewInterpreter().RunAppearance(look.Form, look.Place, survey, page.CropBox, page.Resources);
    }

    /// <summary>The annotation's rectangle in user space; null when it has none.</summary>
    public static Box? RectOf(PdfDictionary annotation) => DictionaryGeometry.Box(annotation, "Rect");

    private bool IsVisible(PdfDictionary annotation) => AnnotationAppearances.IsShown(session.Visibility, annotation);

    /// <summary>What an annotation of a kind that may pass shows, and where; null when that is nothing.</summary>
    private Drawing? Look(string kind, PdfDictionary annotation)
    {
        if (!Shown.Contains(kind) || !IsVisible(annotation) || RectOf(annotation) is not { } rect) return null;
        if (annotation.Dictionary("AP")?["N"] is PdfDictionary or PdfStream) return Placed(annotation, AnnotationAppearances.Find(annotation), rect);
        if (kind == "Widget") return Placed(annotation, FieldAppearance.Draw(annotation, session.Document.Catalog.Dictionary("AcroForm") ?? new PdfDictionary(), rect, session.Fonts), rect);
        return DrawnAppearance.Draw(annotation) is { } drawn ? new Drawing(drawn, Matrix.Identity, rect.Union(DrawnAppearance.Bounds(drawn))) : null;
    }

    private static Drawing? Placed(PdfDictionary annotation, PdfStream? form, Box rect) =>
        form is not null && AnnotationAppearances.TryPlace(annotation, form, out var place) ? new Drawing(form, place, rect) : null;

    // A link that a mark touches goes, but where the page stays as it is, so does the rest of the frame around it.
    private void FrameBesideMarks(PdfDictionary link, Overlay overlay)
    {
        if (session.Options.Width != WidthPolicy.Exact || !IsVisible(link) || RectOf(link) is not { } rect || !marks.Overlaps(rect)) return;
        if (DrawnAppearance.Frame(link) is { } frame) Draw(new Drawing(frame, Matrix.Identity, rect), rewrite: true, overlay, item: null);
    }

    private static string? PrintedField(PdfDictionary annotation)
    {
        const int radio = 1 << 15;
        const int push = 1 << 16;
        if (annotation.Name("Subtype") != "Widget") return null;
        var flags = annotation.Has("Ff") ? annotation.Int("Ff") : annotation.Dictionary("Parent")?.Int("Ff") ?? 0;
        return (annotation.Name("FT") ?? annotation.Dictionary("Parent")?.Name("FT")) switch
        {
            "Btn" => (flags & radio) != 0 ? "rb" : (flags & push) != 0 ? "pb" : "cb",
            _ => "tv",
        };
    }

    private void Draw(in Drawing drawing, bool rewrite, Overlay overlay, ObjectItem? item)
    {
        var (output, resources, tags) = overlay;
        if ((rewrite && session.Uses(Remedies.Fields) ? Rewrite(drawing) : session.CopyForm(drawing.Form)) is not { } copy) return;
        var isTagged = tags is not null && item is not null;
        if (isTagged) SequenceWriter.Open(output, item!.Parent.Type, tags!.Add(item));
        output.Operator("q"u8);
        output.Matrix(drawing.Place).Operator("cm"u8);
        output.Name(resources.NameOf("XObject", copy)).Operator("Do"u8);
        output.Operator("Q"u8);
        if (isTagged) output.Operator("EMC"u8);
    }

    private PdfReference? Rewrite(in Drawing drawing)
    {
        var rewriter = new ContentRewriter(session, marks, lines, page.Number);
        session.NewInterpreter().RunAppearance(drawing.Form, drawing.Place, rewriter, page.CropBox, page.Resources);
        return rewriter.Result;
    }

    /// <summary>What an annotation shows.</summary>
    /// <param name="Form">The drawing.</param>
    /// <param name="Place">From its space to user space.</param>
    /// <param name="Area">What it takes up, in user space.</param>
    private readonly record struct Drawing(PdfStream Form, Matrix Place, Box Area);
}
