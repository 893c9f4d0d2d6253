using System.Collections.Immutable;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Law;
using Lakwerk.Law.Grounds;
using Lakwerk.Letters.Facts;
using Lakwerk.Letters.Model;

namespace Lakwerk.Letters.Composing;

/// <summary>An inventory list as a table.</summary>
internal static class InventoryTable
{
    public static readonly ImmutableArray<TableColumn> Columns =
    [
        new("Nr.", 5), new("Datum", 9), new("Omschrijving", 28), new("Soort", 9), new("Afzender", 11), new("Ontvanger", 11),
        new("Beoordeling", 10), new("Grond", 10), new("Opmerking", 12),
    ];

    /// <summary>Columns that may be left out when no document has anything in them.</summary>
    private static readonly string[] Optional = ["Soort", "Afzender", "Ontvanger", "Opmerking"];

    public static TableBlock Of(NamedList list, DecisionFacts facts)
    {
        var rows = facts.Naming.RowsOf(list).Select(Row).ToList();
        var used = Enumerable.Range(0, Columns.Length).Where(i => !Optional.Contains(Columns[i].Heading) || rows.Exists(r => !r[i].IsEmpty)).ToList();
        return new TableBlock($"Inventarislijst, bijlage {list.Annex}", [.. used.Select(i => Columns[i])], [.. rows.Select(r => used.Select(i => r[i]).ToImmutableArray())]);
    }

    public static ImmutableArray<Phrase> Row(InventoryRow row)
    {
        var details = row.Document.Details;
        return
        [
            Phrase.Of(row.Number), Phrase.Of(details.Date is { } date ? DutchDates.Short(date) : ""), Phrase.Of(details.Title), Phrase.Of(details.Kind ?? ""),
            Phrase.Of(details.Sender ?? ""), Phrase.Of(details.Recipient ?? ""), Judged(row), Phrase.Of(Grounds(row)), Phrase.Of(row.Remark ?? ""),
        ];
    }

    private static Phrase Judged(InventoryRow row) => row.JudgementName is { } name ? Phrase.Of(name.Dutch) : Phrase.Open($"beoordeling van document {row.Number}");

    private static string Grounds(InventoryRow row) => row.IsDuplicate ? ""
        : string.Join("; ", row.Codes.Select(c => GroundTable.TryGet(c, out var ground) ? GroundRenderer.Render(ground, GroundStyle.Dotted) : OtherLabelTable.Find(c)?.Written ?? c));
}
