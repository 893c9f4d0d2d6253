using Lakwerk.Publication;
using Lakwerk.Publication.Model;
using Lakwerk.Work.Files;

namespace Lakwerk.Work.Registers;

/// <summary>
/// Which files of a folder are documents that were published. Of a package (a folder with a release.json) those that it released:
/// its proofs and plain texts would say everything twice.
/// </summary>
internal static class PublicSources
{
    private const int MostFiles = 200_000;

    private static readonly string[] Kinds = [".pdf", ".docx", ".odt", ".txt"];

    public static bool IsDocument(string path) => Kinds.Contains(Path.GetExtension(path).ToLowerInvariant());

    public static bool IsWanted(string path) => IsDocument(path) || Path.GetFileName(path) == ReleasePaths.Json;

    /// <param name="folder">The folder.</param>
    /// <param name="link">The address at which it is published; one that ends with a slash gets the path of each file of a package.</param>
    public static IEnumerable<PublicSource> In(string folder, string? link)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(IsWanted).Order(StringComparer.Ordinal).Take(MostFiles).ToList();
        var packages = files.Where(file => Path.GetFileName(file) == ReleasePaths.Json).Select(file => Path.GetDirectoryName(file)!).ToList();
        var loose = files.Where(file => IsDocument(file) && !packages.Exists(package => file.StartsWith(package + Path.DirectorySeparatorChar, StringComparison.Ordinal)));
        return [.. packages.SelectMany(package => Released(package, packages.Count == 1 ? link : null)), .. loose.Select(file => new PublicSource(file, Path.GetFileName(file), link))];
    }

    private static IEnumerable<PublicSource> Released(string package, string? link)
    {
        var decision = Read(Path.Combine(package, ReleasePaths.Json));
        if (decision.Letter is { } letter && Existing(package, letter) is { } path) yield return new PublicSource(path, $"besluit {decision.Reference}".TrimEnd(), At(link, letter));
        foreach (var document in decision.Documents.Where(document => document is { Withdrawn: null, Files: not null }))
            if (Existing(package, document.Files!.File) is { } file)
                yield return new PublicSource(file, $"{document.Number} {document.Title}".Trim(), At(link, document.Files.File));
    }

    /// <summary>Only what lies in the package itself: its paths came from outside.</summary>
    private static string? Existing(string package, PublishedFile file)
    {
        var path = Path.GetFullPath(Path.Combine(package, file.Path));
        return path.StartsWith(Path.GetFullPath(package) + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(path) ? path : null;
    }

    private static string? At(string? link, PublishedFile file) => link is not null && link.EndsWith('/') ? link + file.Path : link;

    private static PublishedDecision Read(string path)
    {
        try
        {
            return ReleaseJson.Read(SourceFile.ReadAll(path));
        }
        catch (PublicationException problem)
        {
            throw InputException.About(path, problem.Message, problem);
        }
    }
}
