using Lakwerk.Inspection.Facts;

namespace Lakwerk.Inspection.Channels;

/// <summary>
/// Channel 25: neighbours of a removed word that stand exactly where they stood. The gap then equals the width of the
/// word, which picks names out of a list.
/// </summary>
internal sealed class GapWidth : IChannel
{
    private const double Exact = 0.05;
    private const double NearestNeighbours = 3;
    private int _readable;
    private int _eligible;

    public int Number => 25;

    public string Id => "gap-width";

    public void InspectPage(PageContext page, FindingList findings)
    {
        if (page.Original is not { } original || !page.HasMarks || page.Marks.IsWhole) return;
        foreach (var word in Words.Of(original.Glyphs, glyph => page.Marks.Holds(glyph.Centre)))
        {
            if (RightNeighbour(original, page.Marks, word) is not { } right) continue;
            findings.Looked();
            _eligible++;
            if (!StandsStill(page.Page, right) || (LeftNeighbour(original, page.Marks, word) is { } left && !StandsStill(page.Page, left))) continue;
            _readable++;
            if (page.Context.Options.WidthMustBeHidden)
                findings.Add(Severity.Suspicion, "de breedte van een weggehaald woord is precies af te lezen.", "the width of a removed word can be read off exactly.", new Place(page.Page.Number, word.Bounds));
        }
    }

    public void Inspect(InspectionContext context, FindingList findings)
    {
        if (_readable == 0 || context.Options.WidthMustBeHidden) return;
        findings.Add(
            Severity.Note,
            $"van {_readable} van de {_eligible} weggehaalde woorden in lopende tekst is de breedte precies af te lezen.",
            $"of {_readable} of the {_eligible} words removed from running text the width can be read off exactly.");
    }

    private static GlyphFact? RightNeighbour(PageFacts page, MarkedPage marks, PageWord word) =>
        Nearest(page, marks, word, glyph => glyph.Bounds.Left - word.Bounds.Right);

    private static GlyphFact? LeftNeighbour(PageFacts page, MarkedPage marks, PageWord word) =>
        Nearest(page, marks, word, glyph => word.Bounds.Left - glyph.Bounds.Right);

    private static GlyphFact? Nearest(PageFacts page, MarkedPage marks, PageWord word, Func<GlyphFact, double> distance)
    {
        GlyphFact? nearest = null;
        var least = NearestNeighbours * word.Bounds.Height;
        foreach (var glyph in page.Glyphs)
        {
            if (glyph.IsBlank || Math.Abs(glyph.Centre.Y - word.Bounds.CentreY) > 0.35 * word.Bounds.Height || marks.Holds(glyph.Centre)) continue;
            var gap = distance(glyph);
            if (gap < -0.05 || gap >= least) continue;
            least = gap;
            nearest = glyph;
        }

        return nearest;
    }

    private static bool StandsStill(PageFacts page, GlyphFact glyph) => page.Glyphs.Exists(other =>
        other.Unicode == glyph.Unicode && Math.Abs(other.Bounds.Left - glyph.Bounds.Left) < Exact && Math.Abs(other.Bounds.Bottom - glyph.Bounds.Bottom) < 1);
}
