using System.Buffers;

namespace Lakwerk.Pdf.Objects.Filters;

/// <summary>
/// Growing output of a filter, held to a limit. It grows in pooled arrays, so that decoding leaves little behind but its
/// result.
/// </summary>
internal struct FilterOutput
{
    private const int AlwaysCopied = 1024 * 1024;
    private readonly int _limit;
    private byte[] _bytes;

    public FilterOutput(int expected, int limit)
    {
        _limit = limit;
        _bytes = ArrayPool<byte>.Shared.Rent(Math.Clamp(expected, 64, Math.Max(64, limit)));
    }

    /// <summary>Bytes written; a filter that writes into <see cref="Buffer"/> itself moves it on.</summary>
    public int Length { get; set; }

    /// <summary>All room there is now, for filters that write many bytes without asking each time.</summary>
    public readonly byte[] Buffer => _bytes;

    /// <summary>What was written; nothing may be added afterwards.</summary>
    public ReadOnlyMemory<byte> Finish()
    {
        var bytes = _bytes;
        _bytes = [];
        if (Length > AlwaysCopied && Length > bytes.Length / 4 * 3) return bytes.AsMemory(0, Length);
        var copy = bytes.AsSpan(0, Length).ToArray();
        ArrayPool<byte>.Shared.Return(bytes);
        return copy;
    }

    public void Add(byte b)
    {
        if (Length == _bytes.Length) Grow(1);
        _bytes[Length++] = b;
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        Length += bytes.Length;
    }

    public void Fill(byte b, int count)
    {
        Reserve(count)[..count].Fill(b);
        Length += count;
    }

    /// <summary>Repeats what was written <paramref name="distance"/> bytes ago; the copy may run into itself.</summary>
    public void Repeat(int distance, int count)
    {
        Reserve(count);
        var from = Length - distance;
        if (distance >= count)
        {
            _bytes.AsSpan(from, count).CopyTo(_bytes.AsSpan(Length));
        }
        else
        {
            for (var i = 0; i < count; i++) _bytes[Length + i] = _bytes[from + i];
        }

        Length += count;
    }

    private Span<byte> Reserve(int count)
    {
        if (count > _bytes.Length - Length) Grow(count);
        return _bytes.AsSpan(Length);
    }

    private void Grow(int count)
    {
        if ((long)Length + count > _limit)
            throw new PdfException(PdfErrorCode.LimitExceeded, $"A stream decodes to more than {_limit} bytes.");
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(_limit, Math.Max((long)Length + count, _bytes.Length * 2L)));
        _bytes.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
