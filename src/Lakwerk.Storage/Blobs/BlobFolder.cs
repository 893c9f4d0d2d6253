using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Lakwerk.Storage;

/// <summary>
/// Content by its SHA-256 in a folder. A blob never changes: it is written aside, synced, and only then given its name, so
/// that what has a name is whole.
/// </summary>
public sealed class BlobFolder : IBlobs
{
    /// <summary>Pooled, and small enough that no collection of large objects is due for it.</summary>
    private const int BufferSize = 64 * 1024;
    private const int SmallReads = 16 * 1024;
    private const int MostRemembered = 50_000;

    private readonly string _root;
    private readonly string _incoming;
    private readonly bool _isDurable;
    private readonly ConcurrentDictionary<string, (long Length, DateTime Written)> _sound = new(StringComparer.Ordinal);

    /// <param name="root">The folder, made when it is not there.</param>
    /// <param name="isDurable">Whether a power cut may take nothing back; not needed for what is also kept elsewhere.</param>
    public BlobFolder(string root, bool isDurable = true)
    {
        ArgumentException.ThrowIfNullOrEmpty(root);
        _root = Path.GetFullPath(root);
        _isDurable = isDurable;
        _incoming = Path.Combine(_root, "incoming");
        Directory.CreateDirectory(_incoming);
    }

    public string Put(Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var aside = NewAside();
        try
        {
            return Name(aside, Write(content, aside));
        }
        finally
        {
            File.Delete(aside);
        }
    }

    public async Task<string> PutAsync(Stream content, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(content);
        var aside = NewAside();
        try
        {
            return Name(aside, await WriteAsync(content, aside, stop));
        }
        finally
        {
            File.Delete(aside);
        }
    }

    public bool Has(string sha256) => File.Exists(PlaceOf(sha256));

    public Stream Open(string sha256)
    {
        var stream = OpenUnseen(sha256);
        try
        {
            var state = (stream.Length, File.GetLastWriteTimeUtc(stream.Name));
            if (!_sound.TryGetValue(sha256, out var known) || known != state)
            {
                if (!Fits(stream, sha256))
                    throw BlobAddress.Damaged(sha256);
                Remember(sha256, state);
                stream.Position = 0;
            }
            return stream;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    public bool IsSound(string sha256)
    {
        if (!Has(sha256))
            return false;
        using var content = OpenUnseen(sha256);
        return Fits(content, sha256);
    }

    public IEnumerable<string> All() => Files().Select(file => file.Name);

    /// <summary>Removes the blobs that were opened longest ago until no more than so many bytes are left. Only for what is also kept elsewhere.</summary>
    internal void Trim(long most)
    {
        var files = Files().ToList();
        var total = files.Sum(file => file.Length);
        foreach (var file in files.OrderBy(file => file.LastAccessTimeUtc).TakeWhile(_ => total > most))
        {
            total -= file.Length;
            file.Delete();
        }
    }

    internal void Remove(string sha256) => File.Delete(PlaceOf(sha256));

    public void Discard(string sha256)
    {
        BlobAddress.Check(sha256);
        Remove(sha256);
    }

    /// <summary>So that trimming knows, whatever the mount says of access times.</summary>
    internal void Touch(string sha256) => File.SetLastAccessTimeUtc(PlaceOf(sha256), DateTime.UtcNow);

    public void Dispose() { }

    private IEnumerable<FileInfo> Files() => new DirectoryInfo(_root).EnumerateFiles("*", SearchOption.AllDirectories).Where(file => BlobAddress.IsOne(file.Name));

    private void Remember(string sha256, (long Length, DateTime Written) state)
    {
        if (_sound.Count >= MostRemembered)
            _sound.Clear();
        _sound[sha256] = state;
    }

    private FileStream OpenUnseen(string sha256)
    {
        try
        {
            return new FileStream(PlaceOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, SmallReads, FileOptions.SequentialScan);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw BlobAddress.Missing(sha256, missing);
        }
    }

    private static bool Fits(Stream content, string sha256)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        for (int read; (read = content.Read(buffer)) > 0;)
            hash.AppendData(buffer, 0, read);
        ArrayPool<byte>.Shared.Return(buffer);
        return Convert.ToHexStringLower(hash.GetHashAndReset()) == sha256;
    }

    private string NewAside() => Path.Combine(_incoming, Guid.NewGuid().ToString("N"));

    private string Name(string aside, string sha256)
    {
        var place = PlaceOf(sha256);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        if (!File.Exists(place))
            File.Move(aside, place, overwrite: true);
        return sha256;
    }

    private string Write(Stream content, string aside)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var file = new FileStream(aside, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            hash.AppendData(buffer, 0, read);
            file.Write(buffer, 0, read);
        }
        ArrayPool<byte>.Shared.Return(buffer);
        file.Flush(_isDurable);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private async Task<string> WriteAsync(Stream content, string aside, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(aside, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        for (int read; (read = await content.ReadAsync(buffer, stop)) > 0;)
        {
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), stop);
        }
        ArrayPool<byte>.Shared.Return(buffer);
        // The file is synced by the one call that can: there is no asynchronous one.
        file.Flush(_isDurable);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private string PlaceOf(string sha256)
    {
        BlobAddress.Check(sha256);
        return Path.Combine(_root, sha256[..2], sha256[2..4], sha256);
    }
}
