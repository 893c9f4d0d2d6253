using System.Buffers.Binary;
using System.Text;

namespace Lakwerk.Pdf.Fonts.Programs;

/// <summary>Collects the bytes of a font program, big-endian.</summary>
internal sealed class FontBuffer
{
    private byte[] _bytes = new byte[256];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, Length);

    public FontBuffer U8(int value)
    {
        Grow(1)[0] = (byte)value;
        return this;
    }

    public FontBuffer U16(int value)
    {
        BinaryPrimitives.WriteUInt16BigEndian(Grow(2), (ushort)value);
        return this;
    }

    public FontBuffer U32(uint value)
    {
        BinaryPrimitives.WriteUInt32BigEndian(Grow(4), value);
        return this;
    }

    public FontBuffer Bytes(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Grow(bytes.Length));
        return this;
    }

    public FontBuffer Text(string latin1) => Bytes(Encoding.Latin1.GetBytes(latin1));

    /// <summary>Fills up with zeros to a multiple of <paramref name="size"/>.</summary>
    public FontBuffer Pad(int size)
    {
        if (Length % size != 0) Grow(size - (Length % size)).Clear();
        return this;
    }

    public void Truncate(int length) => Length = length;

    public void PatchU16(int at, int value) => BinaryPrimitives.WriteUInt16BigEndian(_bytes.AsSpan(at), (ushort)value);

    public void PatchU32(int at, uint value) => BinaryPrimitives.WriteUInt32BigEndian(_bytes.AsSpan(at), value);

    public byte[] ToArray() => Span.ToArray();

    private Span<byte> Grow(int count)
    {
        if (Length + count > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
        Length += count;
        return _bytes.AsSpan(Length - count, count);
    }
}
