using System.Runtime.CompilerServices;

namespace Lakwerk.Pdf.Images.Jbig2;

/// <summary>
/// The context of one pixel after the other along a row (ITU-T T.88, 6.2.5.3). The rows above enter a byte at a time: all
/// templates look less than eight pixels to the right.
/// </summary>
internal ref struct RowWindow
{
    // After the byte of pixel x and the next one have entered, the last pixel is number x | 7 + 8, counted from x: 15 − (x & 7).
    private const int Ahead = 15;

    private readonly ReadOnlySpan<byte> _far;
    private readonly ReadOnlySpan<byte> _near;
    private readonly int _farMask;
    private readonly int _farPlace;
    private readonly int _farAhead;
    private readonly int _nearMask;
    private readonly int _nearPlace;
    private readonly int _nearAhead;
    private readonly int _ownMask;
    private int _farBits;
    private int _nearBits;
    private int _own;

    /// <summary>Stands before the first pixel of a row.</summary>
    public RowWindow(GenericTemplate template, Bitmap bitmap, int y)
    {
        _far = y > 1 ? bitmap.Row(y - 2) : default;
        _near = y > 0 ? bitmap.Row(y - 1) : default;
        _farMask = (1 << template.FarPixels) - 1;
        _nearMask = (1 << template.NearPixels) - 1;
        _ownMask = (1 << template.OwnPixels) - 1;
        _farPlace = template.NearPixels + template.OwnPixels;
        _nearPlace = template.OwnPixels;
        _farAhead = Ahead - template.FarReach;
        _nearAhead = Ahead - template.NearReach;
        _farBits = ByteAt(_far, 0);
        _nearBits = ByteAt(_near, 0);
    }

    /// <summary>The context of pixel <paramref name="x"/>; to be asked for each pixel in order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ContextAt(int x)
    {
        var at = x & 7;
        if (at == 0)
        {
            _farBits = (_farBits << 8) | ByteAt(_far, (x >> 3) + 1);
            _nearBits = (_nearBits << 8) | ByteAt(_near, (x >> 3) + 1);
        }

        return (((_farBits >> (_farAhead - at)) & _farMask) << _farPlace) | (((_nearBits >> (_nearAhead - at)) & _nearMask) << _nearPlace) | (_own & _ownMask);
    }

    /// <summary>Says what the pixel was.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(int bit) => _own = (_own << 1) | bit;

    /// <summary>
    /// The pixel up to which the context of every pixel from <paramref name="x"/> on is 0 and every pixel of the row itself is
    /// clear; to be asked at the start of a byte, when the context there is 0. The pixel itself when the byte is not blank.
    /// </summary>
    public readonly int BlankUpTo(int x, ReadOnlySpan<byte> row)
    {
        var first = x >> 3;
        var blank = BlankBytes(row, first);
        if (blank == 0) return x;
        // The rows above are looked at further to the right than the row itself.
        blank = Math.Min(blank, BlankAbove(_near, first, row.Length));
        blank = Math.Min(blank, BlankAbove(_far, first, row.Length));
        return x + 8 * Math.Max(0, blank);
    }

    /// <summary>Goes on behind a blank stretch, which ends where a byte does.</summary>
    public void PassBlank() => _farBits = _nearBits = _own = 0;

    private static int BlankAbove(ReadOnlySpan<byte> row, int first, int length)
    {
        if (row.IsEmpty) return length - first;
        var blank = BlankBytes(row, first);
        return first + blank == row.Length ? blank : blank - 1;
    }

    private static int BlankBytes(ReadOnlySpan<byte> row, int first)
    {
        var marked = row[first..].IndexOfAnyExcept((byte)0);
        return marked < 0 ? row.Length - first : marked;
    }

    // The unused bits at the end of a row are clear, as the standard wants pixels outside to be.
    private static int ByteAt(ReadOnlySpan<byte> row, int index) => (uint)index < (uint)row.Length ? row[index] : 0;
}
