using System.Globalization;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Law.Grounds;

namespace Lakwerk.Dossiers.Vws;

/// <summary>Writes a dossier as the VWS publication platform reads it and as it shows it.</summary>
public static class VwsExport
{
    private static readonly string[] PublicHeader =
    [
        "Document ID", "Documentnummer", "Bestandsnaam", "Beoordeling", "Beoordelingsgrond", "Toelichting", "Publieke link", "Locatie document ID",
        "Opgeschort", "Gerelateerd Documentnummer", "Locatie gerelateerd ID", "Besluitnaam",
    ];

    /// <summary>The production report (productierapport): the columns of the template that the dossier has, and those that an imported report brought along.</summary>
    /// <exception cref="InvalidOperationException">A document has not been assessed: the report has no word for that.</exception>
    public static Table ProductionReport(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var rows = Inventory.Of(dossier).Rows;
        if (rows.FirstOrDefault(r => r.Judgement is null) is { } open)
            throw new InvalidOperationException($"Document {open.Number} has not been assessed.");
        var context = rows.Any(r => r.Document.Details.PublicationContext is not null);
        var columns = VwsColumns.All.Where(c => c != (context ? VwsColumns.Matter : VwsColumns.Context)).ToList();
        var others = rows.SelectMany(r => r.Document.Details.Other).Select(c => c.Header).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return new Table([.. columns, .. others], [.. rows.Select(r => (IReadOnlyList<string>)[.. columns.Select(c => Cell(dossier, r, c)), .. others.Select(h => OtherCell(r, h))])]);
    }

    /// <summary>The public inventory. <paramref name="address"/> gives the address of a document's page.</summary>
    public static Table PublicInventory(Dossier dossier, Func<DocumentId, string> address)
    {
        var rows = Inventory.Of(dossier).Rows.Where(r => r.Judgement is not null).ToList();
        var byExternal = rows.ToLookup(r => IdOf(r.Document), StringComparer.OrdinalIgnoreCase);
        return new Table(PublicHeader, [.. rows.Select(r => PublicRow(dossier, r, byExternal, address))]);
    }

    private static string OtherCell(InventoryRow row, string header) =>
        row.Document.Details.Other.FirstOrDefault(c => string.Equals(c.Header, header, StringComparison.OrdinalIgnoreCase))?.Value ?? "";

    private static string Cell(Dossier dossier, InventoryRow row, string column)
    {
        var details = row.Document.Details;
        return column switch
        {
            VwsColumns.Id => IdOf(row.Document),
            // The platform refuses a row without: a document's number there is prefix, matter and ID.
            VwsColumns.Matter => details.Matter ?? dossier.Id.Value,
            VwsColumns.Context => details.PublicationContext ?? "",
            VwsColumns.Family => Number(details.Family),
            VwsColumns.Thread => Number(details.Thread),
            VwsColumns.Document => details.Title,
            VwsColumns.FileType => details.FileType ?? "",
            VwsColumns.Date => Moment(details),
            VwsColumns.Judgement => JudgementOf(row),
            VwsColumns.Suspended => row.Document.Suspended is null ? "" : "ja",
            VwsColumns.Grounds => GroundsOf(row),
            VwsColumns.Note => details.Note ?? "",
            VwsColumns.Link => LinksOf(row),
            VwsColumns.Related => string.Join(';', details.Related),
            VwsColumns.Cases => string.Join(';', details.Cases),
            _ => "",
        };
    }

    private static IReadOnlyList<string> PublicRow(Dossier dossier, InventoryRow row, ILookup<string, InventoryRow> byExternal, Func<DocumentId, string> address)
    {
        var related = row.Document.Details.Related.SelectMany(id => byExternal[id]).ToList();
        return
        [
            IdOf(row.Document), row.Number, row.Document.Details.Title, JudgementOf(row), GroundsOf(row), row.Document.Details.Note ?? "", LinksOf(row),
            address(row.Document.Id), row.Document.Suspended is null ? "" : "ja", string.Join(';', related.Select(r => r.Number)),
            string.Join(';', related.Select(r => address(r.Document.Id))), dossier.Title,
        ];
    }

    private static string IdOf(Document document) => document.Details.ExternalId ?? document.Id.Value;

    private static string JudgementOf(InventoryRow row)
    {
        var name = Judgements.NameOf(row.Judgement!.Value).Dutch;
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static string GroundsOf(InventoryRow row) => string.Join(';', row.Codes.Select(c => GroundTable.TryGet(c, out var g) ? GroundRenderer.Render(g, GroundStyle.Compact) : c));

    private static string LinksOf(InventoryRow row)
    {
        var details = row.Document.Details;
        var link = row.Document.Judged?.Link;
        return string.Join(" | ", link is null || details.Links.Contains(link) ? details.Links : [.. details.Links, link]);
    }

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Moment(DocumentDetails details) => (details.Date, details.Time) switch
    {
        (null, _) => "",
        ({ } date, null) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ({ } date, { } time) => date.ToDateTime(time).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture),
    };
}
