using System.Text;

namespace Lakwerk.Inspection.Facts;

/// <summary>
/// Joins glyphs into words in the order of painting. Deliberately simple: a witness that reorders text like a reader would
/// can be fooled like one.
/// </summary>
internal static class Words
{
    private const double WidestGap = 0.28;

    /// <summary>The words of glyphs that pass the filter; a glyph that does not ends a word.</summary>
    public static List<PageWord> Of(List<GlyphFact> glyphs, Func<GlyphFact, bool>? filter = null)
    {
        var words = new List<PageWord>();
        var text = new StringBuilder();
        var first = 0;
        for (var i = 0; i < glyphs.Count; i++)
        {
            var glyph = glyphs[i];
            var belongs = !glyph.IsBlank && (filter is null || filter(glyph));
            if (text.Length > 0 && (!belongs || !Follows(glyphs[i - 1], glyph))) Close(words, glyphs, text, first, i);
            if (!belongs) continue;
            if (text.Length == 0) first = i;
            text.Append(glyph.Unicode.Length == 0 ? "\ufffd" : glyph.Unicode);
        }

        if (text.Length > 0) Close(words, glyphs, text, first, glyphs.Count);
        return words;
    }

    private static void Close(List<PageWord> words, List<GlyphFact> glyphs, StringBuilder text, int first, int end)
    {
        var bounds = glyphs[first].Bounds;
        for (var i = first + 1; i < end; i++) bounds = bounds.Union(glyphs[i].Bounds);
        words.Add(new PageWord(text.ToString(), first, end - first, bounds));
        text.Clear();
    }

    /// <summary>True when the second glyph stands next to the first: whatever the direction of writing, their cells nearly touch.</summary>
    public static bool Follows(in GlyphFact before, in GlyphFact glyph)
    {
        var size = Math.Max(Math.Min(before.Bounds.Height, before.Bounds.Width * 3), 1);
        var gapX = Math.Max(glyph.Bounds.Left - before.Bounds.Right, before.Bounds.Left - glyph.Bounds.Right);
        var gapY = Math.Max(glyph.Bounds.Bottom - before.Bounds.Top, before.Bounds.Bottom - glyph.Bounds.Top);
        return gapX < WidestGap * size && gapY < WidestGap * size;
    }
}
