using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Inventories;

namespace Lakwerk.Server.Api;

/// <summary>A row of the inventory.</summary>
public sealed record InventoryRowBody(string Document, string Number, string Title, DateOnly? Date, string? Judgement, IReadOnlyList<string> Codes, string? Remark, int Marks, string? SignedOffBy)
{
    public static InventoryRowBody Of(InventoryRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var judgement = row.Judgement is { } known ? Judgements.NameOf(known).Dutch : null;
        return new InventoryRowBody(row.Document.Id.Value, row.Number, row.Document.Details.Title, row.Document.Details.Date, judgement, row.Codes, row.Remark, row.Document.Marks.Length, row.Document.SignedOffBy?.Name);
    }
}
