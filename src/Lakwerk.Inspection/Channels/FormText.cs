using Lakwerk.Inspection.Facts;
using Lakwerk.Pdf.Content;

namespace Lakwerk.Inspection.Channels;

/// <summary>Channel 2: text in form XObjects, which may be drawn in several places.</summary>
internal sealed class FormText : IChannel
{
    public int Number => 2;

    public string Id => "form-text";

    public void InspectPage(PageContext page, FindingList findings)
    {
        if (page.Page.Glyphs.Exists(glyph => Concerns(glyph.Run))) findings.Looked();
        findings.AddCovered(page, Concerns);
        findings.AddUnderMarks(page, Concerns);
    }

    public void Inspect(InspectionContext context, FindingList findings) => findings.AddRemovedWords(context, this);

    private static bool Concerns(TextRun run) => run.Scope == ScopeKind.Form;
}
