namespace Lakwerk.Pdf.Images.Jbig2;

/// <summary>A Huffman table whose codes follow from their lengths (ITU-T T.88, B.3), as a binary tree.</summary>
internal sealed class HuffmanTable
{
    private const int LongestPrefix = 32;
    private const int Missing = 0;

    private readonly HuffmanLine[] _lines;

    // Pairs of branches. A positive entry is the next pair, a negative one the complement of a line's number.
    private readonly List<int> _tree = [Missing, Missing];

    /// <summary>Assigns the codes.</summary>
    public HuffmanTable(params HuffmanLine[] lines)
    {
        _lines = lines;
        var counts = new int[LongestPrefix + 1];
        foreach (var line in lines) counts[line.PrefixLength]++;
        counts[0] = 0;
        ulong code = 0;
        for (var length = 1; length <= LongestPrefix; length++)
        {
            code = (code + (ulong)counts[length - 1]) << 1;
            AssignCodes(length, code);
        }
    }

    /// <summary>A table of symbols by the lengths of their codes.</summary>
    public static HuffmanTable OfLengths(ReadOnlySpan<int> lengths)
    {
        var lines = new HuffmanLine[lengths.Length];
        for (var i = 0; i < lines.Length; i++) lines[i] = new HuffmanLine(lengths[i], 0, i);
        return new HuffmanTable(lines);
    }

    /// <summary>Reads a table that a segment states (ITU-T T.88, B.2).</summary>
    public static HuffmanTable Read(CodeReader reader)
    {
        var flags = reader.ReadByte();
        int prefixBits = ((flags >> 1) & 7) + 1, rangeBits = ((flags >> 4) & 7) + 1;
        int low = reader.ReadInt32(), high = reader.ReadInt32();
        var lines = new List<HuffmanLine>();
        long at = low;
        while (at < high)
        {
            var prefix = (int)reader.ReadBits(prefixBits);
            var range = (int)reader.ReadBits(rangeBits);
            if (range > LongestPrefix || prefix > LongestPrefix) throw Jbig2Error.Broken("a Huffman table has an impossible line");
            lines.Add(new HuffmanLine(prefix, range, (int)at));
            at += 1L << range;
        }

        lines.Add(new HuffmanLine(Prefix(reader, prefixBits), 32, low - 1, HuffmanLineKind.Downwards));
        lines.Add(new HuffmanLine(Prefix(reader, prefixBits), 32, (int)at));
        if ((flags & 1) != 0) lines.Add(new HuffmanLine(Prefix(reader, prefixBits), 0, 0, HuffmanLineKind.OutOfBand));
        return new HuffmanTable([.. lines]);
    }

    /// <summary>Decodes a value; null for the out-of-band value.</summary>
    public int? Decode(CodeReader reader)
    {
        var at = 0;
        while (true)
        {
            var next = _tree[at + reader.ReadBit()];
            if (next == Missing) throw Jbig2Error.Broken("a Huffman code is not in its table");
            if (next > 0)
            {
                at = next;
                continue;
            }

            var line = _lines[~next];
            if (line.Kind == HuffmanLineKind.OutOfBand) return null;
            var offset = reader.ReadBits(line.RangeLength);
            return (int)(line.Kind == HuffmanLineKind.Downwards ? line.RangeLow - (long)offset : line.RangeLow + (long)offset);
        }
    }

    private static int Prefix(CodeReader reader, int bits)
    {
        var prefix = (int)reader.ReadBits(bits);
        return prefix <= LongestPrefix ? prefix : throw Jbig2Error.Broken("a Huffman table has an impossible line");
    }

    private void AssignCodes(int length, ulong code)
    {
        for (var i = 0; i < _lines.Length; i++)
            if (_lines[i].PrefixLength == length) Insert(code++, length, ~i);
    }

    private void Insert(ulong code, int length, int leaf)
    {
        if (code >> length != 0) throw Jbig2Error.Broken("a Huffman table has more codes than fit");
        var at = 0;
        for (var bit = length - 1; bit > 0; bit--)
        {
            var branch = at + (int)((code >> bit) & 1);
            if (_tree[branch] < 0) throw Jbig2Error.Broken("a Huffman table has codes within codes");
            if (_tree[branch] == Missing)
            {
                _tree[branch] = _tree.Count;
                _tree.Add(Missing);
                _tree.Add(Missing);
            }

            at = _tree[branch];
        }

        _tree[at + (int)(code & 1)] = leaf;
    }
}
