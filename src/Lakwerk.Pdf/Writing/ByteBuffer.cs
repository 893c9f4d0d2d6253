using System.Buffers;
using System.Text;

namespace Lakwerk.Pdf.Writing;

/// <summary>Bytes that grow, in a rented array: the page's new content is built in one and the file's objects in another.</summary>
public sealed class ByteBuffer : IDisposable
{
    private const int InitialSize = 4096;
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(InitialSize);

    /// <summary>Bytes written so far.</summary>
    public int Length { get; private set; }

    /// <summary>What was written; valid until the next write.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>A copy of what was written.</summary>
    public byte[] ToArray() => Written.ToArray();

    /// <summary>Appends a byte.</summary>
    public void Add(byte value)
    {
        if (Length == _bytes.Length) Grow(1);
        _bytes[Length++] = value;
    }

    /// <summary>Appends bytes.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _bytes.Length - Length) Grow(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>Appends text whose characters are bytes (Latin-1).</summary>
    public void AddLatin1(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > _bytes.Length - Length) Grow(text.Length);
        Length += Encoding.Latin1.GetBytes(text, _bytes.AsSpan(Length));
    }

    /// <summary>Room for at least <paramref name="count"/> bytes; say with <see cref="Advance"/> how many were used.</summary>
    public Span<byte> Room(int count)
    {
        if (count > _bytes.Length - Length) Grow(count);
        return _bytes.AsSpan(Length);
    }

    /// <summary>Counts bytes written into <see cref="Room"/>.</summary>
    public void Advance(int count) => Length += count;

    /// <summary>Forgets what was written, or all beyond a length noted before.</summary>
    public void Truncate(int length = 0)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Length);
        Length = length;
    }

    /// <summary>Gives the array back; the buffer must not be used afterwards.</summary>
    public void Dispose()
    {
        if (_bytes.Length == 0) return;
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        Length = 0;
    }

    private void Grow(int atLeast)
    {
        var larger = ArrayPool<byte>.Shared.Rent(checked(Math.Max(_bytes.Length * 2, Length + atLeast)));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
