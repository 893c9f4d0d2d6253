namespace Lakwerk.Storage.Search;

/// <summary>A page of text to be found.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Text">As it is shown.</param>
public readonly record struct SearchPage(int Number, string Text);
