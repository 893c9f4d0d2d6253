using System.Buffers;

namespace Lakwerk.Pdf.Images.Ccitt;

/// <summary>Encodes black-and-white pictures as Group 4 fax data (ITU-T T.6), ended by an end-of-block.</summary>
internal ref struct CcittEncoder
{
    private const int EndOfBlock = 0x001001;
    private const int FarthestVertical = 3;

    private readonly ArrayBufferWriter<byte> _output;
    private readonly int _width;
    private ulong _bits;
    private int _bitCount;

    private CcittEncoder(int width, int capacity)
    {
        _output = new ArrayBufferWriter<byte>(capacity);
        _width = width;
    }

    /// <summary>The picture as Group 4 data: K −1, black is 0 when decoded with the default BlackIs1.</summary>
    public static ReadOnlyMemory<byte> Encode(Bitmap bitmap)
    {
        var encoder = new CcittEncoder(bitmap.Width, Math.Max(256, bitmap.Data.Length / 8));
        var above = new int[bitmap.Width + 4];
        var current = new int[bitmap.Width + 4];
        above.AsSpan(0, 3).Fill(bitmap.Width);
        for (var y = 0; y < bitmap.Height; y++)
        {
            var count = BitRows.FindChanges(bitmap.Row(y), bitmap.Width, current);
            current.AsSpan(count, 3).Fill(bitmap.Width);
            encoder.EncodeRow(above, current);
            (above, current) = (current, above);
        }

        encoder.Put(EndOfBlock, 24);
        encoder.Flush();
        return encoder._output.WrittenMemory;
    }

    private void EncodeRow(ReadOnlySpan<int> above, ReadOnlySpan<int> current)
    {
        int a0 = -1, a = 0, b = 0;
        var black = false;
        while (a0 < _width)
        {
            while (above[b] <= a0 && above[b] < _width) b += 2;
            int a1 = current[a], b1 = above[b], b2 = above[b + 1];
            if (b2 < a1)
            {
                Put(CcittMode.Pass);
                a0 = b2;
            }
            else if (Math.Abs(a1 - b1) <= FarthestVertical)
            {
                Put(Vertical(a1 - b1));
                a0 = a1;
                a++;
                black = !black;
                b = b > 0 ? b - 1 : b + 1;
            }
            else
            {
                var a2 = current[a + 1];
                Put(CcittMode.Horizontal);
                PutRun(a1 - Math.Max(a0, 0), black);
                PutRun(a2 - a1, !black);
                a0 = a2;
                a += 2;
            }
        }
    }

    private static CcittMode Vertical(int shift) => shift >= 0 ? CcittMode.Vertical0 + shift : CcittMode.VerticalRight3 - shift;

    private void PutRun(int run, bool black)
    {
        var codes = black ? CcittCodes.Black : CcittCodes.White;
        for (; run > CcittCodes.LongestRun + CcittCodes.FirstMakeUp - 1; run -= CcittCodes.LongestRun) Put(codes[^1].Bits, codes[^1].Length);
        if (run >= CcittCodes.FirstMakeUp)
        {
            var makeUp = codes[CcittCodes.FirstMakeUp - 1 + run / CcittCodes.FirstMakeUp];
            Put(makeUp.Bits, makeUp.Length);
            run %= CcittCodes.FirstMakeUp;
        }

        Put(codes[run].Bits, codes[run].Length);
    }

    private void Put(CcittMode mode) => Put(CcittCodes.Modes[(int)mode].Bits, CcittCodes.Modes[(int)mode].Length);

    private void Put(int bits, int count)
    {
        _bits = (_bits << count) | (uint)bits;
        _bitCount += count;
        while (_bitCount >= 8) PutByte((byte)(_bits >> (_bitCount -= 8)));
    }

    private void Flush()
    {
        if (_bitCount > 0) PutByte((byte)(_bits << (8 - _bitCount)));
        _bitCount = 0;
    }

    private readonly void PutByte(byte value)
    {
        _output.GetSpan(1)[0] = value;
        _output.Advance(1);
    }
}
