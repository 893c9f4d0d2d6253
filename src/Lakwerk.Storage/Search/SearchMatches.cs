namespace Lakwerk.Storage.Search;

/// <summary>The units that a question fits.</summary>
/// <param name="Units">Their numbers.</param>
/// <param name="IsPartial">There may be more: too many came into question to look at each.</param>
internal readonly record struct SearchMatches(int[] Units, bool IsPartial = false);
