using Lakwerk.Inspection.Facts;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Inspection.Channels;

/// <summary>Channel 6: redaction annotations, which only announce a redaction until somebody applies them (ISO 32000-2, 12.5.6.23).</summary>
internal sealed class RedactionAnnotations : IChannel
{
    private readonly HashSet<PdfDictionary> _onPages = [];

    public int Number => 6;

    public string Id => "redaction-annotations";

    public void InspectPage(PageContext page, FindingList findings)
    {
        findings.Looked();
        foreach (var annotation in page.Page.Page.Annotations.Where(IsRedaction))
        {
            _onPages.Add(annotation);
            var areas = AreasOf(annotation);
            var text = string.Join(' ', Words.Of(page.Page.Glyphs, glyph => areas.Any(area => area.Contains(glyph.Centre.X, glyph.Centre.Y))).Select(word => word.Text));
            findings.Add(
                Severity.Leak,
                text.Length > 0 ? "hier is lakken voorbereid maar niet uitgevoerd; de tekst staat er nog:" : "hier is lakken voorbereid maar niet uitgevoerd.",
                text.Length > 0 ? "a redaction was prepared here but never applied; the text is still there:" : "a redaction was prepared here but never applied.",
                new Place(page.Page.Number, PageReader.BoxOf(annotation.Array("Rect"))),
                text);
        }
    }

    public void Inspect(InspectionContext context, FindingList findings)
    {
        foreach (var entry in context.File.Walk.Dictionaries.Where(entry => IsRedaction(entry.Dictionary) && !_onPages.Contains(entry.Dictionary)))
        {
            findings.Add(
                Severity.Leak, "in het bestand ligt nog een losse lakmarkering.", "a stray redaction mark still lies in the file.", new Place(Object: entry.Owner));
        }

        findings.AddRemovedWords(context, this);
    }

    private static bool IsRedaction(PdfDictionary dictionary) => dictionary.Name("Subtype") == "Redact" && dictionary.Has("Rect");

    private static List<Box> AreasOf(PdfDictionary annotation)
    {
        var areas = new List<Box>();
        if (annotation.Array("QuadPoints") is { Count: >= 8 } quads)
        {
            for (var i = 0; i + 7 < quads.Count; i += 8)
            {
                var xs = Enumerable.Range(0, 4).Select(k => quads.Number(i + 2 * k)).ToArray();
                var ys = Enumerable.Range(0, 4).Select(k => quads.Number(i + 2 * k + 1)).ToArray();
                areas.Add(Box.Of(xs.Min(), ys.Min(), xs.Max(), ys.Max()));
            }
        }
        else if (PageReader.BoxOf(annotation.Array("Rect")) is { } rect)
        {
            areas.Add(rect);
        }

        return areas;
    }
}
