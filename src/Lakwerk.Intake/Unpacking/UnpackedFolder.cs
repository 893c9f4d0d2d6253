namespace Lakwerk.Intake.Unpacking;

/// <summary>A zip that is too large for memory, unpacked into a folder of its own that is removed when done. Names that lead outside it are left out; sizes are counted as they are read.</summary>
public sealed class UnpackedFolder : IDisposable
{
    private const int BufferSize = 128 * 1024;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lakwerk-zip-");

    private UnpackedFolder()
    {
    }

    public string Path => _folder.FullName;

    /// <param name="path">The zip.</param>
    /// <param name="limits">How much of it may come out.</param>
    /// <param name="isWanted">Which of its names are unpacked.</param>
    /// <exception cref="UnreadableException">It is no zip, a damaged one, or larger than the limits.</exception>
    public static UnpackedFolder Of(string path, IntakeLimits limits, Func<string, bool> isWanted)
    {
        ArgumentNullException.ThrowIfNull(isWanted);
        var unpacked = new UnpackedFolder();
        try
        {
            unpacked.Unpack(path, new UnpackBudget(limits), isWanted);
            return unpacked;
        }
        catch
        {
            unpacked.Dispose();
            throw;
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Unpack(string path, UnpackBudget budget, Func<string, bool> isWanted)
    {
        using var zip = ZipUnpacker.Open(File.OpenRead(path));
        foreach (var entry in zip.Entries)
        {
            budget.TakeItem();
            if (EntryNames.IsUnsafe(entry.FullName) || !isWanted(entry.FullName)) continue;
            var target = System.IO.Path.Combine(_folder.FullName, entry.FullName.Replace('\\', '/'));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            try
            {
                using var source = new CountedStream(entry.Open(), budget, entry.CompressedLength);
                using var file = File.Create(target);
                source.CopyTo(file, BufferSize);
                budget.Take(file.Length);
            }
            catch (InvalidDataException problem)
            {
                throw new UnreadableException(UnreadableReason.Corrupt, $"Het zip-archief is beschadigd bij {entry.FullName}.", problem);
            }
        }
    }
}
