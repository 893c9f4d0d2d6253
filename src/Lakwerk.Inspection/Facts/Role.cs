namespace Lakwerk.Inspection.Facts;

/// <summary>What a dictionary is for, as the way that leads to it tells.</summary>
/// <param name="Name">Name in the schema.</param>
/// <param name="Channel">The leak channel that a string in such a dictionary belongs to.</param>
/// <param name="AllowsAny">Keys are free names, or belong to nobody's list.</param>
/// <param name="Keys">The keys that the standard knows here.</param>
internal sealed record Role(string Name, int Channel, bool AllowsAny, IReadOnlyDictionary<string, KeyRule> Keys);
