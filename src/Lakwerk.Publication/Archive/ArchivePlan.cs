using Lakwerk.Publication.Model;

namespace Lakwerk.Publication.Archive;

/// <summary>The files of a transfer to the archive: each public file with a description beside it, and one for each object.</summary>
public static class ArchivePlan
{
    private const string Ending = ".mdto.xml";

    /// <summary>The list says of every document what was decided, also of those that stay closed.</summary>
    private static readonly (string Path, string Title)[] Inventory = [(ReleasePaths.InventoryPdf, "Inventarislijst")];

    /// <summary>Descriptions by their place, and where each file of the release goes; checksums are of the moment at which they were made.</summary>
    public static (IReadOnlyDictionary<string, byte[]> Descriptions, IReadOnlyDictionary<string, PublishedFile> Files) Of(PublishedDecision decision, ArchiveTerms terms, DateTimeOffset made)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var (mdto, descriptions, files) = (new MdtoXml(decision, terms, made), new SortedDictionary<string, byte[]>(StringComparer.Ordinal), new SortedDictionary<string, PublishedFile>(StringComparer.Ordinal));
        var letter = decision.Letter ?? throw new PublicationException("This release has no decision.");
        var parts = new List<string>();
        Add($"{decision.Dossier}-besluit", decision.Title, letter, (id, file) => mdto.Letter(id, file));
        foreach (var (path, title) in Inventory)
            if (decision.Files.FirstOrDefault(file => file.Path == path) is { } inventory) Add($"{decision.Dossier}-{Path.GetFileNameWithoutExtension(path)}", title, inventory, (id, file) => mdto.Inventory(id, file), Path.GetExtension(path));
        foreach (var document in decision.Documents.Where(document => document.Files is not null))
            Add($"{decision.Dossier}-{document.Key}", document.Title, document.Files!.File, (id, file) => mdto.Document(id, document, file));
        descriptions.Add($"{decision.Dossier}/{decision.Dossier}{Ending}", mdto.Dossier(parts));
        return (descriptions, files);

        void Add(string id, string name, PublishedFile file, Func<string, string, byte[]> describe, string extension = ".pdf")
        {
            var (place, fileName) = ($"{decision.Dossier}/{id}", $"{id}{extension}");
            parts.Add(id);
            files.Add($"{place}/{fileName}", file);
            descriptions.Add($"{place}/{id}{Ending}", describe(id, fileName));
            descriptions.Add($"{place}/{fileName}{Ending}", mdto.File(fileName, file, (name, id)));
        }
    }
}
