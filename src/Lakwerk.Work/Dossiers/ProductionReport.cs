using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Dossiers.Vws;
using Lakwerk.Storage;
using Lakwerk.Work.Tables;

namespace Lakwerk.Work.Dossiers;

/// <summary>The production report of the VWS publication platform, in and out.</summary>
public static class ProductionReport
{
    private const int MostToldErrors = 5;
    private const string Sheet = "productierapport";

    /// <summary>Adds every row of a report to a list, with its judgement, as one act.</summary>
    /// <exception cref="InputException">Something in the report cannot be understood; nothing was added.</exception>
    public static CommandOutcome Import(DossierDesk dossiers, DossierId id, string path, ListId list, Actor by)
    {
        ArgumentNullException.ThrowIfNull(dossiers);
        var reading = VwsReader.Read(TableFile.Read(path));
        if (reading.Errors.Count > 0) throw InputException.About(path, Told(reading.Errors));
        return dossiers.Do(id, [.. VwsImport.Commands(reading, list, by, dossiers.Now)]);
    }

    /// <summary>Writes the report; .xlsx or .csv by the ending of the name.</summary>
    /// <exception cref="InputException">A document has not been assessed: the report has no word for that.</exception>
    public static void Export(Dossier dossier, string path)
    {
        TableFile.Write(path, TableOf(dossier), Sheet);
    }

    /// <summary>The report as an .xlsx file.</summary>
    /// <exception cref="InputException">A document has not been assessed: the report has no word for that.</exception>
    public static byte[] Bytes(Dossier dossier) => TableFile.Bytes(TableOf(dossier), "xlsx", Sheet);

    private static Table TableOf(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        if (Inventory.Of(dossier).Rows.FirstOrDefault(row => row.Judgement is null) is { } open)
            throw InputException.Of($"document {open.Number} is nog niet beoordeeld; een productierapport kan dat niet zeggen.", $"document {open.Number} has not been judged yet, which a production report cannot say.");
        return VwsExport.ProductionReport(dossier);
    }

    private static string Told(IReadOnlyList<VwsError> errors)
    {
        var told = errors.Take(MostToldErrors).Select(error => $"regel {error.Line}, {error.Column}: {error.Text.Dutch}");
        return string.Join(' ', told) + (errors.Count > MostToldErrors ? $" En nog {errors.Count - MostToldErrors}." : "");
    }
}
