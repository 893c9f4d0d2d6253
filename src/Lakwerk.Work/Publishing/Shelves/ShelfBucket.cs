using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Lakwerk.Publication;
using Lakwerk.Storage;
using Lakwerk.Work.Files;

namespace Lakwerk.Work.Publishing;

/// <summary>
/// A shelf in a bucket: of each release the archive and its note, of each dossier what was taken back, and a stamp that changes
/// last. Who works with it has a folder of its own with the same, which may be lost at any time.
/// </summary>
public sealed class ShelfBucket : IDisposable
{
    private const string HeldName = "bucket.json";
    private const string ArchiveSuffix = ".zip";
    private const long LargestRelease = 200L * 1024 * 1024 * 1024;

    private readonly Bucket _bucket;
    private readonly PublicShelf _shelf;
    private readonly string? _only;

    /// <param name="place">The bucket, which must exist.</param>
    /// <param name="shelf">The folder of this machine.</param>
    /// <param name="onlyDossier">Only this dossier is held; null for all.</param>
    public ShelfBucket(BucketPlace place, PublicShelf shelf, string? onlyDossier = null)
    {
        ArgumentNullException.ThrowIfNull(shelf);
        (_bucket, _shelf, _only) = (new Bucket(place), shelf, onlyDossier);
    }

    /// <summary>Makes the folder as the bucket is. Releases appear in it whole or not at all.</summary>
    /// <exception cref="StorageException">The bucket cannot be used, or holds something that is no release.</exception>
    public void Fetch()
    {
        var stamp = _bucket.Read(PublicShelf.StampName, Text) ?? "";
        if (stamp == _shelf.Stamp) return;
        var (held, there) = (Held(), Listed());
        foreach (var name in held.Keys.Where(name => !there.ContainsKey(name)).ToList()) Drop(name);
        // Archives first: a note without its release shows nothing, a release without its note would show too much.
        foreach (var (name, _) in there.Where(one => held.GetValueOrDefault(one.Key) != one.Value).OrderBy(one => Order(one.Key))) Take(name);
        Directory.CreateDirectory(_shelf.Folder);
        AtomicFile.Write(Path.Combine(_shelf.Folder, HeldName), JsonSerializer.SerializeToUtf8Bytes(there, ReleaseJson.Options));
        _shelf.Changed(stamp);
    }

    /// <summary>Makes the bucket as the folder is, and the stamp last.</summary>
    public void Send()
    {
        var there = Listed();
        Directory.CreateDirectory(_shelf.Releases);
        var files = Directory.EnumerateFiles(_shelf.Releases, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_shelf.Releases, file).Replace('\\', '/')).Where(IsMine).ToList();
        // What is taken back goes first, what is added comes with its note last.
        foreach (var name in files.Where(IsWithdrawal)) Upload(name);
        foreach (var name in there.Keys.Except(files)) _bucket.Remove(name);
        foreach (var name in files.Where(name => !IsWithdrawal(name)).OrderBy(Order)) Upload(name);
        using var stamp = new MemoryStream(Encoding.UTF8.GetBytes(_shelf.Stamp));
        _bucket.Put(PublicShelf.StampName, stamp);
    }

    public void Dispose() => _bucket.Dispose();

    private void Upload(string name)
    {
        using var content = File.OpenRead(Path.Combine(_shelf.Releases, name));
        _bucket.Put(name, content);
    }

    private SortedDictionary<string, string> Listed() => new(_bucket.All().Where(item => IsMine(item.Name)).ToDictionary(item => item.Name, item => item.Tag), StringComparer.Ordinal);

    private Dictionary<string, string> Held()
    {
        var path = Path.Combine(_shelf.Folder, HeldName);
        return File.Exists(path) ? JsonSerializer.Deserialize<Dictionary<string, string>>(SourceFile.ReadAll(path)) ?? [] : [];
    }

    /// <summary>dossier/file: archives, notes and what was taken back; the unpacked releases are not kept in the bucket.</summary>
    private bool IsMine(string name)
    {
        var parts = name.Split('/');
        return parts.Length == 2 && PublicShelf.IsName(parts[0]) && (_only is null || parts[0] == _only) && !parts[1].StartsWith('.') && (parts[1].EndsWith(".json", StringComparison.Ordinal) || IsArchive(name));
    }

    private static bool IsArchive(string name) => name.EndsWith(ArchiveSuffix, StringComparison.Ordinal);

    private static bool IsWithdrawal(string name) => name.EndsWith("/" + PublicShelf.WithdrawnName, StringComparison.Ordinal);

    private static int Order(string name) => IsWithdrawal(name) ? 0 : IsArchive(name) ? 1 : 2;

    private void Drop(string name)
    {
        var path = Path.Combine(_shelf.Releases, name);
        File.Delete(path);
        if (IsArchive(name) && Directory.Exists(FolderOf(path))) Directory.Delete(FolderOf(path), recursive: true);
    }

    private void Take(string name)
    {
        var path = Path.Combine(_shelf.Releases, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (_bucket.Read(name, body => Kept(path, body)) is null) throw new StorageException($"{name} changed while it was fetched; it is fetched again.");
        if (IsArchive(name)) Unpack(path);
    }

    private static string Kept(string path, Stream body)
    {
        AtomicFile.Write(path, body.CopyTo);
        return path;
    }

    /// <summary>2026-017/2026-017-v2.zip holds what stands in 2026-017/v2.</summary>
    private static string FolderOf(string archive)
    {
        var name = Path.GetFileNameWithoutExtension(archive);
        return Path.Combine(Path.GetDirectoryName(archive)!, name[(name.LastIndexOf('-') + 1)..]);
    }

    private static void Unpack(string archive)
    {
        var (place, top) = (FolderOf(archive), Path.GetFileNameWithoutExtension(archive) + "/");
        var aside = Path.Combine(Path.GetDirectoryName(archive)!, $".{Guid.NewGuid():N}");
        try
        {
            using (var zip = ZipFile.OpenRead(archive))
            {
                if (zip.Entries.Sum(entry => entry.Length) > LargestRelease || zip.Entries.Any(entry => !entry.FullName.StartsWith(top, StringComparison.Ordinal)))
                    throw new InvalidDataException("its entries are not those of a release");
                zip.ExtractToDirectory(aside);
            }

            PublicShelf.Swap(Path.Combine(aside, top), place);
        }
        catch (InvalidDataException problem)
        {
            throw new StorageException($"{Path.GetFileName(archive)} is no archive of a release: {problem.Message}", problem);
        }
        finally
        {
            if (Directory.Exists(aside)) Directory.Delete(aside, recursive: true);
        }
    }

    private static string Text(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
