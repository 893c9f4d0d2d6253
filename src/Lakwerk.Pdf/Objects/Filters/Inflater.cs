using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Lakwerk.Pdf.Objects.Filters;

/// <summary>
/// Deflate (RFC 1951). Our own, because what comes before the damage must be saved to the last byte, which the
/// framework's decompressor does not promise.
/// </summary>
internal ref struct Inflater
{
    private const int EndOfBlock = 256;
    private const int LongestMatch = 258;
    private const int WideRead = sizeof(ulong);
    private const int FastMask = (1 << HuffmanCode.FastBits) - 1;

    private static ReadOnlySpan<byte> CodeLengthOrder => [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    private static ReadOnlySpan<ushort> LengthBase =>
        [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];

    private static ReadOnlySpan<byte> LengthExtra =>
        [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];

    private static ReadOnlySpan<ushort> DistanceBase =>
        [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];

    private static ReadOnlySpan<byte> DistanceExtra =>
        [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];

    private enum Progress
    {
        Goes,
        EndOfBlock,
        Damaged,
    }

    [ThreadStatic]
    private static HuffmanCode? s_literals;

    [ThreadStatic]
    private static HuffmanCode? s_distances;

    private readonly ReadOnlySpan<byte> _input;
    private readonly HuffmanCode _literals;
    private readonly HuffmanCode _distances;
    private int _position;
    private ulong _bits;
    private int _bitCount;
    private FilterOutput _output;

    public Inflater(ReadOnlySpan<byte> input, int limit)
    {
        _input = input;
        _literals = s_literals ??= new HuffmanCode();
        _distances = s_distances ??= new HuffmanCode();
        _output = new FilterOutput((int)Math.Min(input.Length * 4L, int.MaxValue), limit);
    }

    /// <summary>What was decoded; ends the work.</summary>
    public ReadOnlyMemory<byte> Finish() => _output.Finish();

    /// <summary>
    /// Decodes all blocks; false when the data ends early or makes no sense from some byte on. Data that ends with a block,
    /// though not with the last one, is whole: some writers flush and never finish.
    /// </summary>
    public bool Run()
    {
        for (var isFirst = true; ; isFirst = false)
        {
            if (!TryTake(3, out var header)) return !isFirst;
            var ok = (header >> 1) switch
            {
                0 => CopyStored(),
                1 => BuildFixed() && Expand(),
                2 => BuildDynamic() && Expand(),
                _ => false,
            };
            if (!ok) return false;
            if ((header & 1) != 0) return true;
        }
    }

    private void Refill()
    {
        if (_position + 8 <= _input.Length)
        {
            _bits |= BinaryPrimitives.ReadUInt64LittleEndian(_input[_position..]) << _bitCount;
            var bytes = (63 - _bitCount) >> 3;
            _position += bytes;
            _bitCount += bytes << 3;
            return;
        }

        while (_bitCount <= 56 && _position < _input.Length)
        {
            // Bits above the count may be left over from a wide read; they are the same bits.
            _bits |= (ulong)_input[_position++] << _bitCount;
            _bitCount += 8;
        }
    }

    private bool TryTake(int count, out int value)
    {
        if (_bitCount < count) Refill();
        value = (int)(_bits & ((1UL << count) - 1));
        if (_bitCount < count) return false;
        Drop(count);
        return true;
    }

    private void Drop(int count)
    {
        _bits >>= count;
        _bitCount -= count;
    }

    private bool CopyStored()
    {
        Drop(_bitCount & 7);
        if (!TryTake(16, out var length) || !TryTake(16, out var complement)) return false;
        _position -= _bitCount >> 3;
        _bits = 0;
        _bitCount = 0;
        if ((length ^ complement) != 0xFFFF) return false;
        var count = Math.Min(length, _input.Length - _position);
        _output.Add(_input.Slice(_position, count));
        _position += count;
        return count == length;
    }

    private readonly bool BuildFixed()
    {
        Span<byte> lengths = stackalloc byte[288];
        lengths[..144].Fill(8);
        lengths[144..256].Fill(9);
        lengths[256..280].Fill(7);
        lengths[280..].Fill(8);
        Span<byte> distances = stackalloc byte[30];
        distances.Fill(5);
        return _literals.Build(lengths) && _distances.Build(distances);
    }

    private bool BuildDynamic()
    {
        if (!TryTake(5, out var literalCount) || !TryTake(5, out var distanceCount) || !TryTake(4, out var codeCount)) return false;
        literalCount += 257;
        distanceCount += 1;
        codeCount += 4;
        if (literalCount > 286) return false;

        Span<byte> lengths = stackalloc byte[286 + 32];
        lengths.Clear();
        for (var i = 0; i < codeCount; i++)
        {
            if (!TryTake(3, out var length)) return false;
            lengths[CodeLengthOrder[i]] = (byte)length;
        }

        if (!_literals.Build(lengths[..19])) return false;
        lengths.Clear();
        return ReadLengths(lengths[..(literalCount + distanceCount)])
            && _literals.Build(lengths[..literalCount])
            && _distances.Build(lengths.Slice(literalCount, distanceCount));
    }

    private bool ReadLengths(scoped Span<byte> lengths)
    {
        for (var i = 0; i < lengths.Length;)
        {
            var symbol = Decode(_literals);
            if (symbol < 0) return false;
            if (symbol < 16)
            {
                lengths[i++] = (byte)symbol;
                continue;
            }

            if (symbol == 16 && i == 0) return false;
            var (bits, least) = symbol switch { 16 => (2, 3), 17 => (3, 3), _ => (7, 11) };
            if (!TryTake(bits, out var extra) || i + least + extra > lengths.Length) return false;
            var value = symbol == 16 ? lengths[i - 1] : (byte)0;
            lengths.Slice(i, least + extra).Fill(value);
            i += least + extra;
        }

        return true;
    }

    /// <summary>
    /// Expands codes up to the end of the block: in a fast loop while there is enough input and room not to look at
    /// either, and one careful step wherever there is not.
    /// </summary>
    private bool Expand()
    {
        while (true)
        {
            switch (ExpandFast())
            {
                case Progress.EndOfBlock: return true;
                case Progress.Damaged: return false;
            }

            switch (ExpandOne())
            {
                case Progress.EndOfBlock: return true;
                case Progress.Damaged: return false;
            }
        }
    }

    private Progress ExpandFast()
    {
        var literals = _literals.Fast;
        var distances = _distances.Fast;
        var (bits, bitCount, position) = (_bits, _bitCount, _position);
        var length = _output.Length;
        var buffer = _output.Buffer.AsSpan();
        var progress = Progress.Goes;
        while (position <= _input.Length - WideRead && length <= buffer.Length - LongestMatch - WideRead)
        {
            // At least 56 bits: enough for the longest code, distance and extra bits, 48.
            bits |= BinaryPrimitives.ReadUInt64LittleEndian(_input[position..]) << bitCount;
            position += (63 - bitCount) >> 3;
            bitCount |= 56;

            int entry = literals[(int)bits & FastMask];
            var codeLength = entry & 15;
            var symbol = entry >> 4;
            if (entry == 0) symbol = _literals.DecodeLong(bits, bitCount, out codeLength);
            bits >>= codeLength;
            bitCount -= codeLength;
            if ((uint)symbol < EndOfBlock)
            {
                buffer[length++] = (byte)symbol;
                continue;
            }

            if (symbol == EndOfBlock || (uint)(symbol -= EndOfBlock + 1) >= LengthBase.Length)
            {
                progress = symbol == EndOfBlock ? Progress.EndOfBlock : Progress.Damaged;
                break;
            }

            var extra = LengthExtra[symbol];
            var count = LengthBase[symbol] + (int)(bits & ((1u << extra) - 1));
            bits >>= extra;
            bitCount -= extra;

            entry = distances[(int)bits & FastMask];
            codeLength = entry & 15;
            symbol = entry >> 4;
            if (entry == 0) symbol = _distances.DecodeLong(bits, bitCount, out codeLength);
            if ((uint)symbol >= DistanceBase.Length)
            {
                progress = Progress.Damaged;
                break;
            }

            bits >>= codeLength;
            extra = DistanceExtra[symbol];
            var distance = DistanceBase[symbol] + (int)(bits & ((1u << extra) - 1));
            bits >>= extra;
            bitCount -= codeLength + extra;
            if (distance > length)
            {
                progress = Progress.Damaged;
                break;
            }

            CopyMatch(buffer, length, distance, count);
            length += count;
        }

        (_bits, _bitCount, _position) = (bits, bitCount, position);
        _output.Length = length;
        return progress;
    }

    /// <summary>Copies a match; may write up to seven bytes more than asked for, which the next output overwrites.</summary>
    private static void CopyMatch(Span<byte> buffer, int length, int distance, int count)
    {
        if (distance >= WideRead)
        {
            for (var i = 0; i < count; i += WideRead)
                MemoryMarshal.Write(buffer[(length + i)..], MemoryMarshal.Read<ulong>(buffer[(length - distance + i)..]));
        }
        else if (distance == 1)
        {
            buffer.Slice(length, count).Fill(buffer[length - 1]);
        }
        else
        {
            for (var i = 0; i < count; i++) buffer[length + i] = buffer[length - distance + i];
        }
    }

    private Progress ExpandOne()
    {
        var symbol = Decode(_literals);
        if (symbol < 0) return Progress.Damaged;
        if (symbol < EndOfBlock)
        {
            _output.Add((byte)symbol);
            return Progress.Goes;
        }

        if (symbol == EndOfBlock) return Progress.EndOfBlock;
        symbol -= EndOfBlock + 1;
        if (symbol >= LengthBase.Length || !TryTake(LengthExtra[symbol], out var extra)) return Progress.Damaged;
        var length = LengthBase[symbol] + extra;

        symbol = Decode(_distances);
        if (symbol < 0 || symbol >= DistanceBase.Length || !TryTake(DistanceExtra[symbol], out extra)) return Progress.Damaged;
        var distance = DistanceBase[symbol] + extra;
        if (distance > _output.Length) return Progress.Damaged;
        _output.Repeat(distance, length);
        return Progress.Goes;
    }

    private int Decode(HuffmanCode code)
    {
        if (_bitCount < HuffmanCode.LongestCode) Refill();
        var entry = code.Fast[(int)_bits & FastMask];
        var length = entry & 15;
        var symbol = entry >> 4;
        if (entry == 0) symbol = code.DecodeLong(_bits, _bitCount, out length);
        if (symbol < 0 || length > _bitCount) return -1;
        Drop(length);
        return symbol;
    }
}
