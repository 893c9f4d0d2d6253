using Lakwerk.Inspection.Facts;
using Lakwerk.Pdf.Content;

namespace Lakwerk.Inspection.Channels;

/// <summary>Channel 3: text in the cells of patterns, in glyph procedures and in the groups of soft masks.</summary>
internal sealed class PatternText : IChannel
{
    public int Number => 3;

    public string Id => "pattern-text";

    public void InspectPage(PageContext page, FindingList findings)
    {
        if (page.Page.Glyphs.Exists(glyph => Concerns(glyph.Run))) findings.Looked();
        findings.AddUnderMarks(page, Concerns);
    }

    public void Inspect(InspectionContext context, FindingList findings) => findings.AddRemovedWords(context, this);

    private static bool Concerns(TextRun run) => run.Scope is ScopeKind.Type3Glyph or ScopeKind.TilingPattern or ScopeKind.SoftMaskGroup;
}
