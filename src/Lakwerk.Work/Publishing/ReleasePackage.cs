using System.Text;
using Lakwerk.Publication;
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

    /// <summary>Adds what follows from the decision: release.json, what to read first, and the hashes of everything.</summary>
    internal static ReleasePackage Of(PublishedDecision decision, IEnumerable<PackageEntry> entries)
    {
        var hashes = string.Concat(decision.AllFiles().OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => $"{file.Sha256}  {file.Path}\n"));
        var json = ReleaseJson.Write(decision);
        return new ReleasePackage(decision,
        [
            .. entries.Append(PackageEntry.Of(ReleasePaths.Json, json)).Append(PackageEntry.Of(ReleasePaths.ReadMe, Encoding.UTF8.GetBytes(ReadMeText.Of(decision))))
                .Append(PackageEntry.Of(ReleasePaths.Hashes, Encoding.UTF8.GetBytes($"{hashes}{SourceFile.Sha256(json)}  {ReleasePaths.Json}\n")))
                .OrderBy(entry => entry.Path, StringComparer.Ordinal),
        ]);
    }

    /// <summary>The same package without what was taken back; itself when nothing was.</summary>
    internal ReleasePackage Without(WithdrawnBook book)
    {
        var left = book.Cut(Decision);
        if (ReferenceEquals(left, Decision)) return this;
        var paths = left.AllFiles().Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return Of(left, Entries.Where(entry => paths.Contains(entry.Path)));
    }

    /// <summary>The same package with the day on which it really becomes public.</summary>
    internal ReleasePackage PublicOn(DateOnly day) => Decision.PublicFrom == day ? this : Of(Decision with { PublicFrom = day }, Entries.Where(entry => entry.Path is not (ReleasePaths.Json or ReleasePaths.ReadMe or ReleasePaths.Hashes)));

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
