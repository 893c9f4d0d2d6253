namespace Lakwerk.Reading.Inventories;

/// <summary>An inventory list read back: its rows in order, and the columns that were recognised.</summary>
public sealed record InventoryList(IReadOnlyList<InventoryRow> Rows, IReadOnlyList<InventoryColumn> Columns);
