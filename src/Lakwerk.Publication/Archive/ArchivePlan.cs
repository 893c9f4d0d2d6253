using Lakwerk.Publication.Model;

namespace Lakwerk.Publication.Archive;

/// <summary>The files of a transfer to the archive: each public file with a description beside it, and one for each object.</summary>
public static class ArchivePlan
{
    private const string Ending = ".mdto.xml";

    /// <summary>Descriptions by their place, and where each file of the release goes.</summary>
    /// <param name="decision">What was published.</param>
    /// <param name="terms">What the selection list says of it.</param>
    /// <param name="moment">When it is handed over.</param>
    /// <param name="json">release.json itself.</param>
    public static (IReadOnlyDictionary<string, byte[]> Descriptions, IReadOnlyDictionary<string, PublishedFile> Files) Of(PublishedDecision decision, ArchiveTerms terms, ArchiveMoment moment, PublishedFile json)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(json);
        var (mdto, descriptions, files) = (new MdtoXml(decision, terms, moment), new SortedDictionary<string, byte[]>(StringComparer.Ordinal), new SortedDictionary<string, PublishedFile>(StringComparer.Ordinal));
        var letter = decision.Letter ?? throw new PublicationException("This release has no decision.");
        var parts = new List<string>();
        Add($"{decision.Dossier}-besluit", decision.Title, [letter], mdto.Letter);
        Add($"{decision.Dossier}-inventarislijst", "Inventarislijst", [.. decision.Files.Where(file => file.Path is ReleasePaths.InventoryPdf or ReleasePaths.InventoryXlsx or ReleasePaths.InventoryCsv)], mdto.Inventory);
        Add($"{decision.Dossier}-gegevens", "Gegevens van de publicatie", [json], mdto.Data);
        foreach (var document in decision.Documents)
        {
            Add($"{decision.Dossier}-{document.Key}", document.Title, document.Files is { } released ? [released.File] : [], (id, names) => mdto.Document(id, document, names));
            if (document.Files is { } proven) Add($"{decision.Dossier}-{document.Key}-bewijs", $"Bewijs bij document {document.Number}", [proven.Proof], (id, names) => mdto.Proof(id, document, names));
        }

        descriptions.Add($"{decision.Dossier}/{decision.Dossier}{Ending}", mdto.Dossier(parts));
        return (descriptions, files);

        // A document that was refused has a description and no file: the archive knows that it was decided on.
        void Add(string id, string name, IReadOnlyList<PublishedFile> of, Func<string, IReadOnlyList<string>, byte[]> describe)
        {
            var (place, names) = ($"{decision.Dossier}/{id}", of.Select(file => id + Path.GetExtension(file.Path)).ToList());
            parts.Add(id);
            descriptions.Add($"{place}/{id}{Ending}", describe(id, names));
            foreach (var (file, fileName) in of.Zip(names))
            {
                files.Add($"{place}/{fileName}", file);
                descriptions.Add($"{place}/{fileName}{Ending}", mdto.File(fileName, file, (name, id)));
            }
        }
    }
}
