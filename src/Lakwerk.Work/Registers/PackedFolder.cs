using System.IO.Compression;

namespace Lakwerk.Work.Registers;

/// <summary>A zip of published documents, unpacked beside nothing else and removed when done. Names that lead outside are left out, sizes are counted as they are read.</summary>
internal sealed class PackedFolder : IDisposable
{
    private const int MostEntries = 200_000;
    private const long MostBytes = 16L * 1024 * 1024 * 1024;
    private const long MostRatio = 1000;
    private const long RatioFree = 64 * 1024 * 1024;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lakwerk-register-");

    private PackedFolder()
    {
    }

    public string Path => _folder.FullName;

    /// <exception cref="InputException">It is no zip, or larger than any release.</exception>
    public static PackedFolder Of(string path, Func<string, bool> isWanted)
    {
        var packed = new PackedFolder();
        try
        {
            packed.Unpack(path, isWanted);
            return packed;
        }
        catch
        {
            packed.Dispose();
            throw;
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Unpack(string path, Func<string, bool> isWanted)
    {
        using var zip = Open(path);
        if (zip.Entries.Count > MostEntries) throw InputException.About(path, $"holds more than {MostEntries} files.");
        var left = MostBytes;
        foreach (var entry in zip.Entries.Where(entry => isWanted(entry.FullName)))
        {
            var target = System.IO.Path.GetFullPath(System.IO.Path.Combine(_folder.FullName, entry.FullName.Replace('\\', '/')));
            if (!target.StartsWith(_folder.FullName + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal)) continue;
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            left -= Extract(path, entry, target, Math.Min(left, Math.Max(RatioFree, entry.CompressedLength * MostRatio)));
        }
    }

    private static ZipArchive Open(string path)
    {
        try
        {
            return ZipFile.OpenRead(path);
        }
        catch (InvalidDataException problem)
        {
            throw InputException.About(path, "is no zip, or a damaged one.", problem);
        }
    }

    private static long Extract(string path, ZipArchiveEntry entry, string target, long most)
    {
        var buffer = new byte[128 * 1024];
        var written = 0L;
        try
        {
            using var source = entry.Open();
            using var file = File.Create(target);
            for (int read; (read = source.Read(buffer)) > 0; written += read)
            {
                if (written + read > most) throw InputException.About(path, "is larger unpacked than any release.");
                file.Write(buffer, 0, read);
            }

            return written;
        }
        catch (InvalidDataException problem)
        {
            throw InputException.About(path, $"is damaged at {entry.FullName}.", problem);
        }
    }
}
