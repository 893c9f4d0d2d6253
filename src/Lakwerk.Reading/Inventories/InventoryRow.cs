using Lakwerk.Law.Grounds;
using Lakwerk.Reading.Decisions;
using Lakwerk.Reading.Documents;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Inventories;

/// <summary>A row of an inventory list. What the list does not say is null; cells that cannot be read are kept as they stand.</summary>
public sealed record InventoryRow(DocumentKey Key, Place Place, double Confidence)
{
    public DateOnly? Date { get; init; }

    public string? Title { get; init; }

    public string? Sender { get; init; }

    public string? Recipient { get; init; }

    public string? DocumentKind { get; init; }

    public DocumentStatus? Status { get; init; }

    /// <summary>The judgement as it stands in its cell.</summary>
    public string? StatusText { get; init; }

    public IReadOnlyList<Citation> Grounds { get; init; } = [];

    /// <summary>Parts of the cell with grounds that are none.</summary>
    public IReadOnlyList<string> UnknownGrounds { get; init; } = [];

    public string? Note { get; init; }

    public string? Link { get; init; }
}
