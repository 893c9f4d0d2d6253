using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Text;

namespace Lakwerk.Pdf.Layout;

/// <summary>Gathers the glyphs of a page that have a meaning, invisible ones (OCR text) included, overprinted doubles once.</summary>
internal sealed class GlyphCollector : ContentVisitor, IDisposable
{
    private const double TinySize = 1e-6;

    private readonly Box? _window;
    private readonly bool _hiddenLayers;
    private readonly OverprintFilter _overprints;

    /// <summary>Starts with no glyphs.</summary>
    /// <param name="window">Glyphs wholly outside it are left out; null keeps all.</param>
    /// <param name="hiddenLayers">Keep glyphs that optional content hides.</param>
    public GlyphCollector(Box? window, bool hiddenLayers)
    {
        (_window, _hiddenLayers) = (window, hiddenLayers);
        _overprints = new OverprintFilter(Glyphs);
    }

    /// <summary>The glyphs in the order in which they are drawn.</summary>
    public GlyphBuffer Glyphs { get; } = new();

    public void Dispose()
    {
        _overprints.Dispose();
        Glyphs.Dispose();
    }

    public override void ShowGlyphs(ContentContext context, ReadOnlySpan<ShownGlyph> glyphs)
    {
        if (glyphs.IsEmpty || (!_hiddenLayers && !context.IsVisible)) return;
        var isVertical = context.State.Font?.IsVertical ?? false;
        var angle = Angle(glyphs[0].Origin, isVertical);
        var size = Size(glyphs[0], isVertical);
        if (!(size > TinySize) || !double.IsFinite(size) || double.IsNaN(angle)) return;
        foreach (ref readonly var glyph in glyphs)
        {
            var text = GlyphText.Clean(glyph.Glyph.Unicode);
            if (text.Length > 0) Add(glyph, text, angle, size, isVertical);
        }
    }

    private void Add(in ShownGlyph glyph, string text, double angle, double size, bool isVertical)
    {
        if (_window is { } box && !Touches(box, glyph.Quad.Bounds)) return;
        var quad = glyph.Quad;
        // In vertical writing the centre line of the column stands for the baseline.
        var origin = isVertical ? Middle(quad.UpperLeft, quad.UpperRight) : new Point(glyph.Origin.E, glyph.Origin.F);
        var along = isVertical
            ? new Point(quad.LowerLeft.X - quad.UpperLeft.X, quad.LowerLeft.Y - quad.UpperLeft.Y)
            : new Point(quad.LowerRight.X - quad.LowerLeft.X, quad.LowerRight.Y - quad.LowerLeft.Y);
        if (!double.IsFinite(origin.X + origin.Y + along.X + along.Y)) return;
        var placed = new PlacedGlyph(text, quad, origin, along, angle, size);
        if (!placed.IsSpace && _overprints.IsDouble(placed)) return;
        Glyphs.Add(placed);
    }

    private static Point Middle(Point a, Point b) => new((a.X + b.X) / 2, (a.Y + b.Y) / 2);

    private static bool Touches(Box window, Box box) =>
        box.Left <= window.Right && box.Right >= window.Left && box.Bottom <= window.Top && box.Top >= window.Bottom;

    private static double Angle(in Matrix origin, bool isVertical)
    {
        double x = origin.A, y = origin.B;
        if (isVertical) (x, y) = (-origin.C, -origin.D);
        if (y == 0 && x > 0) return 0;
        var degrees = Math.Atan2(y, x) * 180 / Math.PI;
        return degrees < 0 ? degrees + 360 : degrees;
    }

    /// <summary>The distance over which a font of size 1 is set, across the line; along it for vertical writing.</summary>
    private static double Size(in ShownGlyph glyph, bool isVertical) => isVertical
        ? Length(glyph.Origin.A, glyph.Origin.B)
        : Length(glyph.Origin.C, glyph.Origin.D);

    private static double Length(double x, double y) => Math.Sqrt(x * x + y * y);
}
