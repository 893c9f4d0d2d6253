using Lakwerk.Inspection.Facts;

namespace Lakwerk.Inspection.Channels;

/// <summary>
/// Channel 17: text that nobody sees and everybody can copy: not painted, transparent, tiny, clipped away, or white on
/// white. Recognised text that lies over the scan it was read from is what makes scans searchable, and passes.
/// </summary>
internal sealed class InvisibleText : IChannel
{
    private const double Tiny = 0.6;
    private const double Transparent = 0.02;
    private const double White = 0.97;

    public int Number => 17;

    public string Id => "invisible-text";

    public void InspectPage(PageContext page, FindingList findings)
    {
        findings.Looked();
        Add(page, findings, glyph => glyph.Run.IsUnpainted && !IsOverImage(page, glyph) && !ShowsThrough(page, glyph), "niet getekend", "not painted");
        Add(page, findings, glyph => IsPainted(glyph) && glyph.Run.Alpha < Transparent, "volledig doorzichtig", "fully transparent");
        Add(page, findings, glyph => IsPainted(glyph) && Math.Max(glyph.Bounds.Height, glyph.Bounds.Width) < Tiny, "te klein om te zien", "too small to see");
        Add(page, findings, glyph => IsPainted(glyph) && !glyph.Run.Clip.Contains(glyph.Centre.X, glyph.Centre.Y), "weggeknipt", "clipped away");
        Add(page, findings, glyph => IsWhiteOnWhite(page, glyph), "wit op wit", "white on white", CheckWhite(page));
    }

    public void Inspect(InspectionContext context, FindingList findings)
    {
        // Everything that this channel tells stands on pages.
    }

    private static void Add(
        PageContext page, FindingList findings, Func<GlyphFact, bool> filter, string dutch, string english, Func<PageWord, bool>? confirms = null)
    {
        // Most pages have no such glyph: words are only made where there is one.
        if (!page.Page.Glyphs.Exists(glyph => filter(glyph))) return;
        var words = Words.Of(page.Page.Glyphs, glyph => filter(glyph) && IsOnThePage(page, glyph))
            .Where(word => word.Text.Any(char.IsLetterOrDigit) && (confirms is null || confirms(word)))
            .ToArray();
        if (words.Length == 0) return;
        var bounds = words.Select(word => word.Bounds).Aggregate((a, b) => a.Union(b));
        findings.Add(
            page.Context.IsStrict ? Severity.Leak : words.Length > 1 ? Severity.Suspicion : Severity.Note,
            $"er staat onzichtbare tekst ({dutch}):", $"there is invisible text ({english}):",
            new Place(page.Page.Number, bounds), string.Join(' ', words.Select(word => word.Text)));
    }

    private static bool IsOnThePage(PageContext page, in GlyphFact glyph) =>
        glyph.Run.IsVisible && glyph.Run.Annotation is null && page.Page.CropBox.Contains(glyph.Centre.X, glyph.Centre.Y);

    private static bool IsPainted(in GlyphFact glyph) => !glyph.Run.IsUnpainted;

    private static bool IsOverImage(PageContext page, GlyphFact glyph) =>
        page.Page.Images.Exists(image => image.Bounds.Inflate(2).Contains(glyph.Centre.X, glyph.Centre.Y));

    /// <summary>Letters that clip show as what is painted through them later.</summary>
    private static bool ShowsThrough(PageContext page, GlyphFact glyph) =>
        glyph.Run.RenderMode == TextRun.OnlyClips
        && page.Page.Paths.Exists(path => path.IsFilled && path.Order > glyph.Run.Order && path.Bounds.Contains(glyph.Centre.X, glyph.Centre.Y));

    /// <summary>White, and nothing was painted below it before.</summary>
    private static bool IsWhiteOnWhite(PageContext page, GlyphFact glyph) =>
        IsPainted(glyph) && glyph.Run.Luminance >= White && !HasGround(page.Page, glyph);

    private static bool HasGround(PageFacts page, GlyphFact glyph) =>
        page.Paths.Exists(path => path.IsFilled && path.Order < glyph.Run.Order && path.Bounds.Contains(glyph.Centre.X, glyph.Centre.Y))
        || page.Images.Exists(image => image.Bounds.Contains(glyph.Centre.X, glyph.Centre.Y));

    private static Func<PageWord, bool> CheckWhite(PageContext page) =>
        word => page.Picture is not { } picture || picture.LookAt(word.Bounds, []) is { IsUniform: true, IsWhite: true };
}
