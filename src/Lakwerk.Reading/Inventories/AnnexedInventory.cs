using System.Text.RegularExpressions;
using Lakwerk.Reading.Documents;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Inventories;

/// <summary>The inventory lists that are annexed to a letter, in the same file.</summary>
internal static partial class AnnexedInventory
{
    private const int HeadingReach = 12;

    /// <summary>The numbers of the rows, each with the name of its list when the letter tells its lists apart.</summary>
    public static IReadOnlyList<DocumentKey> Keys(SourceText source, IReadOnlyList<IReadOnlyList<TableCells>>? tables, bool isTold)
    {
        var lists = (tables ?? BarredTables.Find(source)).Select(table => (Heading: HeadingOf(source, table), List: InventoryReader.Read(table))).Where(pair => pair.List is { Rows.Count: > 0 }).ToList();
        var inventories = lists.Where(pair => Inventory().IsMatch(pair.Heading)).ToList();
        if (inventories.Count == 0) inventories = [.. lists.Where(pair => pair.Heading.Length == 0).Take(1)];
        return [.. inventories.SelectMany(pair => pair.List!.Rows.Select(row => new DocumentKey(isTold ? NameOf(pair.Heading) ?? row.Key.List : null, row.Key.Nr))).Distinct()];
    }

    /// <summary>The line above a table that names it as an annex; empty when there is none.</summary>
    private static string HeadingOf(SourceText source, IReadOnlyList<TableCells> table)
    {
        var place = table[0].Place;
        var index = source.Lines.Count == 0 ? -1 : Enumerable.Range(0, source.Lines.Count).FirstOrDefault(i => source.Lines[i].Number == place.Line && (place.Page is null || source.Lines[i].Page == place.Page), -1);
        for (var back = 1; back <= HeadingReach && index - back >= 0; back++)
        {
            var text = source.SpanOf(source.Lines[index - back]);
            if (Annex().IsMatch(text)) return text.ToString();
        }

        return "";
    }

    private static string? NameOf(string heading) => Annex().Match(heading) is { Success: true } match ? match.Groups["name"].Value.ToUpperInvariant() : null;

    [GeneratedRegex(@"^\W*(?:bijlage|inventarislijst)\s+(?<name>\d{1,2}[A-H]?|[A-H]|[IVX]{1,4})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Annex();

    [GeneratedRegex("inventaris|documentenlijst|lijst (?:van|met) documenten", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inventory();
}
