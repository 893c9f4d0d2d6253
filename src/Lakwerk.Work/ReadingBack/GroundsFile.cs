using Lakwerk.Pdf.Objects;
using Lakwerk.Reading.Codes;
using Lakwerk.Reading.Sources;
using Lakwerk.Text;
using Lakwerk.Work.Documents;
using Lakwerk.Work.Files;

namespace Lakwerk.Work.ReadingBack;

/// <summary>Which grounds stand on released files, how often, and how much of the page they cover.</summary>
public static class GroundsFile
{
    private const int MostFiles = 50_000;

    public static GroundsOutcome Run(string path, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        var notes = new List<string>();
        var missing = new List<string>();
        if (!Directory.Exists(path)) return new GroundsOutcome([One(path, notes, missing, stop)]) { Notes = notes, Missing = missing };
        var files = new List<FileGrounds>();
        foreach (var file in Directory.EnumerateFiles(path, "*.pdf", new EnumerationOptions { RecurseSubdirectories = true, MatchCasing = MatchCasing.CaseInsensitive }).Order(StringComparer.Ordinal).Take(MostFiles))
        {
            try
            {
                files.Add(One(file, notes, missing, stop));
            }
            catch (InputException problem)
            {
                // One file that cannot be read does not take the others with it.
                missing.Add(problem.Message);
            }
        }

        return new GroundsOutcome(files) { Notes = notes, Missing = missing };
    }

    private static FileGrounds One(string path, List<string> notes, List<string> missing, CancellationToken stop)
    {
        var bytes = SourceFile.ReadAll(path);
        if (SourceFile.LooksLikePdf(bytes)) return Pdf(path, bytes, notes, missing, stop);
        var file = FileLoader.Load(path, stop: stop);
        if (file.Text is not { } text) throw InputException.About(path, "is a table, not a released document.");
        return new FileGrounds(path, [new PageGrounds(0, CodeReader.Find(text), [])]);
    }

    private static FileGrounds Pdf(string path, byte[] bytes, List<string> notes, List<string> missing, CancellationToken stop)
    {
        using var document = PdfFile.Open(path, bytes, stop: stop);
        var reader = new AreaReader(document);
        var unread = new List<string>();
        var pages = new List<PageGrounds>();
        foreach (var page in FileTextReader.ReadPages(path, document, unread, stop)) pages.Add(Page(path, page, reader, missing));
        if (pages.Count == 0 && unread.Count > 0) throw new InputException(unread[0]);
        if (pages.Count > 0 && pages.TrueForAll(page => page.Codes.Count == 0) && pages.Exists(page => page.Areas.Count > 0)) notes.Add($"{path}: the areas have no codes that can be read as text; a scan needs OCR before its codes are known.");
        notes.AddRange(Documents.Notes.Of(path, document.Warnings));
        missing.AddRange(unread);
        return new FileGrounds(path, pages);
    }

    private static PageGrounds Page(string path, TextPage page, AreaReader reader, List<string> missing)
    {
        var codes = CodeReader.Find(SourceText.Of(new TextDocument([page])));
        var problems = new List<string>();
        IReadOnlyList<Lakwerk.Reading.Areas.RedactedArea> areas = [];
        try
        {
            areas = reader.Read(page.Number, codes, problems);
        }
        catch (PdfException problem)
        {
            problems.Add($"page {page.Number}: {problem.Message}");
        }

        missing.AddRange(problems.Select(problem => $"{path}: {problem}"));
        return new PageGrounds(page.Number, codes, areas);
    }
}
