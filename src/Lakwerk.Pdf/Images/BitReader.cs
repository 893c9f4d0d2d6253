using System.Buffers.Binary;

namespace Lakwerk.Pdf.Images;

/// <summary>Reads bits, highest first. Behind the end come zeros, and <see cref="IsAtEnd"/> says so.</summary>
internal ref struct BitReader(ReadOnlySpan<byte> data)
{
    private const int FastBytes = 4;
    private readonly ReadOnlySpan<byte> _data = data;

    /// <summary>The next bit, counted from the first byte's highest.</summary>
    public long Position { get; private set; }

    /// <summary>True when every bit has been read.</summary>
    public readonly bool IsAtEnd => Position >= (long)_data.Length * 8;

    /// <summary>Bits that are left; negative when reading went beyond the end.</summary>
    public readonly long Remaining => (long)_data.Length * 8 - Position;

    /// <summary>Whole bytes passed, a byte begun counting as passed.</summary>
    public readonly int BytesPassed => (int)Math.Min(_data.Length, (Position + 7) / 8);

    /// <summary>The next bits without passing them; at most 25.</summary>
    public readonly int Peek(int count)
    {
        var at = Position >> 3;
        var word = at + FastBytes <= _data.Length ? BinaryPrimitives.ReadUInt32BigEndian(_data[(int)at..]) : PeekNearEnd(at);
        return (int)(word << (int)(Position & 7) >> (32 - count));
    }

    /// <summary>Passes bits.</summary>
    public void Skip(int count) => Position += count;

    /// <summary>Reads bits; at most 32.</summary>
    public uint Read(int count)
    {
        if (count == 0) return 0;
        if (count > 24) return (Read(count - 16) << 16) | Read(16);
        var value = (uint)Peek(count);
        Position += count;
        return value;
    }

    /// <summary>Moves to the next whole byte.</summary>
    public void AlignToByte() => Position = (Position + 7) & ~7L;

    private readonly uint PeekNearEnd(long at)
    {
        uint word = 0;
        for (var i = 0; i < FastBytes; i++)
            word = (word << 8) | (at + i < _data.Length ? _data[(int)(at + i)] : 0u);
        return word;
    }
}
