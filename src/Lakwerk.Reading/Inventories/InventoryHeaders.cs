using Lakwerk.Reading.Words;
using static Lakwerk.Reading.Inventories.InventoryColumn;

namespace Lakwerk.Reading.Inventories;

/// <summary>The headers under which columns of inventory lists are met; compared folded, so that OCR may have damaged them.</summary>
internal static class InventoryHeaders
{
    private static readonly (InventoryColumn Column, string[] Headers)[] Rows =
    [
        (Number, ["nr", "nr.", "nummer", "no", "no.", "#", "id", "documentnummer", "documentnr", "documentnr.", "document nr", "document nr.", "doc. nr.", "doc nr", "docnr", "document id", "volgnummer", "volgnr", "stuk"]),
        (Date, ["datum", "date", "datum (utc)", "datum document", "documentdatum", "dagtekening"]),
        (Title, ["titel", "omschrijving", "document", "naam", "naam document", "onderwerp", "titel document", "documentnaam", "beschrijving", "bestandsnaam", "titel/omschrijving", "omschrijving document", "name"]),
        (Sender, ["afzender", "van", "auteur", "opsteller"]),
        (Recipient, ["ontvanger", "aan", "geadresseerde"]),
        (DocumentKind, ["soort", "type", "documentsoort", "soort document", "type document", "documenttype", "file type"]),
        (Judgement, ["beoordeling", "openbaar", "openbaarmaking", "besluit", "status", "wijze van openbaarmaking", "mate van openbaarmaking", "openbaar/niet openbaar"]),
        (Grounds, ["grond", "gronden", "beoordelingsgrond", "beoordelingsgronden", "weigeringsgrond", "weigeringsgronden", "uitzonderingsgrond", "uitzonderingsgronden", "wob-grond", "woo-grond", "artikel", "woo-artikel", "wob-artikel", "weigeringsgrond(en)", "uitzonderingsgrond(en)", "grond(en)", "code entries"]),
        (Note, ["opmerking", "opmerkingen", "toelichting", "bijzonderheden"]),
        (List, ["lijst", "inventarislijst", "bijlage"]),
        (Link, ["link", "publieke link", "vindplaats", "url"]),
    ];

    private static readonly Dictionary<string, InventoryColumn> ByHeader =
        Rows.SelectMany(row => row.Headers.Select(header => (Key: Key(header), row.Column))).DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Column, StringComparer.Ordinal);

    public static InventoryColumn? Find(string header)
    {
        var key = Key(header);
        if (key.Length == 0) return null;
        if (ByHeader.TryGetValue(key, out var column)) return column;
        if (key.Length < 6) return null;
        foreach (var (known, named) in ByHeader)
            if (known.Length >= 6 && EditDistance.IsWithin(key, known, 1)) return named;
        return null;
    }

    private static string Key(string header)
    {
        var plain = string.Concat(header.Where(c => !char.IsWhiteSpace(c))).TrimEnd(':', '*');
        return plain.Length is 0 or > 40 ? "" : OcrFolding.Fold(plain);
    }
}
