using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Inventories;

/// <summary>Tables in plain text: lines of cells with bars between them, as Markdown writes them.</summary>
public static class BarredTables
{
    private const int FewestCells = 3;
    private const int MostTables = 200;

    public static IReadOnlyList<IReadOnlyList<TableCells>> Find(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var tables = new List<IReadOnlyList<TableCells>>();
        var open = new List<TableCells>();
        foreach (var line in source.Lines)
        {
            var cells = Cells(source.SpanOf(line));
            if (cells.Count >= FewestCells)
            {
                if (!cells.TrueForAll(IsRule)) open.Add(new TableCells(cells, source.PlaceOf(line.Start, line.Start + line.Length)));
                continue;
            }

            Close();
        }

        Close();
        return tables;

        void Close()
        {
            if (open.Count > 1 && tables.Count < MostTables) tables.Add(open);
            if (open.Count > 0) open = [];
        }
    }

    private static List<string> Cells(ReadOnlySpan<char> line)
    {
        var cells = new List<string>();
        if (!line.Contains('|')) return cells;
        line = line.Trim();
        if (line[0] == '|') line = line[1..];
        if (line.Length > 0 && line[^1] == '|') line = line[..^1];
        foreach (var range in line.Split('|')) cells.Add(line[range].Trim().ToString());
        return cells;
    }

    /// <summary>The line of dashes below the header of a Markdown table.</summary>
    private static bool IsRule(string cell) => cell.Length > 2 && cell.AsSpan().Trim("-:").IsEmpty;
}
