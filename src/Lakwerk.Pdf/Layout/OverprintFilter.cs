using System.Buffers;

namespace Lakwerk.Pdf.Layout;

/// <summary>
/// Knows which glyphs were drawn before at nearly the same place: bold letters are often made by drawing them twice, and a
/// person reads them once. A hash table of places, whose entries are indexes of glyphs.
/// </summary>
internal sealed class OverprintFilter(GlyphBuffer glyphs) : IDisposable
{
    // Parts of the font size: how far a double may lie from the first, along and across the line.
    private const double MostShift = 0.1;

    // Cells so much wider than that: most glyphs lie far enough from the edges to have all their doubles in their own cell.
    private const double CellsPerShift = 8;
    private const double MostCellsAcross = 1e9;
    private const int FirstSize = 4096;

    // Glyphs stacked on one place in ever other sizes are no text; looking through all of them would take for ever.
    private const int MostProbes = 64;

    private int[] _slots = RentCleared(FirstSize);
    private int _mask = FirstSize - 1;
    private int _used;

    /// <summary>True when the same glyph of the same size stands there already; else remembers this one, which is about to be added.</summary>
    public bool IsDouble(in PlacedGlyph glyph)
    {
        var cell = glyph.Size * MostShift * CellsPerShift;
        double x = glyph.Origin.X / cell, y = glyph.Origin.Y / cell;
        if (!(Math.Abs(x) < MostCellsAcross && Math.Abs(y) < MostCellsAcross)) return false;
        int column = (int)Math.Floor(x), row = (int)Math.Floor(y);
        int sideways = Neighbour(x - column), upwards = Neighbour(y - row);
        var text = Hash(glyph.Text);
        var own = Hash(text, column, row);
        if (Holds(glyph, own)) return true;
        if (sideways != 0 && Holds(glyph, Hash(text, column + sideways, row))) return true;
        if (upwards != 0 && Holds(glyph, Hash(text, column, row + upwards))) return true;
        if (sideways != 0 && upwards != 0 && Holds(glyph, Hash(text, column + sideways, row + upwards))) return true;
        Remember(own, glyphs.Count);
        return false;
    }

    /// <summary>Which neighbouring cell may hold a double of a glyph at this part of its own; 0 for none.</summary>
    private static int Neighbour(double part) => part <= 1 / CellsPerShift ? -1 : part >= 1 - (1 / CellsPerShift) ? 1 : 0;

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_slots);
        _slots = [];
    }

    // Entries are hash and index in two slots; the index is stored plus one, so that 0 is free.
    private bool Holds(in PlacedGlyph glyph, int hash)
    {
        var at = hash & _mask;
        for (var probes = 0; _slots[2 * at + 1] != 0 && probes < MostProbes; probes++, at = (at + 1) & _mask)
            if (_slots[2 * at] == hash && IsSame(glyph, glyphs[_slots[2 * at + 1] - 1])) return true;
        return false;
    }

    private static bool IsSame(in PlacedGlyph glyph, in PlacedGlyph other)
    {
        var tolerance = MostShift * glyph.Size;
        return Math.Abs(other.Origin.X - glyph.Origin.X) <= tolerance
            && Math.Abs(other.Origin.Y - glyph.Origin.Y) <= tolerance
            && Math.Abs(other.Size - glyph.Size) <= tolerance
            && other.Angle == glyph.Angle
            && other.Text == glyph.Text;
    }

    private static uint Hash(string text)
    {
        uint hash = 0;
        foreach (var c in text) hash = (hash ^ c) * 0xC2B2AE3D;
        return hash;
    }

    private static int Hash(uint text, int column, int row)
    {
        var hash = (text ^ (uint)column * 0x9E3779B1 ^ (uint)row * 0x85EBCA77) * 0xC2B2AE3D;
        return (int)(hash ^ (hash >> 15));
    }

    private void Remember(int hash, int index)
    {
        if (++_used > _mask / 2) Grow();
        Put(hash, index + 1);
    }

    private void Put(int hash, int entry)
    {
        var at = hash & _mask;
        for (var probes = 0; _slots[2 * at + 1] != 0; probes++, at = (at + 1) & _mask)
            if (probes == MostProbes) return;
        (_slots[2 * at], _slots[2 * at + 1]) = (hash, entry);
    }

    private void Grow()
    {
        var (old, size) = (_slots, _mask + 1);
        _slots = RentCleared(size * 2);
        _mask = size * 2 - 1;
        for (var at = 0; at < size; at++)
            if (old[2 * at + 1] != 0) Put(old[2 * at], old[2 * at + 1]);
        ArrayPool<int>.Shared.Return(old);
    }

    private static int[] RentCleared(int size)
    {
        var slots = ArrayPool<int>.Shared.Rent(size * 2);
        slots.AsSpan(0, size * 2).Clear();
        return slots;
    }
}
