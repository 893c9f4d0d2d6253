using System.Security.Cryptography;

namespace Lakwerk.Storage;

/// <summary>
/// Content by its SHA-256 in a folder. A blob never changes: it is written aside, synced, and only then given its name, so
/// that what has a name is whole.
/// </summary>
public sealed class BlobFolder
{
    private const int HashLength = 64;
    private const int BufferSize = 128 * 1024;

    private readonly string _root;
    private readonly string _incoming;

    public BlobFolder(string root)
    {
        ArgumentException.ThrowIfNullOrEmpty(root);
        _root = Path.GetFullPath(root);
        _incoming = Path.Combine(_root, "incoming");
        Directory.CreateDirectory(_incoming);
    }

    /// <summary>Stores content and gives its address. Storing the same twice stores it once.</summary>
    public string Put(Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var aside = Path.Combine(_incoming, Guid.NewGuid().ToString("N"));
        try
        {
            var sha256 = Write(content, aside);
            var place = PlaceOf(sha256);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            if (!File.Exists(place))
                File.Move(aside, place, overwrite: true);
            return sha256;
        }
        finally
        {
            File.Delete(aside);
        }
    }

    public bool Has(string sha256) => File.Exists(PlaceOf(sha256));

    /// <exception cref="StorageException">There is no such blob.</exception>
    public Stream Open(string sha256)
    {
        var place = PlaceOf(sha256);
        try
        {
            return new FileStream(place, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, FileOptions.SequentialScan);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new StorageException($"There is no blob {sha256}.", missing);
        }
    }

    /// <summary>Whether what is stored still is what its address says.</summary>
    public bool IsSound(string sha256)
    {
        if (!Has(sha256))
            return false;
        using var content = Open(sha256);
        return Convert.ToHexStringLower(SHA256.HashData(content)) == sha256;
    }

    private static string Write(Stream content, string aside)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var file = new FileStream(aside, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize);
        var buffer = new byte[BufferSize];
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            hash.AppendData(buffer, 0, read);
            file.Write(buffer, 0, read);
        }
        file.Flush(flushToDisk: true);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Only a hash is an address: nothing a caller passes can lead outside the folder.</summary>
    private string PlaceOf(string sha256)
    {
        ArgumentNullException.ThrowIfNull(sha256);
        if (sha256.Length != HashLength || !sha256.All(char.IsAsciiHexDigitLower))
            throw new ArgumentException("A blob's address is 64 lower-case hexadecimal digits.", nameof(sha256));
        return Path.Combine(_root, sha256[..2], sha256[2..4], sha256);
    }
}
