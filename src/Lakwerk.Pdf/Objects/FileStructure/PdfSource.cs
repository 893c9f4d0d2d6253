using Microsoft.Win32.SafeHandles;

namespace Lakwerk.Pdf.Objects;

/// <summary>
/// The bytes of a file. Small files live in one array; larger ones are read by windows, so that a file of any size never
/// sits in memory whole. Reading beyond the end gives fewer bytes, never an error.
/// </summary>
public sealed class PdfSource : IDisposable
{
    /// <summary>Files up to this size are read at once: 16 MB.</summary>
    public const int LargestWholeFile = 16 * 1024 * 1024;

    private const int BlockSize = 64 * 1024;
    private const int BlockCount = 16;

    private readonly ReadOnlyMemory<byte> _memory;
    private readonly SafeFileHandle? _file;
    private readonly (long Offset, byte[]? Bytes)[] _blocks = [];
    private readonly bool _ownsFile;
    private int _nextBlock;

    /// <summary>Bytes that are in memory already.</summary>
    public PdfSource(ReadOnlyMemory<byte> bytes)
    {
        _memory = bytes;
        Length = bytes.Length;
    }

    private PdfSource(SafeFileHandle file, long length, bool ownsFile = true)
    {
        _file = file;
        _ownsFile = ownsFile;
        _blocks = new (long, byte[]?)[BlockCount];
        Length = length;
    }

    /// <summary>Opens a file for reading; other programs may read it too.</summary>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static PdfSource OpenFile(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var file = File.OpenHandle(path, options: FileOptions.RandomAccess);
        var length = RandomAccess.GetLength(file);
        if (length > LargestWholeFile) return new PdfSource(file, length);

        using (file)
        {
            var bytes = new byte[length];
            return new PdfSource(bytes.AsMemory(0, ReadFully(file, 0, bytes)));
        }
    }

    /// <summary>Number of bytes.</summary>
    public long Length { get; }

    /// <summary>Copies bytes from <paramref name="offset"/> on; gives how many there were.</summary>
    public int Read(long offset, Span<byte> destination)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        if (offset >= Length) return 0;
        var count = (int)Math.Min(destination.Length, Length - offset);
        if (_file is not null) return ReadFully(_file, offset, destination[..count]);
        _memory.Span.Slice((int)offset, count).CopyTo(destination);
        return count;
    }

    /// <summary>Bytes that stay valid as long as the caller keeps them; shorter when the file ends earlier.</summary>
    public ReadOnlyMemory<byte> Slice(long offset, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        var count = (int)Math.Min(length, Math.Max(0, Length - offset));
        if (count == 0) return ReadOnlyMemory<byte>.Empty;
        if (_file is null) return _memory.Slice((int)offset, count);
        var bytes = new byte[count];
        return bytes.AsMemory(0, ReadFully(_file, offset, bytes));
    }

    /// <summary>The same bytes up to a place, as the file was before it was added to. It reads this source and must not outlive it.</summary>
    internal PdfSource Before(long end)
    {
        var length = Math.Clamp(end, 0, Length);
        return _file is null ? new PdfSource(_memory[..(int)length]) : new PdfSource(_file, length, ownsFile: false);
    }

    /// <summary>Like <see cref="Slice"/>, but small pieces of a large file come from a few blocks that are kept.</summary>
    internal ReadOnlySpan<byte> Window(long offset, int length)
    {
        if (_file is null || length > BlockSize / 2) return Slice(offset, length).Span;
        if (offset >= Length) return [];

        // Blocks overlap by half, so that every small window lies within one block.
        var start = offset - offset % (BlockSize / 2);
        var block = Block(start);
        var at = (int)(offset - start);
        return at >= block.Length ? [] : block.AsSpan(at, Math.Min(length, block.Length - at));
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        if (_ownsFile) _file?.Dispose();
    }

    private byte[] Block(long start)
    {
        foreach (var (offset, kept) in _blocks)
            if (kept is not null && offset == start) return kept;

        // A fresh array each time: a caller may still be parsing in a block that is being replaced.
        var bytes = new byte[(int)Math.Min(BlockSize, Length - start)];
        var count = ReadFully(_file!, start, bytes);
        if (count < bytes.Length) bytes = bytes[..count];
        _blocks[_nextBlock] = (start, bytes);
        _nextBlock = (_nextBlock + 1) % BlockCount;
        return bytes;
    }

    private static int ReadFully(SafeFileHandle file, long offset, Span<byte> destination)
    {
        var done = 0;
        while (done < destination.Length)
        {
            var count = RandomAccess.Read(file, destination[done..], offset + done);
            if (count == 0) break;
            done += count;
        }

        return done;
    }
}
