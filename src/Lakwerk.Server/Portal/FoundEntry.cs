using Lakwerk.Storage.Search;

namespace Lakwerk.Server.Portal;

/// <summary>A hit in the open data.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Document">The document's key; empty for the decision itself.</param>
/// <param name="Title">Its title.</param>
/// <param name="Page">The page of the passage.</param>
/// <param name="Passage">Words around what was asked for.</param>
/// <param name="Address">Its page.</param>
public sealed record FoundEntry(string Dossier, string Document, string Title, int? Page, string Passage, Uri Address)
{
    internal static string TextOf(IReadOnlyList<SearchPiece> pieces) => string.Concat(pieces.Select(piece => piece.Text));
}
