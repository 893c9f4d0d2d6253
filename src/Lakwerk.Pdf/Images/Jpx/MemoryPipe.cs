using System.Runtime.InteropServices;

namespace Lakwerk.Pdf.Images.Jpx;

/// <summary>
/// Bytes in memory as a stream of OpenJPEG's. The callbacks must not throw, for native code is underneath: whatever does not
/// fit is answered with an error value.
/// </summary>
internal sealed unsafe class MemoryPipe : IDisposable
{
    private static readonly nuint Failure = nuint.MaxValue;
    private readonly GCHandle _self;
    private readonly long _mostBytes;
    private byte[] _bytes;
    private long _length;
    private long _position;

    private MemoryPipe(byte[] bytes, long length, bool isInput, long mostBytes)
    {
        _bytes = bytes;
        _length = length;
        _mostBytes = mostBytes;
        _self = GCHandle.Alloc(this);
        Handle = OpenJpeg.CreateStream(isInput ? 1 : 0);
        OpenJpeg.SetUserData(Handle, GCHandle.ToIntPtr(_self), 0);
        OpenJpeg.SetUserDataLength(Handle, (ulong)length);
        OpenJpeg.SetRead(Handle, &Read);
        OpenJpeg.SetWrite(Handle, &Write);
        OpenJpeg.SetSkip(Handle, &Skip);
        OpenJpeg.SetSeek(Handle, &Seek);
    }

    /// <summary>The native stream.</summary>
    public nint Handle { get; }

    /// <summary>A stream to read from.</summary>
    public static MemoryPipe ForReading(ReadOnlyMemory<byte> data) => new(data.ToArray(), data.Length, true, data.Length);

    /// <summary>A stream to write to, up to so many bytes.</summary>
    public static MemoryPipe ForWriting(int mostBytes) => new(new byte[Math.Min(64 * 1024, mostBytes)], 0, false, mostBytes);

    /// <summary>What has been written.</summary>
    public byte[] ToArray() => _bytes.AsSpan(0, (int)_length).ToArray();

    /// <inheritdoc/>
    public void Dispose()
    {
        OpenJpeg.DestroyStream(Handle);
        _self.Free();
    }

    [UnmanagedCallersOnly]
    private static nuint Read(byte* buffer, nuint count, nint data)
    {
        if (Of(data) is not { } pipe || pipe._position >= pipe._length) return Failure;
        var taken = (int)Math.Min((long)Math.Min(count, int.MaxValue), pipe._length - pipe._position);
        pipe._bytes.AsSpan((int)pipe._position, taken).CopyTo(new Span<byte>(buffer, taken));
        pipe._position += taken;
        return (nuint)taken;
    }

    [UnmanagedCallersOnly]
    private static nuint Write(byte* buffer, nuint count, nint data)
    {
        if (Of(data) is not { } pipe || count > int.MaxValue || pipe._position + (long)count > pipe._mostBytes) return Failure;
        pipe.Grow(pipe._position + (long)count);
        new ReadOnlySpan<byte>(buffer, (int)count).CopyTo(pipe._bytes.AsSpan((int)pipe._position));
        pipe._position += (long)count;
        pipe._length = Math.Max(pipe._length, pipe._position);
        return count;
    }

    [UnmanagedCallersOnly]
    private static long Skip(long count, nint data)
    {
        if (Of(data) is not { } pipe || !pipe.MoveTo(pipe._position + count)) return -1;
        return count;
    }

    [UnmanagedCallersOnly]
    private static int Seek(long position, nint data) => Of(data) is { } pipe && pipe.MoveTo(position) ? 1 : 0;

    private static MemoryPipe? Of(nint data) => GCHandle.FromIntPtr(data).Target as MemoryPipe;

    private bool MoveTo(long position)
    {
        if (position < 0 || position > _mostBytes) return false;
        _position = position;
        return true;
    }

    private void Grow(long needed)
    {
        if (needed > _bytes.Length) Array.Resize(ref _bytes, (int)Math.Min(_mostBytes, Math.Max(needed, 2L * _bytes.Length)));
    }
}
