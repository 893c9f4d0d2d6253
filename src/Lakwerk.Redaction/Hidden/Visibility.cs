using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Hidden;

/// <summary>Tells what nobody can see, and only that of which it is certain: its absence changes no pixel.</summary>
internal static class Visibility
{
    private const double Overhang = 0.05; // of an em, that ink may reach beyond a glyph's cell and still count as covered
    private const double FarOverhang = 0.5; // of an em, that no ink reaches beyond a glyph's cell
    private const double Slack = 1; // points of smoothed edges
    private const double SmallestText = 0.1; // points, a thirtieth of a millimetre

    /// <summary>Why a glyph cannot be seen; null when it can, or might.</summary>
    /// <param name="context">Where it is shown.</param>
    /// <param name="glyph">The glyph.</param>
    /// <param name="page">What the page paints; null when that is not known.</param>
    /// <param name="operation">The page's operation that shows it.</param>
    public static string? WhyHidden(ContentContext context, in ShownGlyph glyph, PageCovers? page, int operation)
    {
        var state = context.State;
        var cell = glyph.Quad.Bounds;
        var em = Em(glyph.Origin);
        if (!cell.Inflate(em * FarOverhang).Overlaps(state.ClipBounds)) return "hidden text: outside the page or its clip";
        if (em < SmallestText) return "hidden text: too small to see";
        if (page is null) return null;
        var centre = glyph.Quad.Centre;
        if (!IsPainted(state)) return page.HasImageAt(centre.X, centre.Y) ? null : "hidden text: not painted, and over no image";
        if (page.Covers(operation, cell.Inflate(em * Overhang))) return "hidden text: behind something painted later";
        return state.RenderMode == 0 && IsWhite(state) && page.IsBare(operation, cell.Inflate(em * FarOverhang)) ? "hidden text: white on bare paper" : null;
    }

    /// <summary>True when glyphs of a string may be judged: those that clip, or paint by procedures, may not.</summary>
    public static bool CanJudge(ContentContext context) =>
        context.IsVisible && context.State is { RenderMode: <= 3, Font: { IsTrusted: true } and not Type3Font } && PaintsPage(context.Scope);

    /// <summary>Why a path or image cannot be seen; null when it can, or might.</summary>
    /// <param name="context">Where it is painted.</param>
    /// <param name="painted">The area that it is painted on.</param>
    /// <param name="page">What the page paints; null when that is not known.</param>
    /// <param name="operation">The page's operation that paints it.</param>
    public static string? WhyHidden(ContentContext context, Box painted, PageCovers? page, int operation)
    {
        if (!PaintsPage(context.Scope)) return null;
        var clip = context.State.ClipBounds;
        var reach = painted.Inflate(Slack);
        if (!reach.Overlaps(clip)) return "outside the page or its clip";
        return page is not null && page.Covers(operation, reach) ? "behind something painted later" : null;
    }

    /// <summary>False within cells of patterns, masks and glyphs, which paint elsewhere or not at all.</summary>
    public static bool PaintsPage(ContentScope? scope)
    {
        for (; scope is not null; scope = scope.Parent)
            if (scope.Kind is ScopeKind.TilingPattern or ScopeKind.SoftMaskGroup or ScopeKind.Type3Glyph) return false;
        return true;
    }

    /// <summary>True when what is painted is neither blended nor thinned.</summary>
    public static bool IsPlainPaint(GraphicsState state) => state is { FillAlpha: 1, SoftMask: null } && BlendsNormally(state);

    /// <summary>True when paint replaces what lies below it.</summary>
    public static bool BlendsNormally(GraphicsState state) => state.BlendMode is "Normal" or "Compatible";

    /// <summary>True for colours that hide all below them. Inks may overprint: CMYK and spot colours do not count.</summary>
    public static bool HasPlainFill(GraphicsState state) =>
        state.Fill.Pattern is null && (state.Fill.SpaceName is "DeviceGray" or "DeviceRGB" or "CalGray" or "CalRGB" || IsLightProfile(state.Fill));

    /// <summary>True when fills are white, of whatever opacity: on bare paper they leave no trace.</summary>
    public static bool IsWhite(GraphicsState state)
    {
        var color = state.Fill;
        if (state.SoftMask is not null || !BlendsNormally(state) || color.Pattern is not null || color.Count == 0) return false;
        var white = color.SpaceName switch { "DeviceGray" or "DeviceRGB" => 1, "DeviceCMYK" => 0, _ => IsLightProfile(color) ? 1 : double.NaN };
        for (var i = 0; i < color.Count; i++)
            if (color[i] != white) return false;
        return true;
    }

    private static bool IsPainted(GraphicsState state) => state.RenderMode switch
    {
        0 => state.FillAlpha > 0,
        1 => state.StrokeAlpha > 0,
        2 => state.FillAlpha > 0 || state.StrokeAlpha > 0,
        _ => false,
    };

    private static bool IsLightProfile(in ColorValue color) =>
        color.Space is PdfArray { Count: > 1 } array && color.SpaceName == "ICCBased" && array[1] is PdfStream profile && profile.Dictionary.Int("N") is 1 or 3;

    private static double Em(in Matrix origin) =>
        Math.Max(Math.Abs(origin.A) + Math.Abs(origin.C), Math.Abs(origin.B) + Math.Abs(origin.D));
}
