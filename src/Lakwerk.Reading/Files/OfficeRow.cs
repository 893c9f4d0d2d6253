namespace Lakwerk.Reading.Files;

/// <summary>A row of a table and the line of the text on which it stands, counted from 1.</summary>
public sealed record OfficeRow(IReadOnlyList<string> Cells, int Line);
