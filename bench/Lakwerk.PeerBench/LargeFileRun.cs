using System.Diagnostics;
using System.Globalization;
using Lakwerk.Pdf.Layout;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.PeerBench;

/// <summary>Memory and first page of a large scan, and the pace on two thousand pages of text.</summary>
internal static class LargeFileRun
{
    private const int MarkedEvery = 100;
    private const int OpeningRounds = 9;
    private static readonly Box MarkedWords = new(60, 560, 200, 572);

    public static int Run(string work, BenchOptions options)
    {
        work = Directory.CreateDirectory(work).FullName;
        Directory.CreateDirectory(Path.Combine(work, "marks"));
        var pages = options.Number("pages", 2000);
        string scan = Path.Combine(work, "scan.pdf"), text = Path.Combine(work, "text.pdf");
        if (!File.Exists(scan)) LargeFiles.WriteScan(scan, pages, options.Number("dpi", 150));
        if (!File.Exists(text)) LargeFiles.WriteText(text, pages);
        Tell(scan);
        Redact(work, scan, pages, options);
        Open(scan, options);
        Tell(text);
        Redact(work, text, pages, options);
        Open(text, options);
        Read(text, pages, options);
        return 0;
    }

    private static void Tell(string file) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{Path.GetFileName(file)}: {new FileInfo(file).Length / 1e6:F0} MB"));

    private static void Redact(string work, string file, int pages, BenchOptions options)
    {
        var marks = Enumerable.Range(0, pages / MarkedEvery).Select(i => (1 + i * MarkedEvery, MarkedWords));
        var job = JobSet.Write(work, Path.GetFileNameWithoutExtension(file), file, marks);
        var list = Path.Combine(work, job.Name + ".jsonl");
        File.WriteAllLines(list, [job.Line(Directory.CreateDirectory(Path.Combine(work, "out")).FullName)]);
        Contender[] all =
        [
            new("mutool redact", [["mutool", "run", Peers.Script("redact-mutool.js"), list]]),
            new("Lakwerk redact", [["dotnet", options.Lakwerk, "redact", "--batch", list, "--width", options.Text("width", "exact")]]),
        ];
        Race.Run(options.Chosen(all), options.Number("rounds", 3), "pages", pages);
    }

    private static void Open(string file, BenchOptions options)
    {
        var first = OpenOnce(file);
        var later = Race.Median(Enumerable.Range(0, OpeningRounds).Select(_ => OpenOnce(file)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"open and read page 1 in process: {first:F1} ms cold, {later:F1} ms warm"));
        Contender[] all =
        [
            new("pdftotext -l 1", [["pdftotext", "-l", "1", file, "/dev/null"]]),
            new("Lakwerk text --pages 1", [["dotnet", options.Lakwerk, "text", "--pages", "1", file]]),
            new("Lakwerk --version", [["dotnet", options.Lakwerk, "--version"]]),
        ];
        Race.Run(options.Chosen(all), OpeningRounds, "runs", 1);
    }

    private static double OpenOnce(string file)
    {
        var clock = Stopwatch.StartNew();
        using var document = PdfDocument.Open(file);
        _ = new DocumentTextReader(document).ReadPage(1);
        return clock.Elapsed.TotalMilliseconds;
    }

    private static void Read(string file, int pages, BenchOptions options)
    {
        Contender[] all =
        [
            new("pdftotext", [["pdftotext", "-enc", "UTF-8", file, "/dev/null"]]),
            new("Lakwerk text", [["dotnet", options.Lakwerk, "text", file]]),
            new("mutool draw -F txt", [["mutool", "draw", "-q", "-F", "txt", "-o", "/dev/null", file]]),
        ];
        Race.Run(options.Chosen(all), options.Number("rounds", 3), "pages", pages);
    }
}
