using System.Diagnostics;
using Lakwerk.Intake;
using Lakwerk.Intake.Making;
using Lakwerk.Intake.Recognition;

namespace Lakwerk.IntakeBench;

/// <summary>Recognition of scans beside tesseract alone on the same pages, both with every processor busy.</summary>
internal static class OcrRun
{
    private const int Documents = 8;

    public static void Run(string shared)
    {
        var scratch = Directory.CreateTempSubdirectory("lakwerk-ocr-").FullName;
        // As the intake sets it for its helpers: pages, not threads, are what runs side by side.
        Environment.SetEnvironmentVariable("OMP_THREAD_LIMIT", "1");
        try
        {
            var printed = Print(new Source(shared, 13), scratch);
            Compare("level and clean", printed, scratch, isSpoiled: false);
            Compare("askew, speckled, pale, some on their side", printed, scratch, isSpoiled: true);
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    /// <summary>Documents as one PDF, as they lie on the scanner.</summary>
    private static string Print(Source source, string scratch)
    {
        var batch = new OfficeBatch(scratch);
        for (var i = 0; i < Documents; i++)
        {
            var parts = Enumerable.Range(0, 4).Select(_ => source.WriteRunning()).ToList();
            batch.Add($"blad {i:00}", "pdf", new Writing([.. parts.SelectMany(part => part.Lines.Append(""))], []));
        }

        var paths = new List<string>();
        foreach (var (name, pdf) in batch.Make())
        {
            paths.Add(Path.Combine(scratch, name + ".pdf"));
            File.WriteAllBytes(paths[^1], pdf);
        }

        BundleDraft.Glue(paths, scratch);
        return Path.Combine(scratch, "gelijmd.pdf");
    }

    private static void Compare(string what, string printed, string scratch, bool isSpoiled)
    {
        var scan = ScanMaker.Tiff(printed, scratch, isSpoiled ? new Random(5) : null);
        var maker = new DocumentMaker(new IntakeSettings());
        MadeDocument? made = null;
        var ours = Timed(() => made = maker.Make(scan, FileKind.Tiff, "scan.tiff"));
        var (words, pages) = (made!.Text.Pages.Sum(page => page.Words.Count), made.Text.Pages.Count);
        var folder = Directory.CreateDirectory(Path.Combine(scratch, isSpoiled ? "slecht" : "goed")).FullName;
        File.WriteAllBytes(Path.Combine(folder, "scan.pdf"), made.Pdf.Span);
        var plain = Plain(folder);
        Console.WriteLine($"{what}: {pages} pages, {words} words; intake {ours:F1} s ({pages / ours:F2} pages a second), tesseract alone {plain:F1} s ({pages / plain:F2}); ratio {ours / plain:F2}");
    }

    /// <summary>One process for each page and processor; the pictures are made before the clock runs.</summary>
    private static double Plain(string folder)
    {
        Helper.Run("pdftoppm", ["-r", "300", "-gray", Path.Combine(folder, "scan.pdf"), Path.Combine(folder, "p")]);
        var pictures = Directory.EnumerateFiles(folder, "*.pgm").Order(StringComparer.Ordinal).ToList();
        return Timed(() => Parallel.ForEach(
            pictures,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            picture => Helper.Run("tesseract", [picture, picture, "-l", "nld+eng", "--psm", "3", "--dpi", "300", "tsv"])));
    }

    private static double Timed(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }
}
