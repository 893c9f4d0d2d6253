using Lakwerk.Inspection.Facts;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Inspection.Channels;

/// <summary>Channel 5: comments, stamps, notes, popups and replies. Links are judged by channel 7, fields by 4, redactions by 6.</summary>
internal sealed class Annotations : IChannel
{
    public int Number => 5;

    public string Id => "annotations";

    public void InspectPage(PageContext page, FindingList findings)
    {
        foreach (var annotation in page.Page.Page.Annotations)
        {
            findings.Looked();
            var subtype = annotation.Name("Subtype") ?? "";
            var box = PageReader.BoxOf(annotation.Array("Rect"));
            if (subtype is not ("Link" or "Widget" or "Redact"))
                AddAnnotation(page, findings, annotation, subtype);
            else if (subtype == "Link" && box is { } place && page.Marks.Touches(place) && !HasMoved(page, annotation))
                findings.Add(Severity.Leak, "over een lak ligt nog een koppeling.", "a link still lies over a mark.", new Place(page.Page.Number, box));
        }
    }

    public void Inspect(InspectionContext context, FindingList findings) => findings.AddRemovedWords(context, this);

    /// <summary>True for a link that no mark touched, and that a width policy moved along with its words.</summary>
    private static bool HasMoved(PageContext page, PdfDictionary link) =>
        page.Original is { } original && AddressOf(link) is { } address
        && original.Page.Annotations.Any(before => AddressOf(before) == address && PageReader.BoxOf(before.Array("Rect")) is { } box && !page.Marks.Touches(box));

    private static string? AddressOf(PdfDictionary link) => (link.Dictionary("A")?["URI"] as PdfString)?.ToText();

    private static void AddAnnotation(PageContext page, FindingList findings, PdfDictionary annotation, string subtype)
    {
        var place = new Place(page.Page.Number, PageReader.BoxOf(annotation.Array("Rect")));
        var text = (annotation["Contents"] as PdfString)?.ToText();
        findings.Add(
            page.Context.Presence, $"er staat een aantekening op de pagina (soort {subtype}).", $"the page carries an annotation (kind {subtype}).", place, text);
    }
}
