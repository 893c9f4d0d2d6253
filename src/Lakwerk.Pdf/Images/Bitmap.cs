using System.Numerics;

namespace Lakwerk.Pdf.Images;

/// <summary>A picture of black and white pixels, eight to a byte, the leftmost in the highest bit; a set bit is black.</summary>
/// <remarks>Invariant: the unused bits at the end of each row are clear.</remarks>
internal sealed class Bitmap
{
    /// <summary>A white picture. The caller has checked the size against its limits.</summary>
    public Bitmap(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(width);
        ArgumentOutOfRangeException.ThrowIfNegative(height);
        Width = width;
        Height = height;
        Stride = (width + 7) / 8;
        Data = new byte[checked((long)Stride * height)];
    }

    /// <summary>Pixels in a row.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>Bytes in a row.</summary>
    public int Stride { get; }

    /// <summary>All rows, top first.</summary>
    public byte[] Data { get; }

    /// <summary>The bytes of one row.</summary>
    public Span<byte> Row(int y) => Data.AsSpan(y * Stride, Stride);

    /// <summary>1 for a black pixel; 0 for a white one and everywhere outside.</summary>
    public int Get(int x, int y) =>
        (uint)x < (uint)Width && (uint)y < (uint)Height ? (Data[y * Stride + (x >> 3)] >> (7 - (x & 7))) & 1 : 0;

    /// <summary>Makes a pixel within the picture black.</summary>
    public void SetBlack(int x, int y) => Data[y * Stride + (x >> 3)] |= (byte)(0x80 >> (x & 7));

    /// <summary>Turns black into white and white into black.</summary>
    public void Invert()
    {
        BitRows.Invert(Data);
        ClearPadding();
    }

    /// <summary>Clears the unused bits at the end of each row.</summary>
    public void ClearPadding()
    {
        var used = Width & 7;
        if (used == 0) return;
        var keep = (byte)(0xFF << (8 - used));
        for (var at = Stride - 1; at < Data.Length; at += Stride) Data[at] &= keep;
    }

    /// <summary>Number of black pixels.</summary>
    public long CountBlack()
    {
        long count = 0;
        foreach (var b in Data) count += BitOperations.PopCount(b);
        return count;
    }
}
