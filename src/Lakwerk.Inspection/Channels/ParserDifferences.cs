using Lakwerk.Inspection.Facts;

namespace Lakwerk.Inspection.Channels;

/// <summary>Channel 35: what other readers see: their complaints, text under marks, and everything in the syntax that readers settle differently.</summary>
internal sealed class ParserDifferences : IChannel
{
    public int Number => 35;

    public string Id => "parser-differences";

    public void InspectPage(PageContext page, FindingList findings)
    {
        foreach (var text in page.LettersAreKept ? [] : MarkedText.OfForeign(page))
            findings.Add(Severity.Leak, "poppler leest nog tekst onder een lak:", "poppler still reads text under a mark:", new Place(page.Page.Number, text.Bounds), text.Text);
    }

    public void Inspect(InspectionContext context, FindingList findings)
    {
        findings.Looked();
        AddSyntax(context, findings);
        AddComplaints(context, findings);
        SearchForeignObjects(context, findings);
    }

    private static void AddSyntax(InspectionContext context, FindingList findings)
    {
        var scan = context.File.Scan;
        if (context.File.Document.WasRepaired)
            findings.Add(context.Presence, "het bestand was beschadigd en is bij het lezen hersteld.", "the file was damaged and was repaired while reading.");
        foreach (var item in scan.Objects.Where(item => item.HasWrongLength))
            findings.Add(context.Presence, "een onderdeel noemt een verkeerde lengte; lezers gaan daar verschillend mee om.", "an object states a wrong length, which readers treat differently.", new Place(Object: item.Id));
        foreach (var item in scan.Objects.Where(item => item.RepeatedKey is not null))
            findings.Add(context.Presence, $"een onderdeel noemt /{item.RepeatedKey} twee keer; lezers kiezen verschillend.", $"an object states /{item.RepeatedKey} twice, and readers choose differently.", new Place(Object: item.Id));
        foreach (var group in scan.Objects.GroupBy(item => item.Id).Where(group => group.Count() > 1))
            findings.Add(context.Presence, $"dit onderdeel staat {group.Count()} keer in het bestand.", $"this object stands in the file {group.Count()} times.", new Place(Object: group.Key));
        if (context.File.Document.Trailer.Has("XRefStm"))
            findings.Add(context.Presence, "het bestand heeft twee inhoudsopgaven naast elkaar.", "the file has two tables of contents side by side.");
    }

    private static void AddComplaints(InspectionContext context, FindingList findings)
    {
        if (context.File.Foreign.Qpdf is not { } qpdf || qpdf.Check(context.File.Disk, context.Options.Password) is not { } complaints) return;
        foreach (var complaint in complaints.Take(10))
            findings.Add(context.Presence, "qpdf heeft een bezwaar tegen de opbouw van het bestand:", "qpdf objects to how the file is built:", excerpt: complaint);
    }

    /// <summary>What qpdf finds in the whole file, which need not be what our own reader finds.</summary>
    private static void SearchForeignObjects(InspectionContext context, FindingList findings)
    {
        var search = context.Removed.Search();
        if (search.IsEmpty || context.File.Foreign.Qpdf?.Json(context.File.Disk, context.Options.Password) is not { } json) return;
        foreach (var word in QpdfObjects.Find(json, search))
            findings.Add(Severity.Leak, "qpdf vindt nog een gelakt woord in het bestand:", "qpdf still finds a redacted word in the file:", excerpt: word);
    }
}
