using Lakwerk.Pdf.Objects;
using Lakwerk.Reading.Codes;
using Lakwerk.Reading.Sources;
using Lakwerk.Text;
using Lakwerk.Work.Files;

namespace Lakwerk.Work.ReadingBack;

/// <summary>Which grounds stand on released files, how often, and how much of the page they cover.</summary>
public static class GroundsFile
{
    private const int MostFiles = 50_000;

    private static readonly string[] Kinds = [".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff"];

    public static GroundsOutcome Run(string path, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        options ??= ReadOptions.Default;
        var notes = new List<string>();
        var missing = new List<string>();
        if (!Directory.Exists(path)) return new GroundsOutcome([One(path, notes, missing, options)]) { Notes = notes, Missing = missing };
        var files = new List<FileGrounds>();
        foreach (var file in Released(path))
        {
            try
            {
                files.Add(One(file, notes, missing, options));
            }
            catch (InputException problem)
            {
                // One file that cannot be read does not take the others with it.
                missing.Add(problem.Message);
            }
        }

        if (files.Count == 0 && missing.Count == 0) throw InputException.About(path, "holds no PDF and no scan; give files of another kind (txt, docx) to grounds one at a time.");
        return new GroundsOutcome(files) { Notes = notes, Missing = missing };
    }

    private static IEnumerable<string> Released(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => Kinds.Contains(Path.GetExtension(file).ToLowerInvariant())).Order(StringComparer.Ordinal).Take(MostFiles);

    private static FileGrounds One(string path, List<string> notes, List<string> missing, ReadOptions options)
    {
        var bytes = SourceFile.ReadAll(path);
        if (PagedFile.Is(path, bytes)) return Paged(path, bytes, notes, missing, options);
        var file = FileLoader.Load(path, options);
        if (file.Text is not { } text) throw InputException.About(path, "is a table, not a released document.");
        return new FileGrounds(path, [new PageGrounds(0, CodeReader.FindMarks(text), [])]);
    }

    private static FileGrounds Paged(string path, byte[] bytes, List<string> notes, List<string> missing, ReadOptions options)
    {
        using var file = PagedFile.Open(path, bytes, options);
        var reader = new AreaReader(file.Document, options);
        var pages = new List<PageGrounds>();
        foreach (var page in file.Pages)
        {
            options.Stop.ThrowIfCancellationRequested();
            pages.Add(Page(path, page, reader, missing));
        }

        if (!options.Recognise && pages.TrueForAll(page => page.Codes.Count == 0) && pages.Exists(page => page.Areas.Count > 0)) notes.Add($"{path}: the areas have no codes that can be read as text; without recognition a scan tells none.");
        notes.AddRange(file.Notes);
        missing.AddRange(file.Missing);
        return new FileGrounds(path, pages);
    }

    private static PageGrounds Page(string path, TextPage page, AreaReader reader, List<string> missing)
    {
        var codes = CodeReader.FindMarks(SourceText.Of(new TextDocument([page])));
        var problems = new List<string>();
        var areas = new PageAreas([], []);
        try
        {
            areas = reader.Read(page.Number, codes, problems);
        }
        catch (PdfException problem)
        {
            problems.Add($"page {page.Number}: {problem.Message}");
        }

        missing.AddRange(problems.Select(problem => $"{path}: {problem}"));
        return new PageGrounds(page.Number, [.. codes, .. areas.Labels], areas.Areas);
    }
}
