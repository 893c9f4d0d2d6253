namespace Lakwerk.Pdf.Objects.Filters;

/// <summary>LZWDecode (ISO 32000-2, 7.4.4.2): codes of 9 to 12 bits, most significant bit first.</summary>
internal static class LzwFilter
{
    private const int ClearTable = 256;
    private const int EndOfData = 257;
    private const int FirstFree = 258;
    private const int TableSize = 4096;

    /// <summary>Decodes; <paramref name="earlyChange"/> is 1 where code lengths grow one code early, as they do by default.</summary>
    public static ReadOnlyMemory<byte> Decode(ReadOnlySpan<byte> data, int earlyChange, int limit, ref bool damaged)
    {
        var output = new FilterOutput((int)Math.Min(data.Length * 4L, int.MaxValue), limit);

        // Every table entry is a stretch of the output: the previous code's string and one byte more.
        Span<int> starts = stackalloc int[TableSize];
        Span<int> lengths = stackalloc int[TableSize];
        int next = FirstFree, width = 9, previousStart = -1, previousLength = 0, position = 0, bitCount = 0;
        uint bits = 0;

        while (true)
        {
            while (bitCount < width && position < data.Length)
            {
                bits = (bits << 8) | data[position++];
                bitCount += 8;
            }

            if (bitCount < width) break;
            bitCount -= width;
            var code = (int)(bits >> bitCount) & ((1 << width) - 1);
            if (code == EndOfData) return output.Finish();
            if (code == ClearTable)
            {
                (next, width, previousStart) = (FirstFree, 9, -1);
                continue;
            }

            var start = output.Length;
            if (code < ClearTable) output.Add((byte)code);
            else if (code < next && code >= FirstFree) output.Repeat(start - starts[code], lengths[code]);
            else if (code == next && previousStart >= 0) output.Repeat(start - previousStart, previousLength + 1);
            else
            {
                damaged = true;
                return output.Finish();
            }

            if (previousStart >= 0 && next < TableSize)
            {
                starts[next] = previousStart;
                lengths[next] = previousLength + 1;
                next++;
            }

            previousStart = start;
            previousLength = output.Length - start;
            width = Width(next + (earlyChange == 0 ? 0 : 1));
        }

        // Many writers leave the end-of-data code out; what came until then is whole.
        return output.Finish();
    }

    private static int Width(int codes) => codes >= 2048 ? 12 : codes >= 1024 ? 11 : codes >= 512 ? 10 : 9;
}
