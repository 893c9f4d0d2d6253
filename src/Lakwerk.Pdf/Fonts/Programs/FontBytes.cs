using System.Buffers.Binary;

namespace Lakwerk.Pdf.Fonts.Programs;

/// <summary>Bytes of a font program, big-endian. Whatever lies outside reads as zero or empty, so that no table can lead a reader astray.</summary>
internal readonly struct FontBytes(ReadOnlyMemory<byte> bytes)
{
    public ReadOnlyMemory<byte> Memory { get; } = bytes;

    public int Length => Memory.Length;

    public ReadOnlySpan<byte> Span => Memory.Span;

    public int U8(int at) => (uint)at < (uint)Length ? Span[at] : 0;

    public int U16(int at) => Has(at, 2) ? BinaryPrimitives.ReadUInt16BigEndian(Span[at..]) : 0;

    public int S16(int at) => (short)U16(at);

    public uint U32(int at) => Has(at, 4) ? BinaryPrimitives.ReadUInt32BigEndian(Span[at..]) : 0;

    /// <summary>An offset: a 32-bit number held to what fits into an int.</summary>
    public int Offset32(int at) => (int)Math.Min(U32(at), int.MaxValue / 2);

    /// <summary>A number of one to four bytes.</summary>
    public int Number(int at, int size)
    {
        var value = 0L;
        for (var i = 0; i < size; i++) value = (value << 8) | (uint)U8(at + i);
        return (int)Math.Min(value, int.MaxValue / 2);
    }

    public bool Has(int at, int count) => at >= 0 && count >= 0 && at <= Length - count;

    /// <summary>A part, cut to what is there.</summary>
    public FontBytes Slice(int at, int count = int.MaxValue)
    {
        if (at < 0 || at >= Length || count <= 0) return default;
        return new FontBytes(Memory.Slice(at, Math.Min(count, Length - at)));
    }
}
