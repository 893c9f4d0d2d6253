namespace Lakwerk.Reading.Files;

/// <summary>A table as rows of cells, with the line of the text on which each row stands, counted from 1.</summary>
public sealed record OfficeTable(IReadOnlyList<OfficeRow> Rows);
