using System.Buffers.Binary;

namespace Lakwerk.Suggestions.Persons;

/// <summary>
/// A set of words that answers "certainly not" or "probably". It holds hashes only: the words cannot be read back. File form:
/// little-endian 32-bit number of bits and of hash functions, then the bits.
/// </summary>
internal sealed class BloomFilter
{
    private readonly byte[] _bits;
    private readonly uint _bitCount;
    private readonly int _functions;

    public BloomFilter(int capacity, double bitsPerWord = 10)
    {
        _bitCount = (uint)Math.Max(64, capacity * bitsPerWord);
        _functions = Math.Max(1, (int)Math.Round(bitsPerWord * Math.Log(2)));
        _bits = new byte[(_bitCount + 7) / 8];
    }

    private BloomFilter(uint bitCount, int functions, byte[] bits) => (_bitCount, _functions, _bits) = (bitCount, functions, bits);

    public static BloomFilter Read(Stream stream)
    {
        Span<byte> head = stackalloc byte[8];
        stream.ReadExactly(head);
        var bitCount = BinaryPrimitives.ReadUInt32LittleEndian(head);
        var bits = new byte[(bitCount + 7) / 8];
        stream.ReadExactly(bits);
        return new(bitCount, BinaryPrimitives.ReadInt32LittleEndian(head[4..]), bits);
    }

    public void Write(Stream stream)
    {
        Span<byte> head = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(head, _bitCount);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], _functions);
        stream.Write(head);
        stream.Write(_bits);
    }

    public void Add(uint wordHash)
    {
        for (var i = 0; i < _functions; i++)
        {
            var bit = BitOf(wordHash, i);
            _bits[bit >> 3] |= (byte)(1 << (int)(bit & 7));
        }
    }

    public bool MayContain(uint wordHash)
    {
        for (var i = 0; i < _functions; i++)
        {
            var bit = BitOf(wordHash, i);
            if ((_bits[bit >> 3] & (1 << (int)(bit & 7))) == 0) return false;
        }

        return true;
    }

    private uint BitOf(uint wordHash, int function)
    {
        var mixed = (ulong)wordHash * 0x9E3779B97F4A7C15UL;
        return (uint)(((uint)mixed + (uint)function * ((uint)(mixed >> 32) | 1)) % _bitCount);
    }
}
