using Lakwerk.Text;

namespace Lakwerk.Pdf.Content;

/// <summary>Gathers text that clips (render modes 4–7) until the text object ends (ISO 32000-2, 9.3.6).</summary>
internal sealed class TextClip
{
    private Box? _bounds;

    /// <summary>Adds glyphs; outlines may reach beyond their cells, so an em is added all round.</summary>
    public void Add(ReadOnlySpan<ShownGlyph> glyphs)
    {
        foreach (ref readonly var glyph in glyphs)
        {
            var origin = glyph.Origin;
            var em = Math.Max(Math.Abs(origin.A) + Math.Abs(origin.C), Math.Abs(origin.B) + Math.Abs(origin.D));
            var box = glyph.Quad.Bounds.Inflate(em);
            _bounds = _bounds?.Union(box) ?? box;
        }
    }

    /// <summary>The text object ends: narrows the clip if text asked for it.</summary>
    public void Apply(GraphicsState state)
    {
        if (_bounds is { } bounds) state.IntersectClip(bounds, isBox: false);
        _bounds = null;
    }
}
