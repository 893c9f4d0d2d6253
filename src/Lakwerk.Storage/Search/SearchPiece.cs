namespace Lakwerk.Storage.Search;

/// <summary>A piece of text; set apart when it is what was asked for.</summary>
public readonly record struct SearchPiece(string Text, bool IsHit);
