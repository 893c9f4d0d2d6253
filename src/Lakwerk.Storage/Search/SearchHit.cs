namespace Lakwerk.Storage.Search;

/// <summary>A document that was found.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Payload">What was given with it.</param>
/// <param name="Title">Its title, with what was asked for set apart.</param>
/// <param name="Page">The page of the passage; null when only the title fits, or nothing was asked.</param>
/// <param name="Passage">Words around what was asked for.</param>
public sealed record SearchHit(string Key, string Payload, IReadOnlyList<SearchPiece> Title, int? Page, IReadOnlyList<SearchPiece> Passage);
