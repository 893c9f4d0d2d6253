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
        if (kind == "Link") return;
        if (!Shown.Contains(kind) || !IsVisible(annotation) || Appearance(annotation) is not { } form || RectOf(annotation) is not { } rect)
        {
            session.Dropped.Note($"annotation/{kind}");
            return;
        }

        var touched = marks.Touching(rect).ToList();
        foreach (var mark in touched) session.Report.Of(mark).Annotations++;
        if (touched.Count > 0) item?.Touch();
        if (touched.Count > 0 && kind != "Widget" && session.Uses(Remedies.Annotations)) return;
        session.Dropped.Note($"annotation/{kind} (its appearance is kept)");
        if (item is not null) item.PrintedField = PrintedField(annotation);
        if (AnnotationAppearances.TryPlace(annotation, form, out var place)) Draw(form, place, touched.Count > 0 || lines.Cross(rect), overlay, item);
    }

    /// <summary>Looks at what an annotation shows that may pass, before anything is written.</summary>
    public void Survey(PdfDictionary annotation, ContentVisitor survey)
    {
        var kind = annotation.Name("Subtype") ?? "";
        if (!Shown.Contains(kind) || !IsVisible(annotation) || Appearance(annotation) is not { } form || RectOf(annotation) is not { } rect) return;
        if ((kind == "Widget" || !marks.Overlaps(rect)) && AnnotationAppearances.TryPlace(annotation, form, out var place))
            session.NewInterpreter().RunAppearance(form, place, survey, page.CropBox, page.Resources);
    }

    /// <summary>The annotation's rectangle in user space; null when it has none.</summary>
    public static Box? RectOf(PdfDictionary annotation) => DictionaryGeometry.Box(annotation, "Rect");

    private bool IsVisible(PdfDictionary annotation) => AnnotationAppearances.IsShown(session.Visibility, annotation);

    /// <summary>What the annotation shows; for a form field that leaves it to the viewer, drawn from its value.</summary>
    private PdfStream? Appearance(PdfDictionary annotation)
    {
        if (annotation.Dictionary("AP")?["N"] is PdfDictionary or PdfStream) return AnnotationAppearances.Find(annotation);
        return annotation.Name("Subtype") == "Widget" && RectOf(annotation) is { } rect
            ? FieldAppearance.Draw(annotation, session.Document.Catalog.Dictionary("AcroForm") ?? new PdfDictionary(), rect, session.Fonts)
            : null;
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

    private void Draw(PdfStream form, in Matrix place, bool rewrite, Overlay overlay, ObjectItem? item)
    {
        var (output, resources, tags) = overlay;
        if ((rewrite && session.Uses(Remedies.Fields) ? Rewrite(form, place) : session.CopyForm(form)) is not { } copy) return;
        var isTagged = tags is not null && item is not null;
        if (isTagged) SequenceWriter.Open(output, item!.Parent.Type, tags!.Add(item));
        output.Operator("q"u8);
        output.Matrix(place).Operator("cm"u8);
        output.Name(resources.NameOf("XObject", copy)).Operator("Do"u8);
        output.Operator("Q"u8);
        if (isTagged) output.Operator("EMC"u8);
    }

    private PdfReference? Rewrite(PdfStream form, in Matrix place)
    {
        var rewriter = new ContentRewriter(session, marks, lines, page.Number);
        session.NewInterpreter().RunAppearance(form, place, rewriter, page.CropBox, page.Resources);
        return rewriter.Result;
    }
}
