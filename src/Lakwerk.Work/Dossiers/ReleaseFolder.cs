using System.Text;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Publication;
using Lakwerk.Work.Files;
using Lakwerk.Work.Tables;

namespace Lakwerk.Work.Dossiers;

/// <summary>
/// What leaves the house under a decision, as a folder: the released documents by number alone (a title may tell too much), the inventory as it was decided on,
/// and a list of hashes that <c>sha256sum -c</c> reads.
/// </summary>
public static class ReleaseFolder
{
    /// <summary>Writes the folder and gives the names of its files.</summary>
    /// <param name="office">The office.</param>
    /// <param name="dossier">The dossier.</param>
    /// <param name="decision">A decision that was taken.</param>
    /// <param name="folder">It is made when it is not there; files of the same name are replaced.</param>
    /// <exception cref="InputException">The decision has not been taken, or the folder cannot be written.</exception>
    public static IReadOnlyList<string> Write(Office office, Dossier dossier, DecisionId decision, string folder)
    {
        ArgumentNullException.ThrowIfNull(office);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var (released, keys) = (ReleaseDesk.Of(dossier, decision), DocumentKeys.Of(dossier));
        Make(Path.Combine(folder, "documenten"));
        var (names, hashes) = (new List<string>(), new StringBuilder());
        foreach (var document in released.Where(document => document.IsOut))
        {
            var name = $"documenten/{keys[document.Document]}.pdf";
            AtomicFile.Write(Path.Combine(folder, name), office.Releases.File(document));
            hashes.Append(document.Sha256).Append("  ").Append(name).Append('\n');
            names.Add(name);
        }

        names.AddRange(WriteInventory(office.PublicInventory.View(dossier, office.Dossiers.AsTaken(dossier.Id, decision)), decision, folder));
        AtomicFile.Write(Path.Combine(folder, "SHA256SUMS"), Encoding.UTF8.GetBytes(hashes.ToString()));
        return [.. names, "SHA256SUMS"];
    }

    private static string[] WriteInventory(Dossier dossier, DecisionId decision, string folder)
    {
        var table = InventoryTable.Of(dossier, AsDecided(dossier, dossier.Decisions.First(d => d.Id == decision)));
        string[] names = ["inventarislijst.xlsx", "inventarislijst.csv"];
        foreach (var name in names) TableFile.Write(Path.Combine(folder, name), table, "inventarislijst");
        return names;
    }

    /// <summary>Number, judgement and grounds are the decision's own: later work does not touch them.</summary>
    private static IReadOnlyList<InventoryRow> AsDecided(Dossier dossier, ChainedDecision decision)
    {
        var now = Inventory.Of(dossier).ByDocument;
        return [.. decision.Rows.Where(row => now.ContainsKey(row.Document)).Select(row => now[row.Document] with { Number = row.Number, Judgement = row.Judgement, Codes = row.Codes })];
    }

    private static void Make(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw InputException.About(folder, $"cannot be made: {problem.Message}", problem);
        }
    }
}
