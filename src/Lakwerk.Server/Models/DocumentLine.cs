using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Inventories;

namespace Lakwerk.Server.Models;

/// <summary>A document in the list: under the one it came with, or under the mail that its thread begins with; its duplicates are folded into it.</summary>
public sealed record DocumentLine(InventoryRow Row, int Depth, IReadOnlyList<InventoryRow> Duplicates)
{
    public static IReadOnlyList<DocumentLine> Of(Dossier dossier, Inventory inventory)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(inventory);
        var duplicates = inventory.Rows.Where(IsDuplicate).ToLookup(row => row.Document.DuplicateOf!.Value);
        var heads = inventory.Rows.Where(row => !IsDuplicate(row) && !HasParent(row) && row.Document.Details.Thread is not null)
            .GroupBy(row => row.Document.Details.Thread!.Value).ToDictionary(thread => thread.Key, thread => thread.First().Document.Id);
        var children = inventory.Rows.Where(row => !IsDuplicate(row) && Above(row) is not null).ToLookup(row => Above(row)!.Value);
        return [.. inventory.Rows.Where(row => !IsDuplicate(row) && Above(row) is null).SelectMany(row => Family(row, 0))];

        bool IsDuplicate(InventoryRow row) => row.Document.DuplicateOf is { } master && dossier.Documents.ContainsKey(master);
        bool HasParent(InventoryRow row) => row.Document.Parent is { } parent && dossier.Find(parent) is { DuplicateOf: null };
        DocumentId? Above(InventoryRow row) => HasParent(row) ? row.Document.Parent : row.Document.Details.Thread is { } thread && heads[thread] != row.Document.Id ? heads[thread] : null;
        IEnumerable<DocumentLine> Family(InventoryRow row, int depth) =>
            children[row.Document.Id].SelectMany(child => Family(child, depth + 1)).Prepend(new DocumentLine(row, depth, [.. duplicates[row.Document.Id]]));
    }
}
