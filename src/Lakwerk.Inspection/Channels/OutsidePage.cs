using Lakwerk.Inspection.Facts;

namespace Lakwerk.Inspection.Channels;

/// <summary>Channel 18: text outside the crop box, which one setting of a viewer brings back.</summary>
internal sealed class OutsidePage : IChannel
{
    private const double Margin = 1;

    public int Number => 18;

    public string Id => "outside-page";

    public void InspectPage(PageContext page, FindingList findings)
    {
        findings.Looked();
        var visible = page.Page.CropBox.Inflate(Margin);
        if (page.Page.Glyphs.TrueForAll(glyph => visible.Contains(glyph.Centre.X, glyph.Centre.Y))) return;
        var words = Words.Of(page.Page.Glyphs, glyph => !visible.Contains(glyph.Centre.X, glyph.Centre.Y))
            .Where(word => word.Text.Any(char.IsLetterOrDigit))
            .ToArray();
        if (words.Length == 0) return;
        findings.Add(
            page.Context.IsStrict ? Severity.Leak : words.Length > 1 ? Severity.Suspicion : Severity.Note,
            "buiten de zichtbare rand van de pagina staat tekst:", "text stands outside the visible edge of the page:",
            new Place(page.Page.Number, words[0].Bounds), string.Join(' ', words.Select(word => word.Text)));
    }

    public void Inspect(InspectionContext context, FindingList findings)
    {
        // Everything that this channel tells stands on pages.
    }
}
