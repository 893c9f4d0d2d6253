using Lakwerk.Pdf.Objects;
using Lakwerk.Redaction.Annotations;
using Lakwerk.Redaction.Boxes;
using Lakwerk.Redaction.Content;
using Lakwerk.Redaction.Hidden;
using Lakwerk.Redaction.Lines;
using Lakwerk.Redaction.Marks;
using Lakwerk.Redaction.Structure;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Pages;

/// <summary>Writes one page anew.</summary>
internal sealed class PageRedactor(RewriteSession session)
{
    /// <summary>Writes the page with its content, annotations and boxes.</summary>
    /// <returns>The page's dictionary, without a parent.</returns>
    public PdfDictionary Redact(PdfPage page, PageMarks marks, bool whole)
    {
        var covers = whole ? new PageCovers() : Covers(page, marks);
        var lines = Survey(page, marks, covers, whole);
        marks.Lines = lines;
        var tags = session.Structure?.OfPage(page.Number);
        var rewriter = new ContentRewriter(session, marks, lines, page.Number) { Tags = tags, Covers = covers };
        if (whole) session.Structure?.TouchPage(page.Number);
        if (!whole) session.NewInterpreter().Run(page, rewriter);

        using var content = new ContentWriter();
        var resources = rewriter.Resources;
        using var overlay = new ContentWriter();
        if (!whole) FlattenAnnotations(page, marks, lines, new Overlay(overlay, resources, tags));
        if (!marks.IsEmpty) new BoxPainter(session, page, BoxTags(page, marks, rewriter), tags, new MarginPlaces(page, covers, marks)).Paint(BoxPlaces.Of(marks, lines, session.Options.Width, page.Rotate), overlay, resources);
        MeasureBits(page, lines);
        if (overlay.Length > 0 && rewriter.Content.Length > 0)
        {
            content.Operator("q"u8);
            content.Raw(rewriter.Content);
            content.Operator("Q"u8);
        }
        else
        {
            content.Raw(rewriter.Content);
        }

        content.Raw(overlay.Bytes.Written);
        var dictionary = Dictionary(page, content, resources, whole ? [] : Links(page, marks));
        if (tags?.Key is { } key) dictionary.Set("StructParents", PdfNumber.Of(key));
        return dictionary;
    }

    private PageCovers Covers(PdfPage page, PageMarks marks)
    {
        var survey = new CoverSurvey(page);
        session.NewInterpreter().Run(page, survey);
        var flattener = new AnnotationFlattener(session, marks, PageLines.None, page);
        foreach (var annotation in page.Annotations) flattener.Survey(annotation, survey);
        return survey.Finish();
    }

    private PageLines Survey(PdfPage page, PageMarks marks, PageCovers covers, bool whole)
    {
        if (marks.IsEmpty || whole) return PageLines.None;
        var survey = new PageSurvey(marks, covers);
        session.NewInterpreter().Run(page, survey);
        var flattener = new AnnotationFlattener(session, marks, PageLines.None, page);
        foreach (var annotation in page.Annotations) flattener.Survey(annotation, survey);
        return PageLines.Set(survey, session.Options.Width, page.CropBox);
    }

    private IReadOnlyList<BoxTag>? BoxTags(PdfPage page, PageMarks marks, ContentRewriter rewriter) =>
        session.Structure is { } structure ? new BoxPlacement(structure, page.Number, page.CropBox).Place(marks, rewriter.Anchors) : null;

    private void FlattenAnnotations(PdfPage page, PageMarks marks, PageLines lines, Overlay overlay)
    {
        var flattener = new AnnotationFlattener(session, marks, lines, page);
        foreach (var (annotation, id) in Annotations(page)) flattener.Flatten(annotation, overlay, session.Structure?.Object(id));
    }

    private static IEnumerable<(PdfDictionary Annotation, ObjectId? Id)> Annotations(PdfPage page)
    {
        foreach (var raw in page.Dictionary.Array("Annots")?.Raw ?? [])
            if (raw.Resolve() is PdfDictionary annotation) yield return (annotation, (raw as PdfReference)?.Id);
    }

    /// <summary>A mark over a picture has the box of the mark file whatever the policy, for pixels cannot be set anew.</summary>
    private void MeasureBits(PdfPage page, PageLines lines)
    {
        foreach (var hole in lines.Holes)
        {
            var report = session.Report.Of(hole.Mark);
            var isPicture = session.Options.Width == WidthPolicy.Fixed && (report.Images > 0 || !hole.HasBox);
            if (isPicture) session.Report.Warn(page.Number, "A mark over a picture keeps the width of the mark, which tells how wide the text was.", hole.Area);
            var bits = session.Bits.Of(hole, isPicture ? WidthPolicy.Exact : session.Options.Width);
            report.Bits = Math.Max(report.Bits ?? 0, bits);
        }
    }

    private PdfArray Links(PdfPage page, PageMarks marks)
    {
        var links = new PdfArray();
        foreach (var (annotation, id) in Annotations(page))
            if (LinkCopier.Copy(session, annotation, marks, session.Structure?.Object(id)) is { } link) links.Add(link);
        return links;
    }

    private PdfDictionary Dictionary(PdfPage page, ContentWriter content, ResourceNames resources, PdfArray links)
    {
        var dictionary = new PdfDictionary();
        dictionary.Set("Type", new PdfName("Page"));
        dictionary.Set("MediaBox", ArrayOf(page.MediaBox));
        if (page.CropBox != page.MediaBox) dictionary.Set("CropBox", ArrayOf(page.CropBox));
        if (page.Rotate != 0) dictionary.Set("Rotate", PdfNumber.Of(page.Rotate));
        if (page.UserUnit != 1) dictionary.Set("UserUnit", PdfNumber.Of(page.UserUnit));
        dictionary.Set("Resources", resources.ToDictionary());
        dictionary.Set("Contents", session.Output.AddCompressed(new PdfDictionary(), content.Bytes.Written));
        if (FormWriter.Group(session, page.Dictionary) is { } group) dictionary.Set("Group", group);
        if (links.Count > 0) dictionary.Set("Annots", links);
        if (links.Count > 0 && session.Structure is not null) dictionary.Set("Tabs", new PdfName("S"));
        return dictionary;
    }

    private static PdfArray ArrayOf(Box box) => PdfArray.OfNumbers(box.Left, box.Bottom, box.Right, box.Top);
}
