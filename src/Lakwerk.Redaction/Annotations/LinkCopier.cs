using Lakwerk.Pdf.Objects;
using Lakwerk.Redaction.Content;
using Lakwerk.Redaction.Marks;
using Lakwerk.Redaction.Structure;

namespace Lakwerk.Redaction.Annotations;

/// <summary>Keeps links to web addresses that no mark touches (ISO 32000-2, 12.5.6.5); links within the file and all other actions stay behind.</summary>
internal static class LinkCopier
{
    private const int LongestAddress = 2048;

    /// <summary>The link in the new file, or null.</summary>
    public static PdfReference? Copy(RewriteSession session, PdfDictionary annotation, PageMarks marks, ObjectItem? item)
    {
        if (annotation.Name("Subtype") != "Link" || AnnotationFlattener.RectOf(annotation) is not { } rect) return null;
        if ((session.Uses(Remedies.Links) && marks.Overlaps(rect)) || WebAddress(annotation) is not { } address)
        {
            session.Dropped.Note("annotation/Link");
            foreach (var mark in marks.Touching(rect)) session.Report.Of(mark).Annotations++;
            if (marks.Overlaps(rect)) item?.Touch();
            return null;
        }

        rect = marks.Lines.Moved(rect);
        var link = new PdfDictionary();
        link.Set("Type", new PdfName("Annot"));
        link.Set("Subtype", new PdfName("Link"));
        link.Set("Rect", PdfArray.OfNumbers(rect.Left, rect.Bottom, rect.Right, rect.Top));
        link.Set("F", PdfNumber.Of(4));
        CopyNumbers(annotation, link, "Border");
        CopyNumbers(annotation, link, "C");
        if (annotation.Dictionary("BS") is { } style) link.Set("BS", BorderStyle(style));
        var action = new PdfDictionary();
        action.Set("S", new PdfName("URI"));
        action.Set("URI", PdfString.OfText(address));
        link.Set("A", action);
        if (item is { Annotation: null }) link.Set("StructParent", PdfNumber.Of(session.Structure!.NewKey(item)));
        var copy = session.Output.Add(link);
        if (item is not null) item.Annotation ??= copy;
        return copy;
    }

    private static string? WebAddress(PdfDictionary annotation)
    {
        if (annotation.Dictionary("A") is not { } action || action.Name("S") != "URI" || action["URI"] is not PdfString text) return null;
        var address = text.ToText();
        return address.Length <= LongestAddress && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri.AbsoluteUri
            : null;
    }

    private static PdfDictionary BorderStyle(PdfDictionary source)
    {
        var style = new PdfDictionary();
        style.Set("W", PdfNumber.Of(source.Number("W", 1)));
        if (source.Name("S") is "S" or "D" or "B" or "I" or "U") style.Set("S", source["S"]);
        CopyNumbers(source, style, "D");
        return style;
    }

    private static void CopyNumbers(PdfDictionary source, PdfDictionary target, string key)
    {
        if (source.Array(key) is not { Count: <= 16 } array) return;
        var copy = new PdfArray();
        foreach (var item in array)
            if (item is PdfNumber) copy.Add(item);
        target.Set(key, copy);
    }
}
