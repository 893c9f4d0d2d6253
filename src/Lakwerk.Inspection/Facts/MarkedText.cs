using System.Text;
using Lakwerk.Text;

namespace Lakwerk.Inspection.Facts;

/// <summary>Text that still stands under a mark, the printed label apart.</summary>
/// <param name="Text">The text.</param>
/// <param name="Bounds">Where it stands.</param>
internal readonly record struct MarkedText(string Text, Box Bounds)
{
    /// <summary>What our own reader finds under the marks of a page, among the glyphs that pass the filter.</summary>
    public static IEnumerable<MarkedText> Of(PageContext page, Func<GlyphFact, bool> filter)
    {
        if (!page.HasMarks) return [];
        var glyphs = page.Page.Glyphs.Where(glyph => !glyph.IsBlank && filter(glyph)).Select(glyph => (Mark: page.Marks.IndexOf(glyph.Centre), Text: glyph.Unicode, Box: glyph.Bounds));
        return Gather(page.Marks, glyphs.Where(glyph => glyph.Mark >= 0));
    }

    /// <summary>What poppler finds under the marks of a page.</summary>
    public static IEnumerable<MarkedText> OfForeign(PageContext page)
    {
        if (!page.HasMarks || page.Context.File.ForeignWords(page.Page.Number) is not { } words) return [];
        var marked = words.Select(word => (Mark: page.Marks.IndexOf(new(word.Box.CentreX, word.Box.CentreY)), word.Text, word.Box));
        return Gather(page.Marks, marked.Where(word => word.Mark >= 0));
    }

    private static IEnumerable<MarkedText> Gather(MarkedPage marks, IEnumerable<(int Mark, string Text, Box Box)> pieces)
    {
        foreach (var group in pieces.GroupBy(piece => piece.Mark))
        {
            var text = new StringBuilder();
            foreach (var piece in group) text.Append(piece.Text.Length == 0 ? "\ufffd" : piece.Text);
            if (!marks.IsLabel(text.ToString())) yield return new MarkedText(text.ToString(), group.Select(piece => piece.Box).Aggregate((a, b) => a.Union(b)));
        }
    }
}
