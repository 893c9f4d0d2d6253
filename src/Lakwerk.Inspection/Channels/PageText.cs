using Lakwerk.Inspection.Facts;
using Lakwerk.Pdf.Content;

namespace Lakwerk.Inspection.Channels;

/// <summary>Channel 1: text that the page itself, or the appearance of an annotation, shows under a mark or an opaque area.</summary>
internal sealed class PageText : IChannel
{
    public int Number => 1;

    public string Id => "page-text";

    public void InspectPage(PageContext page, FindingList findings)
    {
        if (page.Page.Glyphs.Exists(glyph => Concerns(glyph.Run))) findings.Looked();
        findings.AddCovered(page, Concerns);
        findings.AddUnderMarks(page, Concerns);
    }

    public void Inspect(InspectionContext context, FindingList findings) => findings.AddRemovedWords(context, this);

    private static bool Concerns(TextRun run) => run.Scope is ScopeKind.Page or ScopeKind.Appearance;
}
