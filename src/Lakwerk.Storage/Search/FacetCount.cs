namespace Lakwerk.Storage.Search;

/// <summary>How many documents have a value.</summary>
public readonly record struct FacetCount(string Value, int Count);
