using Lakwerk.Inspection.Facts;
using Lakwerk.Text;

namespace Lakwerk.Inspection.Channels;

/// <summary>Channel 27: a drawn box that is exactly as long as the word it covers.</summary>
internal sealed class BoxSize : IChannel
{
    private const double Exact = 0.1;
    private int _telling;

    public int Number => 27;

    public string Id => "box-size";

    public void InspectPage(PageContext page, FindingList findings)
    {
        if (page.Original is not { } original || !page.HasMarks || page.Marks.IsWhole) return;
        findings.Looked();
        var boxes = page.Page.Paths.Where(path => path is { IsBox: true, IsFilled: true } && page.Marks.Touches(path.Bounds)).Select(path => path.Bounds).ToArray();
        foreach (var mark in page.Marks.Boxes)
        {
            if (WordUnder(original, mark) is not { } word || !boxes.Any(box => box.Overlaps(mark) && IsAsLongAs(box, word))) continue;
            _telling++;
            if (page.Context.Options.WidthMustBeHidden)
                findings.Add(Severity.Suspicion, "het lakvlak is precies zo lang als het woord eronder was.", "the box is exactly as long as the word below it was.", new Place(page.Page.Number, mark));
        }
    }

    public void Inspect(InspectionContext context, FindingList findings)
    {
        if (_telling == 0 || context.Options.WidthMustBeHidden) return;
        findings.Add(Severity.Note, $"{_telling} lakvlakken zijn precies zo lang als het woord eronder was.", $"{_telling} boxes are exactly as long as the word below them was.");
    }

    private static Box? WordUnder(PageFacts original, Box mark)
    {
        var glyphs = original.Glyphs.Where(glyph => !glyph.IsBlank && mark.Contains(glyph.Centre.X, glyph.Centre.Y)).Select(glyph => glyph.Bounds).ToArray();
        return glyphs.Length == 0 ? null : glyphs.Aggregate((a, b) => a.Union(b));
    }

    private static bool IsAsLongAs(Box box, Box word) => Math.Abs(box.Left - word.Left) < Exact && Math.Abs(box.Right - word.Right) < Exact;
}
