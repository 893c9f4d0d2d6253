using System.Globalization;

namespace Lakwerk.Publication.Model;

/// <summary>Where things lie in a release. These names are in addresses all over the web: they are append-only.</summary>
public static class ReleasePaths
{
    public const string Decision = "besluit.pdf";
    public const string DecisionText = "tekst/besluit.txt";
    public const string InventoryPdf = "inventarislijst.pdf";
    public const string InventoryXlsx = "inventarislijst.xlsx";
    public const string InventoryCsv = "inventarislijst.csv";
    public const string Json = "release.json";
    public const string Hashes = "SHA256SUMS";
    public const string ReadMe = "leesmij.txt";

    public static string Document(string key) => $"documenten/{key}.pdf";

    public static string Proof(string key) => $"bewijs/{key}.pdf";

    public static string Text(string key) => $"tekst/{key}.txt";

    public static string Earlier(string key, int version) => string.Create(CultureInfo.InvariantCulture, $"eerder/v{version}/{key}.pdf");
}
