namespace Lakwerk.Publication.Archive;

/// <summary>What the archive wants to know and no dossier tells: it follows from the body's selection list, and nobody may guess it.</summary>
/// <param name="SelectionList">The name of the selection list.</param>
/// <param name="Category">The category of that list.</param>
/// <param name="Years">After how many years it is destroyed; null to keep it for ever (blijvend te bewaren).</param>
public sealed record ArchiveTerms(string SelectionList, string Category, int? Years);
