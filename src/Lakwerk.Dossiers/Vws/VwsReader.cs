namespace Lakwerk.Dossiers.Vws;

/// <summary>
/// Reads the production report of the VWS publication platform. Strict where the platform guesses: an unknown judgement is
/// an error, never "niet openbaar", and so is a ground that nobody knows.
/// </summary>
public static class VwsReader
{
    public static VwsReading Read(Table table)
    {
        var errors = new List<VwsError>();
        var columns = Columns(table.Header, errors);
        if (errors.Count > 0)
            return new VwsReading([], errors);
        var others = table.Header.Select((header, i) => (Header: header.Trim(), i)).Where(c => c.Header.Length > 0 && VwsColumns.Find(c.Header) is null).ToList();
        var rows = new List<VwsRow>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < table.Rows.Count; i++)
            if (new VwsRowReader(columns, others, table.Rows[i], i + 2, errors).Read() is { } row)
                Keep(row, seen, rows, errors);
        return new VwsReading(rows, errors);
    }

    private static void Keep(VwsRow row, HashSet<string> seen, List<VwsRow> rows, List<VwsError> errors)
    {
        if (seen.Add(row.Document.Value))
            rows.Add(row);
        else
            errors.Add(new VwsError(row.Line, VwsColumns.Id, new($"{row.Document} staat al eerder in de lijst.", $"{row.Document} stands in the list already.")));
    }

    private static Dictionary<string, int> Columns(IReadOnlyList<string> header, List<VwsError> errors)
    {
        var columns = new Dictionary<string, int>();
        for (var i = 0; i < header.Count; i++)
            if (VwsColumns.Find(header[i]) is { } name && !columns.TryAdd(name, i))
                errors.Add(new VwsError(1, name, new($"De kolom {name} komt tweemaal voor.", $"The column {name} occurs twice.")));
        foreach (var name in VwsColumns.Required.Where(n => !columns.ContainsKey(n)))
            errors.Add(new VwsError(1, name, new($"De kolom {name} ontbreekt.", $"The column {name} is missing.")));
        if (columns.ContainsKey(VwsColumns.Matter) && columns.ContainsKey(VwsColumns.Context))
            errors.Add(new VwsError(1, VwsColumns.Context, new("Matter en Publicatiecontext gaan niet samen.", "Matter and Publicatiecontext exclude each other.")));
        return columns;
    }
}
