using System.Diagnostics;
using System.Globalization;
using Lakwerk.Inspection;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.InspectionBench;

/// <summary>Inspects files that nobody redacted for us: what fails here is either a bad redaction or a false alarm.</summary>
internal static class AloneRun
{
    public static int Run(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        var failing = new SortedDictionary<int, List<string>>();
        var (unreadable, pages, watch) = (0, 0, Stopwatch.StartNew());
        foreach (var file in files)
        {
            var name = Path.GetRelativePath(folder, file);
            var started = watch.Elapsed;
            try
            {
                var report = Inspector.Inspect(file);
                pages += report.Pages;
                foreach (var channel in report.Channels.Where(channel => channel.Verdict == ChannelVerdict.Fail)) Note(failing, channel, name);
            }
            catch (PdfException e)
            {
                unreadable++;
                Console.WriteLine($"unreadable  {name}: {e.Message}");
            }

            var took = watch.Elapsed - started;
            if (took.TotalSeconds > 5) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"slow {took.TotalSeconds:0.0} s  {name}"));
        }

        Print(failing);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files.Length} files, {pages} pages, {unreadable} unreadable, {watch.Elapsed.TotalSeconds:0.0} s"));
        return 0;
    }

    public static int Plain(string folder)
    {
        var (flagged, boxes) = (0, 0);
        foreach (var file in Directory.EnumerateFiles(folder, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            try
            {
                var alarms = RecallRun.PlainAlarms(file).ToArray();
                if (alarms.Length == 0) continue;
                flagged++;
                boxes += alarms.Length;
                Console.WriteLine($"{Path.GetRelativePath(folder, file)} p{alarms[0].Page} {alarms.Length} boxes, first {alarms[0].Box}");
            }
            catch (PdfException)
            {
                // Unreadable files are listed by the other run.
            }
        }

        Console.WriteLine($"{flagged} files, {boxes} boxes");
        return 0;
    }

    public static int Show(string file)
    {
        var watch = Stopwatch.StartNew();
        var report = Inspector.Inspect(file);
        Console.WriteLine(report.ToText(ReportLanguage.English));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Pages} pages in {watch.Elapsed.TotalMilliseconds:0} ms"));
        return report.ExitCode;
    }

    public static void Note(SortedDictionary<int, List<string>> failing, ChannelResult channel, string file)
    {
        if (!failing.TryGetValue(channel.Number, out var list)) failing.Add(channel.Number, list = []);
        var worst = channel.Findings[0];
        list.Add($"{worst.Severity,-9} {file} p{worst.Page} {worst.Sentence.English} “{worst.Excerpt}” {worst.Object}");
    }

    public static void Print(SortedDictionary<int, List<string>> failing)
    {
        foreach (var (channel, list) in failing)
        {
            Console.WriteLine($"-- channel {channel}: {list.Count} files");
            foreach (var line in list) Console.WriteLine("   " + line);
        }
    }
}
