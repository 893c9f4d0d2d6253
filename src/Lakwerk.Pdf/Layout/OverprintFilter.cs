namespace Lakwerk.Pdf.Layout;

/// <summary>
/// Knows which glyphs were drawn before at nearly the same place: bold letters are often made by drawing them twice, and a
/// person reads them once.
/// </summary>
internal sealed class OverprintFilter
{
    // Parts of the font size: how far a double may lie from the first, along and across the line.
    private const double MostShift = 0.1;
    private const double MostCellsAcross = 1e9;

    private readonly Dictionary<(int Column, int Row, int Text), PlacedGlyph> _seen = [];

    /// <summary>True when the same glyph of the same size stands there already; else remembers this one.</summary>
    public bool IsDouble(in PlacedGlyph glyph)
    {
        // A cell is twice the tolerance, so that a double lies in the same cell or in one of three neighbours.
        var cell = glyph.Size * MostShift * 2;
        double x = glyph.Origin.X / cell, y = glyph.Origin.Y / cell;
        if (!(Math.Abs(x) < MostCellsAcross && Math.Abs(y) < MostCellsAcross)) return false;
        int column = (int)Math.Floor(x), row = (int)Math.Floor(y);
        var sideways = x - column < 0.5 ? -1 : 1;
        var upwards = y - row < 0.5 ? -1 : 1;
        var text = glyph.Text.GetHashCode(StringComparison.Ordinal);
        if (Holds(glyph, column, row, text) || Holds(glyph, column + sideways, row, text)
            || Holds(glyph, column, row + upwards, text) || Holds(glyph, column + sideways, row + upwards, text)) return true;
        _seen[(column, row, text)] = glyph;
        return false;
    }

    private bool Holds(in PlacedGlyph glyph, int column, int row, int text)
    {
        if (!_seen.TryGetValue((column, row, text), out var other) || other.Text != glyph.Text) return false;
        var tolerance = MostShift * glyph.Size;
        return Math.Abs(other.Origin.X - glyph.Origin.X) <= tolerance
            && Math.Abs(other.Origin.Y - glyph.Origin.Y) <= tolerance
            && Math.Abs(other.Size - glyph.Size) <= tolerance
            && other.Angle == glyph.Angle;
    }
}
