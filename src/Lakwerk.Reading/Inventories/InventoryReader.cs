using System.Globalization;
using System.Text.RegularExpressions;
using Lakwerk.Law.Grounds;
using Lakwerk.Reading.Decisions;
using Lakwerk.Reading.Documents;
using Lakwerk.Reading.Words;
using static Lakwerk.Reading.Inventories.InventoryColumn;

namespace Lakwerk.Reading.Inventories;

/// <summary>Makes an inventory list of rows of cells. The header may stand below a title; it may come back on every page.</summary>
public static partial class InventoryReader
{
    private const int HeaderWithin = 40;
    private const int FewestColumns = 2;

    /// <summary>The list, or null when no row looks like the header of one.</summary>
    /// <param name="rows">The table as it stands in the file.</param>
    /// <param name="list">Name of the list when the file itself says it (the letter's "2A").</param>
    public static InventoryList? Read(IReadOnlyList<TableCells> rows, string? list = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        for (var i = 0; i < Math.Min(rows.Count, HeaderWithin); i++)
            if (Columns(rows[i].Cells) is { } columns)
                return new InventoryList(Below(rows, i, columns, list ?? Named(rows, i)), [.. columns.OrderBy(pair => pair.Value).Select(pair => pair.Key)]);
        return null;
    }

    private static List<InventoryRow> Below(IReadOnlyList<TableCells> rows, int header, Dictionary<InventoryColumn, int> columns, string? list)
    {
        var read = new List<InventoryRow>();
        foreach (var row in rows.Skip(header + 1))
            if (!IsHeader(row.Cells) && Row(row, columns, list) is { } found) read.Add(found);
        return read;
    }

    private static bool IsHeader(IReadOnlyList<string> cells) => Columns(cells) is not null;

    /// <summary>A header names the number or title, and at least one column besides.</summary>
    private static Dictionary<InventoryColumn, int>? Columns(IReadOnlyList<string> cells)
    {
        var columns = new Dictionary<InventoryColumn, int>();
        for (var i = 0; i < cells.Count; i++)
            if (InventoryHeaders.Find(cells[i]) is { } column) columns.TryAdd(column, i);
        // "Document" alone is the number where a title stands beside it.
        return columns.Count >= FewestColumns && (columns.ContainsKey(Number) || columns.ContainsKey(Title)) ? columns : null;
    }

    /// <summary>"Inventarislijst 2A" above the header.</summary>
    private static string? Named(IReadOnlyList<TableCells> rows, int header)
    {
        foreach (var cell in rows.Take(header).SelectMany(row => row.Cells))
            if (ListName().Match(cell) is { Success: true } match) return match.Groups["name"].Value.ToUpperInvariant();
        return null;
    }

    private static InventoryRow? Row(TableCells row, Dictionary<InventoryColumn, int> columns, string? list)
    {
        var number = Cell(row, columns, Number) ?? (columns.ContainsKey(Number) ? null : Cell(row, columns, Title));
        if (number is null) return null;
        var grounds = GroundParser.ParseCell(Cell(row, columns, Grounds) ?? "");
        var judgement = Cell(row, columns, Judgement);
        return new InventoryRow(new DocumentKey(Cell(row, columns, List) ?? list, PlainNumber(number)), row.Place, 0.95)
        {
            Date = DateOf(Cell(row, columns, Date)),
            Title = Cell(row, columns, Title),
            Sender = Cell(row, columns, Sender),
            Recipient = Cell(row, columns, Recipient),
            DocumentKind = Cell(row, columns, DocumentKind),
            Status = judgement is null ? null : StatusOf(judgement),
            StatusText = judgement,
            Grounds = grounds.Citations,
            UnknownGrounds = grounds.Unknown,
            Note = Cell(row, columns, Note),
            Link = Cell(row, columns, Link),
        };
    }

    private static string? Cell(TableCells row, Dictionary<InventoryColumn, int> columns, InventoryColumn column) =>
        columns.TryGetValue(column, out var at) && at < row.Cells.Count && row.Cells[at].Trim() is { Length: > 0 } text ? text : null;

    /// <summary>"Document 12" and "012" are 12 to the letter.</summary>
    private static string PlainNumber(string text)
    {
        var plain = NumberPrefix().Replace(text, "").Trim().TrimEnd('.');
        return int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : plain;
    }

    private static DateOnly? DateOf(string? text)
    {
        if (text is null) return null;
        if (Iso().Match(text) is { Success: true } iso && DateOnly.TryParseExact(iso.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        return DutchDateReader.Find(text).Select(found => found.Date).FirstOrDefault();
    }

    /// <summary>What a cell says of a document. "Nee" is not openbaar; what is no judgement at all is null.</summary>
    private static DocumentStatus? StatusOf(string text)
    {
        var plain = text.Trim().TrimEnd('.');
        if (plain.Equals("ja", StringComparison.OrdinalIgnoreCase)) return DocumentStatus.Public;
        if (plain.Equals("nee", StringComparison.OrdinalIgnoreCase)) return DocumentStatus.NotPublic;
        if (plain.Equals("deels", StringComparison.OrdinalIgnoreCase)) return DocumentStatus.PartlyPublic;
        return StatusCues.In(plain);
    }

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?:document|doc|nr|nummer)\.?\s*(?=\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberPrefix();

    [GeneratedRegex(@"(?:inventarislijst|bijlage)\s+(?<name>\d{1,2}[A-H]|[A-H])\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ListName();
}
