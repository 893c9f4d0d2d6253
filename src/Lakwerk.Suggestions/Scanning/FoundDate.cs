namespace Lakwerk.Suggestions.Scanning;

/// <summary>A date as written in a text. A year of two digits is read as the latest that is not in the future.</summary>
internal readonly record struct FoundDate(int Start, int End, int Year, int Month, int Day);
