namespace Lakwerk.Dossiers;

/// <summary>An inventory list; lists of one series share their numbers.</summary>
public sealed record InventoryList(ListId Id, string Name, string Series, NumberingStyle Style);
