using System.Security.Cryptography;

namespace Lakwerk.Intake.Unpacking;

/// <summary>The bytes of a file, on disk or in memory, whichever they came from.</summary>
public sealed class Payload
{
    private readonly string? _path;
    private readonly ReadOnlyMemory<byte> _bytes;

    private Payload(string? path, ReadOnlyMemory<byte> bytes, long length)
    {
        _path = path;
        _bytes = bytes;
        Length = length;
    }

    public long Length { get; }

    public static Payload FromFile(string path) => new(path, default, new FileInfo(path).Length);

    public static Payload FromBytes(ReadOnlyMemory<byte> bytes) => new(null, bytes, bytes.Length);

    /// <summary>For reading, and seekable.</summary>
    public Stream Open() => _path is null ? new ReadOnlyMemoryStream(_bytes) : new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024);

    /// <summary>All of it in memory.</summary>
    /// <exception cref="UnreadableException">It is larger than the limit.</exception>
    public ReadOnlyMemory<byte> Bytes(IntakeLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        if (Length > limits.FileBytes) throw new UnreadableException(UnreadableReason.TooLarge, $"Het bestand is groter dan {limits.FileBytes / 1024 / 1024} MB.");
        return _path is null ? _bytes : File.ReadAllBytes(_path);
    }

    public byte[] Start(int length) => Read(0, length);

    public byte[] End(int length) => Read(Math.Max(0, Length - length), length);

    public string Sha256()
    {
        if (_path is null) return Convert.ToHexStringLower(SHA256.HashData(_bytes.Span));
        using var stream = Open();
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>A path that a helper can read; written into the folder when it lies in memory.</summary>
    public string PathFor(Helpers.Scratch scratch, string name)
    {
        ArgumentNullException.ThrowIfNull(scratch);
        return _path is null ? scratch.Write(name, _bytes.Span) : Path.GetFullPath(_path);
    }

    private byte[] Read(long from, int length)
    {
        using var stream = Open();
        stream.Position = from;
        var bytes = new byte[Math.Min(length, Length - from)];
        return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }
}
