using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Geometry;

namespace Lakwerk.Pdf.Content;

/// <summary>
/// Places the glyphs of shown strings (ISO 32000-2, 9.4.4) in a buffer that is used again. It is a stack, for a glyph of a
/// Type 3 font may show text itself.
/// </summary>
internal sealed class GlyphPlacer
{
    // What is taken for the cell of a code whose font is missing.
    private const double UnknownWidth = 0.5;
    private const double UnknownAscent = 0.95;
    private const double UnknownDescent = -0.35;

    private ShownGlyph[] _glyphs = new ShownGlyph[256];
    private PdfFont? _font;
    private double _size, _charSpacing, _wordSpacing, _scale, _rise;
    private bool _isVertical;
    private Matrix _toUser;
    private Matrix _glyphToUser;
    private Point _up, _down;
    private double _x, _y;

    /// <summary>How many glyphs are in the buffer.</summary>
    public int Count { get; private set; }

    public ref readonly ShownGlyph this[int index] => ref _glyphs[index];

    /// <summary>The glyphs from an index on; valid while nothing is added.</summary>
    public ReadOnlySpan<ShownGlyph> From(int first) => _glyphs.AsSpan(first, Count - first);

    /// <summary>Forgets the glyphs from an index on.</summary>
    public void TrimTo(int count) => Count = count;

    /// <summary>Starts an operation with the text state as it is.</summary>
    public void Begin(GraphicsState state)
    {
        _font = state.Font;
        (_size, _scale, _rise) = (state.FontSize, state.HorizontalScale, state.Rise);
        (_charSpacing, _wordSpacing) = (state.CharSpacing, state.WordSpacing);
        _isVertical = _font?.IsVertical ?? false;
        _toUser = state.TextMatrix.Then(state.Ctm);
        _glyphToUser = new Matrix(_size * _scale, 0, 0, _size, 0, _rise).Then(_toUser);
        double ascent = _font?.Ascent ?? UnknownAscent, descent = _font?.Descent ?? UnknownDescent;
        _up = new Point(_glyphToUser.C * ascent, _glyphToUser.D * ascent);
        _down = new Point(_glyphToUser.C * descent, _glyphToUser.D * descent);
        _x = _y = 0;
    }

    /// <summary>Moves the text matrix behind what was shown.</summary>
    public void Finish(GraphicsState state) => state.TextMatrix = Matrix.Translation(_x, _y).Then(state.TextMatrix);

    /// <summary>A number of TJ: thousandths of the font size, taken off the position.</summary>
    public void Adjust(double thousandths)
    {
        var shift = -thousandths / 1000 * _size;
        if (_isVertical) _y += shift;
        else _x += shift * _scale;
    }

    /// <summary>Shows a string.</summary>
    public void Show(ReadOnlySpan<byte> text, int stringIndex)
    {
        for (var offset = 0; offset < text.Length;)
        {
            var rest = text[offset..];
            var glyph = _font is null ? new FontGlyph(rest[0], 1, rest[0], UnknownWidth, "", 0, 0, rest[0] == ' ') : _font.Read(rest);
            if (Count == _glyphs.Length) Array.Resize(ref _glyphs, Count * 2);
            if (_isVertical) PlaceVertical(glyph, stringIndex, offset);
            else PlaceHorizontal(glyph, stringIndex, offset);
            offset += Math.Max(1, glyph.ByteCount);
        }
    }

    private double Spacing(in FontGlyph glyph) => glyph.IsWordSpace ? _charSpacing + _wordSpacing : _charSpacing;

    private void PlaceHorizontal(in FontGlyph glyph, int stringIndex, int offset)
    {
        var origin = OriginAt(_x, _y);
        double right = glyph.Width * _glyphToUser.A, rise = glyph.Width * _glyphToUser.B;
        var quad = new Quad(
            new Point(origin.E + _down.X, origin.F + _down.Y),
            new Point(origin.E + _down.X + right, origin.F + _down.Y + rise),
            new Point(origin.E + _up.X + right, origin.F + _up.Y + rise),
            new Point(origin.E + _up.X, origin.F + _up.Y));
        var advance = (glyph.Width * _size + Spacing(glyph)) * _scale;
        _glyphs[Count++] = new ShownGlyph(glyph, quad, origin, stringIndex, offset, advance);
        _x += advance;
    }

    /// <summary>The text position is the top centre of a vertical glyph's cell; the glyph's own origin lies at −v from it.</summary>
    private void PlaceVertical(in FontGlyph glyph, int stringIndex, int offset)
    {
        var position = OriginAt(_x, _y);
        var quad = new Quad(
            position.Apply(-0.5, glyph.Width), position.Apply(0.5, glyph.Width), position.Apply(0.5, 0), position.Apply(-0.5, 0));
        var shift = position.ApplyDistance(-glyph.OriginX, -glyph.OriginY);
        var origin = position with { E = position.E + shift.X, F = position.F + shift.Y };
        var advance = glyph.Width * _size + Spacing(glyph);
        _glyphs[Count++] = new ShownGlyph(glyph, quad, origin, stringIndex, offset, advance);
        _y += advance;
    }

    private Matrix OriginAt(double x, double y) => _glyphToUser with
    {
        E = _glyphToUser.E + _toUser.A * x + _toUser.C * y,
        F = _glyphToUser.F + _toUser.B * x + _toUser.D * y,
    };
}
