using Lakwerk.Law;

namespace Lakwerk.Dossiers.Checks;

/// <summary>A cell of the inventory that holds what the marks cover in the document.</summary>
/// <param name="Column">The column's name.</param>
/// <param name="IsPublic">The words would stand in the public list: leaving them out did not succeed.</param>
public sealed record CoveredCell(Bilingual Column, bool IsPublic);
