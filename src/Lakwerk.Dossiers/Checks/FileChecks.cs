using Lakwerk.Dossiers.Inventories;
using static Lakwerk.Dossiers.Checks.Severity;

namespace Lakwerk.Dossiers.Checks;

/// <summary>Was everything looked at that a machine pointed out, and does the inventory keep quiet about what is covered?</summary>
internal static class FileChecks
{
    private const string Privacy = "Woo 5.1";

    public static IEnumerable<Finding?> Run(CheckContext c) => [Waiting(c, Error), Waiting(c, Warning), .. CoveredCells(c)];

    /// <summary>A document that goes out must have been looked at where a machine saw personal data.</summary>
    private static Finding? Waiting(CheckContext c, Severity severity)
    {
        var rows = c.Inventory.Rows.Where(row => GoesOut(c, row) && WaitingIn(c, row) is { Count: > 0 } waiting && severity == (waiting.Grave > 0 ? Error : Warning)).ToList();
        var count = rows.Sum(row => WaitingIn(c, row).Count);
        var (dutch, english) = (count == 1 ? "1 suggestie niet beoordeeld" : $"{count} suggesties niet beoordeeld", count == 1 ? "1 suggestion not judged" : $"{count} suggestions not judged");
        return new Check(severity == Error ? "suggestions-grave" : "suggestions-open", severity, c.Rule(Privacy, "Wob 10"),
            severity == Error
                ? new($"{dutch}, waaronder burgerservicenummers, rekeningnummers, contactgegevens of vrijwel zekere persoonsgegevens.", $"{english}, among which citizen service numbers, accounts, contact details or nearly certain personal data.")
                : new($"{dutch}.", $"{english}."),
            new("Aanvaard elke suggestie, of wijs haar af.", "Accept each suggestion, or reject it."))
            .Of(rows, severity == Error ? null : $"{count}");
    }

    private static bool GoesOut(CheckContext c, InventoryRow row) =>
        row.Judgement is Judgement.Public or Judgement.PartlyPublic && !row.IsDuplicate && !c.StandsAsDecided(row);

    private static WaitingSuggestions WaitingIn(CheckContext c, InventoryRow row) => c.Files.Waiting.GetValueOrDefault(row.Document.Id);

    private static IEnumerable<Finding?> CoveredCells(CheckContext c)
    {
        var cells = from row in c.Inventory.Rows
                    from cell in c.Files.CoveredCells.GetValueOrDefault(row.Document.Id, [])
                    group row by (cell.Column.Dutch, cell.Column.English, cell.IsPublic);
        foreach (var cell in cells)
            yield return cell.Key.IsPublic
                ? new Check("inventory-names-covered", Error, c.Rule(Privacy, "Wob 10"),
                    new($"de kolom {cell.Key.Dutch} van de inventaris noemt wat in het document is gelakt.", $"the column {cell.Key.English} of the inventory names what is covered in the document."),
                    new("Pas de gegevens van het document aan.", "Correct the details of the document."))
                    .Of(cell, cell.Key.English)
                : new Check("inventory-follows-marks", Warning, c.Rule(Privacy, "Wob 10"),
                    new($"de kolom {cell.Key.Dutch} noemt wat in het document is gelakt; in de openbare inventaris staat daar de grond.", $"the column {cell.Key.English} names what is covered in the document; the public inventory has the ground there."),
                    new("Pas de gegevens van het document aan als de openbare lijst anders moet luiden.", "Correct the details of the document if the public list should read otherwise."))
                    .Of(cell, cell.Key.English);
    }
}
