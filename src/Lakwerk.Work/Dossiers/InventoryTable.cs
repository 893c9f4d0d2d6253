using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Dossiers.Vws;
using Lakwerk.Law;

namespace Lakwerk.Work.Dossiers;

/// <summary>The inventory as a table, with the columns that requesters are used to.</summary>
public static class InventoryTable
{
    private static readonly string[] Header = ["Lijst", "Nr", "Datum", "Titel", "Afzender", "Ontvanger", "Soort", "Beoordeling", "Gronden", "Opmerkingen"];

    public static Table Of(Dossier dossier, IReadOnlyList<InventoryRow> rows)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(rows);
        return new Table(Header, [.. rows.Select(row => Cells(dossier, row))]);
    }

    private static IReadOnlyList<string> Cells(Dossier dossier, InventoryRow row)
    {
        var details = row.Document.Details;
        return
        [
            dossier.Lists.TryGetValue(row.Document.List, out var list) ? list.Name : "", row.Number, details.Date is { } day ? DutchDates.Short(day) : "", details.Title,
            details.Sender ?? "", details.Recipient ?? "", details.Kind ?? "", row.JudgementName?.Dutch ?? "",
            row.IsDuplicate ? "" : MarkTranslation.LabelOf(row.Codes), row.Remark ?? "",
        ];
    }
}
