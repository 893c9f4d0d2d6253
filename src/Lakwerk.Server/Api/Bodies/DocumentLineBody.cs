using Lakwerk.Dossiers.Inventories;

namespace Lakwerk.Server.Api;

/// <summary>A document in a list.</summary>
public sealed record DocumentLineBody(string Id, string Number, string Title, DateOnly? Date, string? Kind, int? Pages, string? Sha256)
{
    public required string? Parent { get; init; }

    public required string? DuplicateOf { get; init; }

    public required int? Thread { get; init; }

    public required int Marks { get; init; }

    public required string? Judgement { get; init; }

    public required string? SignedOffBy { get; init; }

    public static DocumentLineBody Of(InventoryRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var (document, details) = (row.Document, row.Document.Details);
        return new DocumentLineBody(document.Id.Value, row.Number, details.Title, details.Date, details.Kind, details.Pages, details.Sha256)
        {
            Parent = document.Parent?.Value,
            DuplicateOf = document.DuplicateOf?.Value,
            Thread = details.Thread,
            Marks = document.Marks.Length,
            Judgement = row.Judgement?.ToString(),
            SignedOffBy = document.SignedOffBy?.Name,
        };
    }
}
