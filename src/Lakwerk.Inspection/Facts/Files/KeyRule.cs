namespace Lakwerk.Inspection.Facts;

/// <summary>What the schema says about one key.</summary>
/// <param name="Allowed">A rebuilt file may hold it.</param>
/// <param name="Child">Role of the dictionaries that its value is or holds.</param>
/// <param name="FreeNames">The value is a dictionary of free names, each leading to a <paramref name="Child"/>.</param>
internal readonly record struct KeyRule(bool Allowed, string Child, bool FreeNames);
