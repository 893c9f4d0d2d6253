using System.Buffers.Binary;
using System.Numerics;

namespace Lakwerk.Pdf.Images;

/// <summary>Work on packed rows of one-bit pixels, the leftmost pixel in the highest bit.</summary>
internal static class BitRows
{
    /// <summary>Inverts every bit.</summary>
    public static void Invert(Span<byte> data)
    {
        var at = 0;
        for (; at + 8 <= data.Length; at += 8)
            BinaryPrimitives.WriteUInt64LittleEndian(data[at..], ~BinaryPrimitives.ReadUInt64LittleEndian(data[at..]));
        for (; at < data.Length; at++) data[at] = (byte)~data[at];
    }

    /// <summary>Sets the pixels from <paramref name="start"/> up to <paramref name="end"/> to one value.</summary>
    public static void Fill(Span<byte> row, int start, int end, bool value)
    {
        if (start >= end) return;
        int first = start >> 3, last = (end - 1) >> 3;
        var head = (byte)(0xFF >> (start & 7));
        var tail = (byte)(0xFF << (7 - ((end - 1) & 7)));
        if (first == last)
        {
            Apply(ref row[first], (byte)(head & tail), value);
            return;
        }

        Apply(ref row[first], head, value);
        row[(first + 1)..last].Fill(value ? (byte)0xFF : (byte)0);
        Apply(ref row[last], tail, value);
    }

    /// <summary>
    /// Writes the places where the colour changes, starting from white (clear bits); returns how many there are.
    /// <paramref name="changes"/> must hold width + 1 places.
    /// </summary>
    public static int FindChanges(ReadOnlySpan<byte> row, int width, Span<int> changes)
    {
        var count = 0;
        var colour = false;
        for (var at = 0; ;)
        {
            at = NextChange(row, at, width, colour);
            if (at >= width) return count;
            changes[count++] = at;
            colour = !colour;
        }
    }

    /// <summary>The first pixel from <paramref name="at"/> on that is not of this colour, or the width.</summary>
    private static int NextChange(ReadOnlySpan<byte> row, int at, int width, bool colour)
    {
        var flip = colour ? (byte)0xFF : (byte)0;
        var index = at >> 3;
        if (index >= row.Length) return width;
        var bits = (byte)((row[index] ^ flip) & (0xFF >> (at & 7)));
        if (bits == 0)
        {
            index = SkipUniform(row, index + 1, flip);
            if (index >= row.Length) return width;
            bits = (byte)(row[index] ^ flip);
        }

        return Math.Min(width, (index << 3) + BitOperations.LeadingZeroCount((uint)bits) - 24);
    }

    private static int SkipUniform(ReadOnlySpan<byte> row, int index, byte uniform)
    {
        if (index >= row.Length) return row.Length;
        var skipped = row[index..].IndexOfAnyExcept(uniform);
        return skipped < 0 ? row.Length : index + skipped;
    }

    private static void Apply(ref byte target, byte mask, bool value) =>
        target = value ? (byte)(target | mask) : (byte)(target & ~mask);
}
