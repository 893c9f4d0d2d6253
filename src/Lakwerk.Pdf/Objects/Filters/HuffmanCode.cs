namespace Lakwerk.Pdf.Objects.Filters;

/// <summary>A canonical Huffman code of Deflate (RFC 1951, 3.2.2): a table for short codes, counting for long ones.</summary>
internal sealed class HuffmanCode
{
    public const int FastBits = 10;
    public const int LongestCode = 15;
    private readonly ushort[] _fast = new ushort[1 << FastBits];
    private readonly ushort[] _counts = new ushort[LongestCode + 1];
    private readonly ushort[] _symbols = new ushort[288];

    /// <summary>Code length in the low four bits, symbol above; 0 when the code is longer than the table.</summary>
    public ushort[] Fast => _fast;

    /// <summary>Builds the code; false when the lengths claim more codes than there are.</summary>
    public bool Build(ReadOnlySpan<byte> lengths)
    {
        Array.Clear(_fast);
        Array.Clear(_counts);
        foreach (var length in lengths) _counts[length]++;
        _counts[0] = 0;

        Span<int> nextCode = stackalloc int[LongestCode + 2];
        Span<int> nextPlace = stackalloc int[LongestCode + 2];
        var left = 1;
        for (var length = 1; length <= LongestCode; length++)
        {
            left = (left << 1) - _counts[length];
            if (left < 0) return false;
            nextCode[length + 1] = (nextCode[length] + _counts[length]) << 1;
            nextPlace[length + 1] = nextPlace[length] + _counts[length];
        }

        for (var symbol = 0; symbol < lengths.Length; symbol++)
        {
            var length = lengths[symbol];
            if (length == 0) continue;
            _symbols[nextPlace[length]++] = (ushort)symbol;
            Enter(nextCode[length]++, length, symbol);
        }

        return true;
    }

    /// <summary>Decodes a code that the table does not hold.</summary>
    /// <param name="bits">The next bits, first bit lowest.</param>
    /// <param name="available">How many of them are real.</param>
    /// <param name="length">Length of the code found.</param>
    /// <returns>The symbol, or -1 when no code fits.</returns>
    public int DecodeLong(ulong bits, int available, out int length)
    {
        int code = 0, first = 0, index = 0;
        for (length = 1; length <= LongestCode && length <= available; length++)
        {
            code |= (int)(bits & 1);
            bits >>= 1;
            int count = _counts[length];
            if (code - count < first) return _symbols[index + code - first];
            index += count;
            first = (first + count) << 1;
            code <<= 1;
        }

        return -1;
    }

    private void Enter(int code, int length, int symbol)
    {
        if (length > FastBits) return;
        var reversed = Reverse(code, length);
        var entry = (ushort)((symbol << 4) | length);
        for (var i = reversed; i < _fast.Length; i += 1 << length) _fast[i] = entry;
    }

    private static int Reverse(int code, int length)
    {
        var reversed = 0;
        for (var i = 0; i < length; i++, code >>= 1) reversed = (reversed << 1) | (code & 1);
        return reversed;
    }
}
