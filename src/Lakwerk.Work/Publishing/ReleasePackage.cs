using Lakwerk.Publication.Model;
using Lakwerk.Work.Files;

namespace Lakwerk.Work.Publishing;

/// <summary>All that leaves the house under a decision, ready to be written as a folder or an archive.</summary>
/// <param name="Decision">What release.json says.</param>
/// <param name="Entries">Every file, in the order of their names.</param>
public sealed record ReleasePackage(PublishedDecision Decision, IReadOnlyList<PackageEntry> Entries)
{
    /// <summary>The name under which it is kept: dossier and version.</summary>
    public string Name => $"{Decision.Dossier}-v{Decision.Version}";

    /// <summary>Writes the files into a folder, which must be empty or not be there: what is published is never mixed with what was.</summary>
    /// <exception cref="InputException">The folder holds something, or cannot be written.</exception>
    public void WriteFolder(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()) throw InputException.About(folder, "is niet leeg; geef een nieuwe map op.");
        foreach (var entry in Entries)
        {
            var path = Path.Combine(folder, entry.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            AtomicFile.Write(path, target =>
            {
                using var source = entry.Open();
                source.CopyTo(target);
            });
        }
    }

    /// <exception cref="InputException">The file cannot be written.</exception>
    public void WriteZip(string path) => AtomicFile.Write(path, WriteZip);

    public void WriteZip(Stream output) => ReproducibleZip.Write(output, Entries.Select(entry => ($"{Name}/{entry.Path}", entry.Open)));
}
