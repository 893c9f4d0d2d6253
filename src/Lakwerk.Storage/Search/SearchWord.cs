namespace Lakwerk.Storage.Search;

/// <summary>A word of a text, in lower case, and where it stands.</summary>
public readonly record struct SearchWord(string Text, int Start, int Length);
