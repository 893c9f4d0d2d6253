namespace Lakwerk.Dossiers;

/// <summary>A reference as it stands in some place: the letter's first page, its last.</summary>
public sealed record NotedReference(string Reference, string Place);
