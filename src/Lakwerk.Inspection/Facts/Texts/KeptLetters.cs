namespace Lakwerk.Inspection.Facts;

/// <summary>
/// Counts letters, to tell text that moved from text that stayed. A redactor may set what is left of a line anew, so that
/// letters from beside a mark come to stand where it was. When no letter stands on the page more often than it stood outside
/// the marks, none of those under the marks can be among them.
/// </summary>
internal static class KeptLetters
{
    /// <summary>True when the page shows no letter more often than the original showed it outside the marks.</summary>
    public static bool AreAll(PageContext page)
    {
        if (page.Original is not { } original || page.Marks.IsWhole) return false;
        var now = Count(Shown(page.Page).Where(run => !page.Marks.IsLabel(TextOf(run))).SelectMany(run => run).Select(glyph => glyph.Unicode));
        var kept = Count(Shown(original).SelectMany(run => run).Where(glyph => !page.Marks.Holds(glyph.Centre)).Select(glyph => glyph.Unicode));
        return IsWithin(now, kept) && ForeignReaderAgrees(page);
    }

    /// <summary>A foreign reader must not see letters that ours does not.</summary>
    private static bool ForeignReaderAgrees(PageContext page) =>
        page.Context.File.ForeignWords(page.Page.Number) is not { } words ||
        IsWithin(Count(words.Select(word => word.Text)), Count(page.Page.Glyphs.Select(glyph => glyph.Unicode)));

    private static IEnumerable<IGrouping<TextRun, GlyphFact>> Shown(PageFacts page) => page.Glyphs.Where(glyph => !glyph.IsBlank).GroupBy(glyph => glyph.Run);

    private static string TextOf(IEnumerable<GlyphFact> glyphs) => string.Concat(glyphs.Select(glyph => glyph.Unicode));

    private static Dictionary<char, int> Count(IEnumerable<string> texts)
    {
        var counts = new Dictionary<char, int>();
        foreach (var text in texts)
            foreach (var letter in text.Length == 0 ? "\ufffd" : TextForm.Squeeze(text))
                counts[letter] = counts.GetValueOrDefault(letter) + 1;
        return counts;
    }

    private static bool IsWithin(Dictionary<char, int> counts, Dictionary<char, int> limits) =>
        counts.All(count => count.Value <= limits.GetValueOrDefault(count.Key));
}
