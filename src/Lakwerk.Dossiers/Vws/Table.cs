namespace Lakwerk.Dossiers.Vws;

/// <summary>A sheet as text: a header and rows of cells. What reads it from a file (csv, xlsx) is not decided here.</summary>
public sealed record Table(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows);
