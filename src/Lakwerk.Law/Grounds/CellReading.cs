namespace Lakwerk.Law.Grounds;

/// <summary>What an inventory cell says: the grounds and labels in it, and the parts that are neither.</summary>
public sealed record CellReading(IReadOnlyList<Citation> Citations, IReadOnlyList<string> Unknown);
