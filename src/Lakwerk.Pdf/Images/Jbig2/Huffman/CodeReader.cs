namespace Lakwerk.Pdf.Images.Jbig2;

/// <summary>Reads bits and bytes of a segment's data. Reading beyond the end is an error.</summary>
internal sealed class CodeReader(ReadOnlyMemory<byte> data)
{
    private long _bit;

    /// <summary>What has not been read, from the next whole byte on.</summary>
    public ReadOnlyMemory<byte> Rest => data[(int)((_bit + 7) / 8)..];

    /// <summary>Reads one bit.</summary>
    public int ReadBit()
    {
        if (_bit >= (long)data.Length * 8) throw Jbig2Error.Broken("it ends too early");
        var value = (data.Span[(int)(_bit >> 3)] >> (int)(7 - (_bit & 7))) & 1;
        _bit++;
        return value;
    }

    /// <summary>Reads an unsigned number of up to 32 bits.</summary>
    public uint ReadBits(int count)
    {
        uint value = 0;
        for (var i = 0; i < count; i++) value = (value << 1) | (uint)ReadBit();
        return value;
    }

    /// <summary>Reads a byte.</summary>
    public byte ReadByte() => (byte)ReadBits(8);

    /// <summary>Reads two bytes, unsigned.</summary>
    public int ReadUInt16() => (int)ReadBits(16);

    /// <summary>Reads four bytes, unsigned.</summary>
    public uint ReadUInt32() => ReadBits(32);

    /// <summary>Reads four bytes, signed.</summary>
    public int ReadInt32() => (int)ReadBits(32);

    /// <summary>Moves to the next whole byte.</summary>
    public void Align() => _bit = (_bit + 7) & ~7L;

    /// <summary>Takes whole bytes.</summary>
    public ReadOnlyMemory<byte> Take(long count)
    {
        Align();
        var rest = Rest;
        if (count < 0 || count > rest.Length) throw Jbig2Error.Broken("it ends too early");
        _bit += count * 8;
        return rest[..(int)count];
    }
}
