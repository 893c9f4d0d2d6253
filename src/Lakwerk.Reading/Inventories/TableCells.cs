using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Inventories;

/// <summary>A row of cells as it stands in a file, before anybody knows what they mean.</summary>
public sealed record TableCells(IReadOnlyList<string> Cells, Place Place);
