using Lakwerk.Reading.Areas;
using Lakwerk.Text;
using Lakwerk.Work.ReadingBack;

namespace Lakwerk.ReadingBench;

/// <summary>F1 of redacted areas for each colour, on drawn pages and on scans of them, and seconds a page.</summary>
internal static class AreaBench
{
    private const double SameArea = 0.5;

    public static void Run(int pages, int seed, bool show, bool recognise)
    {
        Console.WriteLine("| pages | colour | areas | precision | recall | F1 | code right | processor s a page |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var scanned in (ReadOnlySpan<bool>)[false, true])
            foreach (var colour in Enum.GetValues<AreaColour>())
                Report(scanned, colour, pages, seed, (show, recognise));
    }

    private static void Report(bool scanned, AreaColour colour, int pages, int seed, (bool Show, bool Recognise) how)
    {
        var folder = Directory.CreateTempSubdirectory("lakwerk-areas-").FullName;
        try
        {
            // White on white paper cannot be seen in a scan by anybody.
            var truth = Enumerable.Range(0, pages).Select(i => new PageMaker(seed + i, colour, scanned && colour == AreaColour.White).Make()).ToList();
            var pdf = PdfPages.Write([.. truth.Select(page => page.Content)]);
            if (scanned) pdf = PdfPages.Scan(pdf, pages, folder);
            var path = Path.Combine(folder, $"{(scanned ? "scan" : "drawn")}-{colour}.pdf");
            File.WriteAllBytes(path, pdf);
            var before = Environment.CpuUsage.TotalTime;
            var found = GroundsFile.Run(path, new ReadOptions { Recognise = how.Recognise });
            Score(scanned, colour, truth, found.Files[0].Pages, (Environment.CpuUsage.TotalTime - before).TotalSeconds / pages, how);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Score(bool scanned, AreaColour colour, List<TruePage> truth, IReadOnlyList<PageGrounds> found, double seconds, (bool Show, bool Recognise) how)
    {
        int right = 0, all = 0, claimed = 0, coded = 0, codes = 0;
        for (var i = 0; i < truth.Count; i++)
        {
            all += truth[i].Areas.Count;
            claimed += found[i].Areas.Count;
            var left = found[i].Areas.ToList();
            foreach (var area in truth[i].Areas)
            {
                var match = left.FirstOrDefault(candidate => Overlap(candidate.Box, area.Box) >= SameArea);
                if (match is null)
                {
                    if (how.Show) Console.WriteLine($"  missed p{i + 1} {area}");
                    continue;
                }

                right++;
                left.Remove(match);
                if (area.Code is null || scanned && !how.Recognise) continue;
                codes++;
                if (match.Codes.Any(code => code.Replace(".", "", StringComparison.Ordinal) == area.Code.Replace(".", "", StringComparison.Ordinal))) coded++;
                else if (how.Show) Console.WriteLine($"  code p{i + 1} {area} read as {string.Join(' ', match.Codes)}");
            }

            if (how.Show) foreach (var extra in left) Console.WriteLine($"  extra p{i + 1} {extra}");
        }

        var (precision, recall) = (claimed == 0 ? 0 : (double)right / claimed, all == 0 ? 0 : (double)right / all);
        var f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        Console.WriteLine($"| {(scanned ? "scanned" : "drawn")} | {colour} | {all} | {precision:F3} | {recall:F3} | {f1:F3} | {(codes == 0 ? "–" : $"{(double)coded / codes:F3}")} | {seconds:F3} |");
    }

    private static double Overlap(Box a, Box b)
    {
        var shared = a.Intersect(b).Area;
        return shared / (a.Area + b.Area - shared);
    }
}
