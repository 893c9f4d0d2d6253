using System.Text.RegularExpressions;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Inventories;

namespace Lakwerk.Work.Dossiers;

/// <summary>Documents as people name them: by number, <c>1 en 6 t/m 12</c>, <c>AA, AB</c>, <c>alle</c>; or by their own name in the dossier.</summary>
public static partial class DocumentChoice
{
    /// <param name="dossier">Where.</param>
    /// <param name="text">What people wrote.</param>
    /// <param name="list">Only on this list: a range of a shared series then skips the numbers of the other lists.</param>
    /// <exception cref="InputException">A number is not in the inventory, or stands in two series.</exception>
    public static IReadOnlyList<Document> Find(Dossier dossier, string text, ListId? list = null)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(text);
        var inventory = Inventory.Of(dossier);
        var rows = list is { } only ? [.. inventory.Of(only)] : inventory.Rows;
        if (text.Trim().ToLowerInvariant() is "alle" or "all") return [.. rows.Select(row => row.Document)];
        return [.. Separators().Split(text.Trim()).Where(part => part.Length > 0).SelectMany(part => Part(dossier, rows, part)).DistinctBy(document => document.Id)];
    }

    /// <summary>One document.</summary>
    /// <exception cref="InputException">There is none of that name or number, or there are more.</exception>
    public static Document FindOne(Dossier dossier, string text) =>
        Find(dossier, text) is [var only] ? only : throw InputException.Of($"“{text}” noemt niet precies één document.", $"“{text}” does not name exactly one document.");

    private static IEnumerable<Document> Part(Dossier dossier, IReadOnlyList<InventoryRow> rows, string part)
    {
        if (dossier.Find(new DocumentId(part)) is { } named) return [named];
        var ends = Range().Split(part);
        if (ends.Length != 2) return [rows[At(rows, part)].Document];
        var (first, last) = (At(rows, ends[0]), At(rows, ends[1]));
        return first <= last ? rows.Skip(first).Take(last - first + 1).Select(row => row.Document) : throw InputException.Of($"“{part}” loopt achteruit.", $"“{part}” runs backwards.");
    }

    private static int At(IReadOnlyList<InventoryRow> rows, string number)
    {
        var places = Enumerable.Range(0, rows.Count).Where(i => string.Equals(rows[i].Number, number, StringComparison.OrdinalIgnoreCase) || rows[i].Document.Id.Value == number).ToList();
        return places switch
        {
            [var only] => only,
            [] => throw InputException.Of($"document {number} staat niet in de inventaris.", $"document {number} is not in the inventory."),
            _ => throw InputException.Of($"nummer {number} komt op meer dan één lijst voor; noem het document bij zijn eigen naam.", $"number {number} stands on more than one list; use the document's own name."),
        };
    }

    [GeneratedRegex(@"\s*[,;]\s*|\s+(?:en|and)\s+")]
    private static partial Regex Separators();

    [GeneratedRegex(@"\s+(?:t/m|tot en met|to)\s+|\s*[–]\s*")]
    private static partial Regex Range();
}
