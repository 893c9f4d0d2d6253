using Lakwerk.Pdf.Objects;
using Lakwerk.Redaction.Content;
using Lakwerk.Redaction.Marks;
using Lakwerk.Redaction.Navigation;
using Lakwerk.Redaction.Structure;

namespace Lakwerk.Redaction.Annotations;

/// <summary>
/// Keeps links that no mark touches and that lead to a web address or to a place in the file (ISO 32000-2, 12.6.5). An address
/// that repeats a removed word does not pass. Of a link that has lost its target only a border stays, if it shows one.
/// </summary>
internal static class LinkCopier
{
    /// <summary>The link in the new file, or null.</summary>
    public static PdfReference? Copy(RewriteSession session, PdfDictionary annotation, PageMarks marks, ObjectItem? item)
    {
        if (annotation.Name("Subtype") != "Link" || AnnotationFlattener.RectOf(annotation) is not { } rect) return null;
        if (session.Uses(Remedies.Links) && marks.Overlaps(rect))
        {
            session.Dropped.Note("annotation/Link");
            foreach (var mark in marks.Touching(rect)) session.Report.Of(mark).Annotations++;
            item?.Touch();
            return null;
        }

        var link = new PdfDictionary();
        if (!Aim(session, annotation, link) && !new AnnotationLine(annotation).IsAskedFor) return null;
        rect = marks.Lines.Moved(rect);
        link.Set("Type", new PdfName("Annot"));
        link.Set("Subtype", new PdfName("Link"));
        link.Set("Rect", PdfArray.OfNumbers(rect.Left, rect.Bottom, rect.Right, rect.Top));
        link.Set("F", PdfNumber.Of(4));
        CopyBorder(annotation, link);
        CopyNumbers(annotation, link, "C");
        if (annotation.Dictionary("BS") is { } style) link.Set("BS", BorderStyle(style));
        if (item is { Annotation: null }) link.Set("StructParent", PdfNumber.Of(session.Structure!.NewKey(item)));
        var copy = session.Output.Add(link);
        if (item is not null) item.Annotation ??= copy;
        return copy;
    }

    private static bool Aim(RewriteSession session, PdfDictionary annotation, PdfDictionary link)
    {
        if (session.Destinations.Of(annotation) is { } place)
        {
            link.Set("Dest", place);
            return true;
        }

        var address = WebAddress.Of(annotation);
        if (address is null || WebAddress.Tells(address, session.Removed))
        {
            session.Dropped.Note(address is null ? "annotation/Link" : "annotation/Link (its address repeats what a mark removed)");
            return false;
        }

        link.Set("A", WebAddress.Action(address));
        return true;
    }

    private static PdfDictionary BorderStyle(PdfDictionary source)
    {
        var style = new PdfDictionary();
        style.Set("W", PdfNumber.Of(source.Number("W", 1)));
        if (source.Name("S") is "S" or "D" or "B" or "I" or "U") style.Set("S", source["S"]);
        CopyNumbers(source, style, "D");
        return style;
    }

    private static void CopyBorder(PdfDictionary source, PdfDictionary target)
    {
        CopyNumbers(source, target, "Border");
        if (source.Array("Border")?[3] is PdfArray dashes && target.Array("Border") is { Count: 3 } copy) copy.Add(Numbers(dashes));
    }

    private static void CopyNumbers(PdfDictionary source, PdfDictionary target, string key)
    {
        if (source.Array(key) is { } array) target.Set(key, Numbers(array));
    }

    private static PdfArray Numbers(PdfArray source)
    {
        const int most = 16;
        var copy = new PdfArray();
        for (var i = 0; i < Math.Min(source.Count, most); i++)
            if (source[i] is PdfNumber number) copy.Add(number);
        return copy;
    }
}
