using Lakwerk.Pdf.Objects;

namespace Lakwerk.PeerBench;

/// <summary>The text of many files: a process for each, and one process for all.</summary>
internal static class TextRace
{
    private static readonly string Self = typeof(TextRace).Assembly.Location;

    public static int Run(string folder, string work, BenchOptions options)
    {
        Directory.CreateDirectory(work);
        var (files, pages) = Readable(folder, options.Number("files", int.MaxValue));
        var list = Path.GetFullPath(Path.Combine(work, "text.txt"));
        File.WriteAllLines(list, files);
        var all = new List<Contender>
        {
            new("pdftotext, sum", [.. files.Select(file => (string[])["pdftotext", "-enc", "UTF-8", file, "/dev/null"])]),
            new("Lakwerk text, sum", [.. files.Select(file => (string[])["dotnet", options.Lakwerk, "text", file])]),
            new("Lakwerk, one process", [["dotnet", Self, "read", list]]),
            new("mutool, one process", [["mutool", "draw", "-q", "-F", "txt", "-o", "/dev/null", .. files]]),
        };
        if (Peers.Modules is not null)
        {
            all.Add(new Contender("npm mupdf, one process", [Peers.Node("text-mupdf.mjs", list)]));
            all.Add(new Contender("npm pdfium, one process", [Peers.Node("text-pdfium.mjs", list)]));
        }

        Console.WriteLine($"{files.Count} files, {pages} pages");
        Race.Run(options.Chosen(all), options.Number("rounds", 3), "pages", pages);
        return 0;
    }

    /// <summary>Files that we can open; which ones others cannot is told as failures.</summary>
    private static (List<string> Files, int Pages) Readable(string folder, int most)
    {
        var files = new List<string>();
        var pages = 0;
        foreach (var file in Directory.EnumerateFiles(Path.GetFullPath(folder), "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Take(most))
        {
            try
            {
                using var document = PdfDocument.Open(file);
                pages += document.PageCount;
                files.Add(file);
            }
            catch (PdfException)
            {
                Console.WriteLine($"left out: {file}");
            }
        }

        return (files, pages);
    }
}
