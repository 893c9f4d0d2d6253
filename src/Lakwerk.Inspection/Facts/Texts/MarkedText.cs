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
        var glyphs = page.Page.Glyphs.Where(glyph => !glyph.IsBlank && filter(glyph)).Select(glyph => new Piece(page.Marks.IndexOf(glyph.Centre), glyph.Run, glyph.Unicode, glyph.Bounds));
        return Gather(page.Marks, glyphs);
    }

    /// <summary>What poppler finds under the marks of a page.</summary>
    public static IEnumerable<MarkedText> OfForeign(PageContext page)
    {
        if (!page.HasMarks || page.Context.File.ForeignWords(page.Page.Number) is not { } words) return [];
        var marked = words.Select(word => new Piece(page.Marks.IndexOf(new(word.Box.CentreX, word.Box.CentreY)), word, word.Text, word.Box));
        return Gather(page.Marks, marked);
    }

    private static IEnumerable<MarkedText> Gather(MarkedPage marks, IEnumerable<Piece> pieces)
    {
        foreach (var group in pieces.Where(piece => piece.Mark >= 0).GroupBy(piece => piece.Mark))
        {
            if (marks.IsLabel(TextOf(group))) continue;
            var rest = group.GroupBy(piece => piece.Source).Where(source => !marks.IsLabel(TextOf(source))).SelectMany(source => source).ToArray();
            // Only pieces of labels, but more of them than the redactor prints: something else was taken for a label.
            if (rest.Length == 0) rest = [.. group];
            yield return new MarkedText(TextOf(rest), rest.Select(piece => piece.Box).Aggregate((a, b) => a.Union(b)));
        }
    }

    private static string TextOf(IEnumerable<Piece> pieces)
    {
        var text = new StringBuilder();
        foreach (var piece in pieces) text.Append(piece.Text.Length == 0 ? "\ufffd" : piece.Text);
        return text.ToString();
    }

    private readonly record struct Piece(int Mark, object Source, string Text, Box Box);
}
