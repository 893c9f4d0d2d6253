using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Server.Languages;

namespace Lakwerk.Server.Models;

/// <summary>A document that belongs with another: the same bytes, the same mail or its attachments, the same thread.</summary>
public sealed record RelatedDocument(string Address, string Name, string Why)
{
    public static IReadOnlyList<RelatedDocument> Of(Dossier dossier, Document document, Inventory inventory, Texts texts)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(inventory);
        ArgumentNullException.ThrowIfNull(texts);
        return [.. inventory.Rows.Where(row => row.Document.Id != document.Id).Select(row => (row, Why: WhyOf(document, row.Document))).Where(one => one.Why is not null)
            .OrderBy(one => one.Why, StringComparer.Ordinal)
            .Select(one => new RelatedDocument($"/dossiers/{dossier.Id}/documents/{one.row.Document.Id}", $"{one.row.Number}. {one.row.Document.Details.Title}", texts["related." + one.Why]))];
    }

    private static string? WhyOf(Document document, Document other)
    {
        if (other.DuplicateOf == document.Id || document.DuplicateOf == other.Id || (document.DuplicateOf is not null && document.DuplicateOf == other.DuplicateOf)) return "duplicate";
        if (other.Parent == document.Id) return "child";
        if (document.Parent == other.Id) return "parent";
        if (document.Parent is not null && document.Parent == other.Parent) return "sibling";
        return document.Details.Thread is { } thread && other.Details.Thread == thread ? "thread" : null;
    }
}
