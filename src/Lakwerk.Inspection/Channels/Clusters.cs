using System.Globalization;
using Lakwerk.Inspection.Facts;

namespace Lakwerk.Inspection.Channels;

/// <summary>Channel 26: half a ligature, or an accent whose letter was removed, that a mark's edge left standing.</summary>
internal sealed class Clusters : IChannel
{
    private const double Touching = 0.25;

    public int Number => 26;

    public string Id => "clusters";

    public void InspectPage(PageContext page, FindingList findings)
    {
        if (!page.HasMarks) return;
        findings.Looked();
        foreach (var glyph in page.Page.Glyphs)
        {
            if (!IsCluster(glyph.Unicode) || page.Marks.Holds(glyph.Centre)) continue;
            var covered = page.Marks.Boxes.Max(mark => mark.Intersect(glyph.Bounds).Area);
            if (covered < Touching * glyph.Bounds.Area || covered <= 0) continue;
            findings.Add(
                Severity.Leak, "van een samengestelde letter onder de rand van een lak is een deel blijven staan:",
                "part of a joined letter under the edge of a mark was left standing:", new Place(page.Page.Number, glyph.Bounds), glyph.Unicode);
        }
    }

    public void Inspect(InspectionContext context, FindingList findings)
    {
        // Everything that this channel tells stands on pages.
    }

    private static bool IsCluster(string unicode)
    {
        if (unicode.Length == 0) return false;
        if (CharUnicodeInfo.GetUnicodeCategory(unicode, 0) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark) return true;
        return new StringInfo(unicode).LengthInTextElements > 1 || unicode[0] is >= '\ufb00' and <= '\ufb06';
    }
}
