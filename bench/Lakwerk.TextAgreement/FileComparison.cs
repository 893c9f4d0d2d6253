using System.Diagnostics;
using System.Text;
using Lakwerk.Pdf.Layout;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.TextAgreement;

/// <summary>One file read by both, compared page by page.</summary>
/// <param name="File">Its path.</param>
/// <param name="Characters">Characters that pdftotext finds, white space left aside.</param>
/// <param name="Shared">Characters that both find on the same page.</param>
/// <param name="OnlyOurs">Characters that only we find.</param>
/// <param name="OrderShared">Runs of five characters that both have.</param>
/// <param name="OrderTotal">Runs of five characters that pdftotext has.</param>
/// <param name="Pages">Pages read by us.</param>
/// <param name="OurSeconds">Our time, opening included.</param>
/// <param name="TheirSeconds">Time of pdftotext, the start of its process included.</param>
/// <param name="Trouble">Why the file could not be compared; null when it could.</param>
internal sealed record FileComparison(
    string File, long Characters, long Shared, long OnlyOurs, long OrderShared, long OrderTotal, int Pages, double OurSeconds, double TheirSeconds, string? Trouble)
{
    private const int RunLength = 5;

    /// <summary>2 × shared / (theirs + ours): 1 when both found the same characters.</summary>
    public double Agreement => Characters + Shared + OnlyOurs == 0 ? 1 : 2.0 * Shared / (Characters + Shared + OnlyOurs);

    public double OrderAgreement => OrderTotal == 0 ? 1 : (double)OrderShared / OrderTotal;

    /// <summary>Characters in question: missing or too many.</summary>
    public long Difference => Characters - Shared + OnlyOurs;

    public static FileComparison Run(string file, bool show)
    {
        var clock = Stopwatch.StartNew();
        var theirs = RunTool(file);
        var theirTime = clock.Elapsed.TotalSeconds;
        clock.Restart();
        var ours = ReadOurs(file, out var trouble);
        var ourTime = clock.Elapsed.TotalSeconds;
        if (theirs is null && ours is null) return new FileComparison(file, 0, 0, 0, 0, 0, 0, ourTime, theirTime, $"unreadable for both ({trouble})");
        if (theirs is null) trouble = "unreadable for pdftotext";
        return Compare(file, ours ?? [], theirs ?? [], show) with { OurSeconds = ourTime, TheirSeconds = theirTime, Trouble = trouble };
    }

    private static FileComparison Compare(string file, List<string> ours, List<string> theirs, bool show)
    {
        long characters = 0, shared = 0, only = 0, orderShared = 0, orderTotal = 0;
        for (var page = 0; page < Math.Max(ours.Count, theirs.Count); page++)
        {
            var a = page < ours.Count ? Normalise(ours[page]) : "";
            var b = page < theirs.Count ? Normalise(theirs[page]) : "";
            var same = SharedCount(Single(a), Single(b));
            characters += b.Length;
            shared += same;
            only += a.Length - same;
            orderShared += SharedCount(Runs(a), Runs(b));
            orderTotal += Math.Max(0, b.Length - RunLength + 1);
            if (show) Show(page + 1, a, b);
        }

        return new FileComparison(file, characters, shared, only, orderShared, orderTotal, ours.Count, 0, 0, null);
    }

    private static void Show(int page, string ours, string theirs)
    {
        Console.WriteLine($"page {page}: ours {ours.Length}, theirs {theirs.Length}");
        Console.WriteLine($"  only theirs: {Missing(theirs, ours)}");
        Console.WriteLine($"  only ours:   {Missing(ours, theirs)}");
    }

    private static string Missing(string a, string b)
    {
        var counts = Single(b);
        var text = new StringBuilder();
        foreach (var c in a)
        {
            var key = c.ToString();
            if (counts.TryGetValue(key, out var left) && left > 0) counts[key] = left - 1;
            else if (text.Length < 300) text.Append(c < ' ' || c >= '\uE000' ? $"<{(int)c:X4}>" : key);
        }

        return text.ToString();
    }

    private static Dictionary<string, int> Single(string text) => Count(text.Select(c => c.ToString()));

    private static Dictionary<string, int> Runs(string text) =>
        Count(Enumerable.Range(0, Math.Max(0, text.Length - RunLength + 1)).Select(i => text.Substring(i, RunLength)));

    private static Dictionary<string, int> Count(IEnumerable<string> items)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in items) counts[item] = counts.GetValueOrDefault(item) + 1;
        return counts;
    }

    private static long SharedCount(Dictionary<string, int> a, Dictionary<string, int> b)
    {
        long shared = 0;
        foreach (var (key, count) in a) shared += Math.Min(count, b.GetValueOrDefault(key));
        return shared;
    }

    /// <summary>White space, soft hyphens and controls are no matter of agreement; ligatures count as their letters on both sides.</summary>
    private static string Normalise(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u00AD' or '\u200B' or '\uFEFF' or (>= '\u200E' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or '\uFFFD') continue;
            kept.Append(c switch
            {
                '\uFB00' => "ff",
                '\uFB01' => "fi",
                '\uFB02' => "fl",
                '\uFB03' => "ffi",
                '\uFB04' => "ffl",
                '\uFB05' or '\uFB06' => "st",
                _ => c.ToString(),
            });
        }

        return kept.ToString();
    }

    private static List<string>? ReadOurs(string file, out string? trouble)
    {
        trouble = null;
        var pages = new List<string>();
        try
        {
            using var document = PdfDocument.Open(file);
            var reader = new DocumentTextReader(document, null, new PageTextOptions { OutsideCropBox = true });
            foreach (var page in reader.ReadPages()) pages.Add(OnSheet(page, document.Page(page.Number).MediaBox));
            return pages;
        }
        catch (PdfException exception)
        {
            trouble = $"{exception.Code}: {exception.Message}";
            return pages.Count > 0 ? pages : null;
        }
    }

    /// <summary>pdftotext keeps what lies on the sheet, the crop box left aside.</summary>
    private static string OnSheet(TextPage page, Box sheet) =>
        string.Join('\n', page.Lines.Select(line => string.Join(' ', line.Words.Where(word => word.Box.Inflate(0.01).Overlaps(sheet)))));

    private static List<string>? RunTool(string file)
    {
        var start = new ProcessStartInfo("pdftotext") { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        foreach (var argument in (string[])["-enc", "UTF-8", file, "-"]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) return null;
        var pages = output.Split('\f').ToList();
        pages.RemoveAt(pages.Count - 1);
        return pages;
    }
}
