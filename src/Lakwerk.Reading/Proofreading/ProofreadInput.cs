using Lakwerk.Reading.Inventories;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Proofreading;

/// <summary>A letter, and what belongs to it as far as it is at hand.</summary>
public sealed record ProofreadInput(SourceText Letter)
{
    /// <summary>The tables in the letter, when its file knows them; null for text, in which they are looked for.</summary>
    public IReadOnlyList<IReadOnlyList<TableCells>>? Tables { get; init; }

    public InventoryList? Inventory { get; init; }

    /// <summary>Codes found in the files that go out with the letter; null when no files were given.</summary>
    public IReadOnlyList<ReleasedCode>? Released { get; init; }
}
