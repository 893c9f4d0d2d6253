using System.Text;
using Lakwerk.Inspection.Readers;
using Lakwerk.Text;

namespace Lakwerk.Inspection.Facts;

/// <summary>
/// Finds text that lies under something opaque: what a black box drawn over live text leaves. A picture of the page by a
/// foreign reader has the last word, for clips, blend modes and repainted text make geometry alone cry wolf.
/// </summary>
internal sealed class CoveredText
{
    private const double LargeShare = 0.5;
    private const double DarkLuminance = 0.36;
    private const int FewestPixels = 12;
    private const double WhiteLuminance = 0.97;
    private const double Colourful = 0.35;
    private readonly PageFacts _page;
    private readonly Func<PagePicture?> _picture;
    private readonly List<CoveredWord> _found = [];

    private CoveredText(PageFacts page, Func<PagePicture?> picture)
    {
        _page = page;
        _picture = picture;
    }

    public static IReadOnlyList<CoveredWord> Find(PageFacts page, Func<PagePicture?> picture)
    {
        var search = new CoveredText(page, picture);
        search.FindCovered();
        search.FindBlackenedRecognition();
        search.FindDarkened();
        return search._found;
    }

    private void FindCovered()
    {
        var covers = CoversOfGlyphs();
        var start = 0;
        for (var i = 1; i <= covers.Length; i++)
        {
            if (i < covers.Length && (ReferenceEquals(covers[i], covers[start]) || _page.Glyphs[i].IsBlank)) continue;
            if (covers[start] is { } cover) Judge(cover, start, i);
            start = i;
        }
    }

    /// <summary>For each glyph the topmost cover that lies over it, or null.</summary>
    private CoverFact?[] CoversOfGlyphs()
    {
        var glyphs = _page.Glyphs;
        var covers = new CoverFact?[glyphs.Count];
        if (_page.Covers.Count == 0) return covers;
        var byHeight = Enumerable.Range(0, glyphs.Count).OrderBy(i => glyphs[i].Centre.Y).ToArray();
        var heights = Array.ConvertAll(byHeight, i => glyphs[i].Centre.Y);
        foreach (var cover in _page.Covers)
        {
            var at = Array.BinarySearch(heights, cover.Bounds.Bottom);
            for (var k = at >= 0 ? at : ~at; k < heights.Length && heights[k] <= cover.Bounds.Top; k++)
            {
                var glyph = glyphs[byHeight[k]];
                if (glyph.Run.Order < cover.Order && IsOnThePage(glyph) && cover.Bounds.Contains(glyph.Centre.X, glyph.Centre.Y) && cover.Covers(glyph.Bounds))
                    covers[byHeight[k]] = cover;
            }
        }

        return covers;
    }

    private bool IsOnThePage(in GlyphFact glyph) =>
        glyph.Run.IsVisible && !glyph.IsBlank && glyph.Run.Annotation is null && _page.CropBox.Contains(glyph.Centre.X, glyph.Centre.Y);

    private void Judge(CoverFact cover, int start, int end)
    {
        var hidden = new List<int>();
        for (var i = start; i < end; i++)
            if (!_page.Glyphs[i].IsBlank && !IsRepainted(i, cover)) hidden.Add(i);
        var text = TextOf(hidden);
        if (!IsWorthReading(text)) return;
        if (Weigh(cover, hidden) is not { } severity) return;
        var bounds = hidden.Select(i => _page.Glyphs[i].Bounds).Aggregate((a, b) => a.Union(b));
        _found.Add(new CoveredWord(text, bounds, _page.Glyphs[hidden[0]].Run, cover, severity));
    }

    /// <summary>The same letter shown again at the same place on top of the cover: a design, not a redaction.</summary>
    private bool IsRepainted(int index, CoverFact cover)
    {
        var glyph = _page.Glyphs[index];
        foreach (var other in _page.Glyphs)
        {
            if (other.Run.Order > cover.Order && other.Unicode == glyph.Unicode
                && Math.Abs(other.Bounds.Height - glyph.Bounds.Height) < 0.2 * glyph.Bounds.Height
                && Math.Abs(other.Centre.X - glyph.Centre.X) < 2 && Math.Abs(other.Centre.Y - glyph.Centre.Y) < 2) return true;
        }

        return false;
    }

    private Severity? Weigh(CoverFact cover, List<int> hidden)
    {
        var isLarge = cover.Bounds.Area > LargeShare * _page.CropBox.Area;
        if (_picture() is not { } picture) return WeighBlind(cover, isLarge, _page.Glyphs[hidden[0]].Run);

        var later = LaterThan(cover);
        var looks = hidden.Select(i => picture.LookAt(_page.Glyphs[i].Bounds, later)).Where(look => look.Pixels > 0).ToArray();
        // Seen letters under a "cover" mean that it does not cover: one in five may be disturbed by what lies on top.
        if (looks.Length == 0 || looks.Count(look => look.IsUniform) < 0.8 * looks.Length) return null;
        var luminance = looks.Average(look => look.Luminance);
        if (luminance < DarkLuminance) return isLarge && cover.Kind == CoverKind.Path ? Severity.Suspicion : Severity.Leak;
        if (isLarge || cover.Kind == CoverKind.Image) return Severity.Note;
        return luminance > WhiteLuminance || looks.Average(look => look.Colourfulness) < Colourful ? Severity.Leak : Severity.Suspicion;
    }

    /// <summary>Labels in the box, and other boxes that overlap it: their pixels say nothing about this cover.</summary>
    private Box[] LaterThan(CoverFact cover) =>
    [
        .. _page.Glyphs.Where(glyph => glyph.Run.Order > cover.Order && glyph.Bounds.Overlaps(cover.Bounds)).Select(glyph => glyph.Bounds),
        .. _page.Covers.Where(other => other.Order > cover.Order && other.Outline is null && other.Bounds.Overlaps(cover.Bounds)).Select(other => other.Bounds),
    ];

    /// <summary>
    /// Without a picture only what the colour says: black boxes, and a doubt about other small ones. What is painted after
    /// letters that clip shows them.
    /// </summary>
    private static Severity? WeighBlind(CoverFact cover, bool isLarge, TextRun text)
    {
        if (isLarge || cover.Kind == CoverKind.Image || text.RenderMode == TextRun.OnlyClips) return null;
        return cover.Luminance < DarkLuminance ? Severity.Leak : Severity.Suspicion;
    }

    private string TextOf(List<int> glyphs)
    {
        var text = new StringBuilder();
        for (var i = 0; i < glyphs.Count; i++)
        {
            var glyph = _page.Glyphs[glyphs[i]];
            if (i > 0 && IsApart(_page.Glyphs[glyphs[i - 1]], glyph, glyphs[i] - glyphs[i - 1])) text.Append(' ');
            text.Append(glyph.Unicode.Length == 0 ? "\ufffd" : glyph.Unicode);
        }

        return text.ToString();
    }

    private static bool IsApart(in GlyphFact before, in GlyphFact glyph, int distance) => distance > 1 || !Words.Follows(before, glyph);

    /// <summary>One letter, a row of the same sign, or no letter at all tells nobody anything.</summary>
    private static bool IsWorthReading(string text)
    {
        var signs = text.Where(c => char.IsLetterOrDigit(c) || c == '\ufffd').ToArray();
        return signs.Length >= 2 && (signs.Distinct().Count() > 1 || signs[0] == '\ufffd');
    }

    /// <summary>Recognised text lies over the scan unpainted; black pixels below it mean that only the picture was redacted.</summary>
    private void FindBlackenedRecognition()
    {
        if (_page.Images.Count == 0) return;
        var words = Words.Of(_page.Glyphs, glyph => glyph.Run.IsUnpainted && IsOnThePage(glyph));
        if (words.Count == 0 || _picture() is not { } picture) return;
        foreach (var word in words)
        {
            if (!IsWorthReading(word.Text) || !_page.Images.Exists(image => image.Bounds.Overlaps(word.Bounds))) continue;
            var look = picture.LookAt(word.Bounds, []);
            if (!look.IsUniform || look.Luminance >= DarkLuminance || look.Pixels < FewestPixels) continue;
            var run = _page.Glyphs[word.First].Run;
            if (!_found.Exists(other => other.Bounds.Overlaps(word.Bounds))) _found.Add(new CoveredWord(word.Text, word.Bounds, run, null, Severity.Leak));
        }
    }

    /// <summary>Letters of which the picture shows a dark patch: below a thick line or a stencil, or black on black.</summary>
    private void FindDarkened()
    {
        if (_page.Dark.Count == 0) return;
        var words = Words.Of(_page.Glyphs, glyph => !glyph.Run.IsUnpainted && IsOnThePage(glyph) && _page.Dark.Exists(dark => dark.Contains(glyph.Centre.X, glyph.Centre.Y)));
        if (words.Count == 0 || _picture() is not { } picture) return;
        foreach (var word in words)
        {
            if (!IsWorthReading(word.Text) || word.Text.Count(char.IsLetterOrDigit) < 2 || _found.Exists(other => other.Bounds.Overlaps(word.Bounds))) continue;
            var run = _page.Glyphs[word.First].Run;
            var look = picture.LookAt(word.Bounds, [.. _page.Glyphs.Where(glyph => glyph.Run.Order > run.Order && glyph.Bounds.Overlaps(word.Bounds)).Select(glyph => glyph.Bounds)]);
            if (!look.IsUniform || look.Luminance >= DarkLuminance || look.Pixels < FewestPixels) continue;
            var isLarge = _page.Dark.Exists(dark => dark.Overlaps(word.Bounds) && dark.Area > LargeShare * _page.CropBox.Area);
            _found.Add(new CoveredWord(word.Text, word.Bounds, run, null, isLarge ? Severity.Suspicion : Severity.Leak));
        }
    }
}
