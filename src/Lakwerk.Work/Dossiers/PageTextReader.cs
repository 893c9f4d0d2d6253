using System.Buffers.Binary;
using System.Text;

namespace Lakwerk.Work.Dossiers;

/// <summary>Numbers and strings from unpacked page text, as a <see cref="BinaryWriter"/> wrote them. Nothing is read beyond its end.</summary>
internal ref struct PageTextReader(ReadOnlySpan<byte> bytes)
{
    private const int MostLengthBits = 28;
    private ReadOnlySpan<byte> _left = bytes;

    /// <summary>Bytes that were not read yet.</summary>
    public readonly int Left => _left.Length;

    public byte Byte() => Take(1)[0];

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public float Single() => BinaryPrimitives.ReadSingleLittleEndian(Take(sizeof(float)));

    public string String()
    {
        var (length, shift, more) = (0, 0, true);
        while (more)
        {
            if (shift > MostLengthBits) throw PageTextBlob.Damaged();
            var part = Byte();
            (length, more) = (length | ((part & 0x7F) << shift), part > 0x7F);
            shift += 7;
        }

        return Encoding.UTF8.GetString(Take(length));
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if ((uint)length > (uint)_left.Length) throw PageTextBlob.Damaged();
        var taken = _left[..length];
        _left = _left[length..];
        return taken;
    }
}
