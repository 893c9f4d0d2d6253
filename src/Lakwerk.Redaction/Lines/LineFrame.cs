using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Geometry;

namespace Lakwerk.Redaction.Lines;

/// <summary>
/// The direction in which a string runs over the page. Lengths are points of the page's user space, <em>along</em> the
/// direction and, as <em>offset</em>, across it to the left, both from the origin. It is made of the linear parts of matrices
/// alone, so that what was shown before the string leaves no trace in the last bits of a number.
/// </summary>
internal readonly struct LineFrame
{
    private const double LeastEm = 1e-6;

    // Radians that still count as the same direction.
    private const double Parallel = 0.02;

    // Sums of the same lengths in another order differ in the last bits; these decimals hide that.
    private const int OffsetDecimals = 5;
    private const int PlaceDecimals = 4;

    private readonly Matrix _toUser;
    private readonly Matrix _textMatrix;
    private readonly Matrix _ctm;
    private readonly double _sign;
    private readonly double _size;
    private readonly double _rise;

    private LineFrame(GraphicsState state, in Matrix textMatrix)
    {
        (_textMatrix, _ctm, _size, _rise) = (textMatrix, state.Ctm, state.FontSize, state.Rise);
        _toUser = textMatrix.Then(state.Ctm);
        IsVertical = state.Font is { IsVertical: true };
        Unit = state.FontSize * (IsVertical ? 1 : state.HorizontalScale);
        // Vertical fonts have negative widths: they run against the y axis of text space.
        _sign = Unit < 0 != IsVertical ? -1 : 1;
        var axis = IsVertical ? _toUser.ApplyDistance(0, _sign) : _toUser.ApplyDistance(_sign, 0);
        Scale = Math.Sqrt(axis.X * axis.X + axis.Y * axis.Y);
        (X, Y) = Scale > 0 ? (axis.X / Scale, axis.Y / Scale) : (1, 0);
        Em = Math.Abs(Unit) * Scale;
    }

    /// <summary>Unit vector of the direction.</summary>
    public double X { get; }

    public double Y { get; }

    /// <summary>The same number for strings that run the same way.</summary>
    public int Direction
    {
        get
        {
            const int halfTurn = (int)(Math.PI / Parallel);
            var steps = (int)Math.Round(Math.Atan2(Y, X) / Parallel);
            return steps <= -halfTurn ? halfTurn : steps;
        }
    }

    /// <summary>Points for a text space length along the line.</summary>
    public double Scale { get; }

    /// <summary>Text space length of an em along the line, signed.</summary>
    public double Unit { get; }

    /// <summary>Length of an em along the line.</summary>
    public double Em { get; }

    public bool IsVertical { get; }

    /// <summary>The line runs along an axis of the page.</summary>
    public bool IsUpright => X == 0 || Y == 0;

    /// <summary>False when the text has no extent: then there is no line.</summary>
    public static bool TryOf(GraphicsState state, in Matrix textMatrix, out LineFrame frame)
    {
        frame = new LineFrame(state, textMatrix);
        return frame.Em > LeastEm && double.IsFinite(frame.Em) && !state.Ctm.IsSingular;
    }

    public double Along(in ShownGlyph glyph)
    {
        var place = Place(glyph);
        return X * place.X + Y * place.Y;
    }

    public double Offset(in ShownGlyph glyph)
    {
        var place = Place(glyph);
        return X * place.Y - Y * place.X;
    }

    /// <summary>A glyph's advance as its font has it, without any spacing.</summary>
    public double Natural(in ShownGlyph glyph) => (IsVertical ? -glyph.Glyph.Width : glyph.Glyph.Width) * Em;

    /// <summary>How far a font's letters reach across the line, from the text position; wild fonts are reined in.</summary>
    public (double Low, double High) Reach(double descent, double ascent)
    {
        if (IsVertical) return (-Em / 2, Em / 2);
        var up = _toUser.ApplyDistance(0, _size);
        var across = X * up.Y - Y * up.X;
        double low = Math.Clamp(descent, -0.25, -0.15) * across, high = Math.Clamp(ascent, 0.7, 0.85) * across;
        return (Math.Min(low, high), Math.Max(low, high));
    }

    /// <summary>The number in TJ that moves the text position by a length along the line.</summary>
    /// <param name="length">In points.</param>
    /// <param name="stretch">Factor on the horizontal scale.</param>
    public double Adjustment(double length, double stretch) => -_sign * length / (Scale * Unit * stretch) * 1000;

    /// <summary>The text matrix that puts the text position at a place.</summary>
    public Matrix MatrixAt(double along, double offset)
    {
        offset = Math.Round(offset, OffsetDecimals);
        var rise = _toUser.ApplyDistance(0, _rise);
        _ctm.TryInvert(out var inverse);
        var place = inverse.Apply(along * X - offset * Y - rise.X, along * Y + offset * X - rise.Y);
        return _textMatrix with { E = Math.Round(place.X, PlaceDecimals), F = Math.Round(place.Y, PlaceDecimals) };
    }

    private Point Place(in ShownGlyph glyph) => IsVertical
        ? new Point((glyph.Quad.UpperLeft.X + glyph.Quad.UpperRight.X) / 2, (glyph.Quad.UpperLeft.Y + glyph.Quad.UpperRight.Y) / 2)
        : new Point(glyph.Origin.E, glyph.Origin.F);
}
