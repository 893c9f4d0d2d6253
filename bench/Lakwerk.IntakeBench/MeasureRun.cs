using System.Diagnostics;
using Lakwerk.Intake;
using Lakwerk.Intake.Splitting;
using Lakwerk.Intake.Understanding;
using Lakwerk.Pdf.Layout;
using Lakwerk.Pdf.Objects;
using Lakwerk.Suggestions;
using Lakwerk.Text;
using Lakwerk.Work.Intake;

namespace Lakwerk.IntakeBench;

/// <summary>Takes a generated heap in and counts against its truth: rows, twins, threads, boundaries, personal data.</summary>
internal sealed class MeasureRun(string folder, bool showsMisses)
{
    private readonly Truth _truth = Truth.Read(Path.Combine(folder, "truth.json"));

    public void Run()
    {
        using var intake = IntakeFolder.Open(Path.Combine(folder, "ingenomen"));
        var watch = Stopwatch.StartNew();
        var report = ImportFiles.Run([Path.Combine(folder, "hoop")], intake, new IntakeSettings());
        AccountTable.Write(report, intake);
        Console.WriteLine($"{report.Rows.Count} rows in {watch.Elapsed.TotalSeconds:F0} s: {report.Documents} documents, {report.Duplicates} duplicates, {report.Unpacked} archives, {report.Unreadable} not readable");
        Accounting(report);
        Console.WriteLine("| what | true | F1 | recall | precision |\n|---|---|---|---|---|");
        Tell("twins and near twins", Twins(report, TwinFinder.Near));
        foreach (var likeness in (ReadOnlySpan<double>)[0.4, 0.5]) Tell($"the same, alike by {likeness} at least", Twins(report, likeness));
        Tell("threads", ThreadsOf(report));
        Tell("boundaries in bundles", Boundaries(report, intake));
        Personal(report, intake);
    }

    private void Accounting(IntakeReport report)
    {
        var (expected, rows) = (_truth.Files.Select(file => file.Path).ToHashSet(), report.Rows.Select(row => row.Row.Path).ToList());
        foreach (var path in expected.Except(rows)) Console.WriteLine($"lost: {path}");
        foreach (var path in rows.Except(expected)) Console.WriteLine($"extra: {path}");
        foreach (var row in report.Rows.Where(row => row.Row.Outcome == IntakeOutcome.Unreadable)) Console.WriteLine($"not readable: {row.Row.Path}: {row.Row.Sentence}");
        Console.WriteLine($"{expected.Intersect(rows).Count()} of {expected.Count} files and attachments have their row");
    }

    /// <summary>Among documents that are no mails; a reply that quotes much is its own matter.</summary>
    private F1 Twins(IntakeReport report, double likeness)
    {
        var rows = report.Rows.Where(row => row.Row.Outcome == IntakeOutcome.Document && !row.IsMail).ToDictionary(row => row.Row.Number, row => row.Row.Path);
        var named = _truth.Files.Where(file => file.Twins > 0).ToDictionary(file => file.Path, file => file.Twins);
        var truth = F1.Pairs(rows.Values.Where(named.ContainsKey).Select(path => (path, named[path])));
        var found = report.Twins.Where(twin => twin.Likeness >= likeness && rows.ContainsKey(twin.First) && rows.ContainsKey(twin.Second)).Select(twin => Ordered(rows[twin.First], rows[twin.Second])).ToHashSet();
        return Counted("twin", truth, found);
    }

    private F1 ThreadsOf(IntakeReport report)
    {
        var paths = report.Rows.Where(row => row.IsMail && row.Row.Outcome == IntakeOutcome.Document).ToDictionary(row => row.Row.Number, row => row.Row.Path);
        var truth = F1.Pairs(_truth.Files.Where(file => file.Thread > 0).Select(file => (file.Path, file.Thread)));
        return Counted("thread", truth, F1.Pairs(report.Threads.Where(pair => paths.ContainsKey(pair.Key)).Select(pair => (paths[pair.Key], pair.Value))));
    }

    private F1 Boundaries(IntakeReport report, IntakeFolder intake)
    {
        var counts = new F1();
        foreach (var bundle in _truth.Bundles)
        {
            var record = report.Rows.First(row => row.Row.Path == bundle.Path);
            var found = BundleSplitter.Split(TextOf(record, intake)).Select(part => part.First).Where(first => first > 1).ToHashSet();
            var truth = bundle.FirstPages.Where(first => first > 1).ToHashSet();
            counts.Count(truth, found);
            if (showsMisses) Console.WriteLine($"{bundle.Path}: missed {string.Join(' ', truth.Except(found).Order())}; wrong {string.Join(' ', found.Except(truth).Order())}");
        }

        return counts;
    }

    private void Personal(IntakeReport report, IntakeFolder intake)
    {
        var truth = _truth.Files.ToDictionary(file => file.Path);
        var records = report.Rows.Where(row => row.Row.Outcome == IntakeOutcome.Document && truth.ContainsKey(row.Row.Path)).ToList();
        var texts = records.Select(record => TextOf(record, intake)).ToList();
        var watch = Stopwatch.StartNew();
        var found = SuggestionEngine.Default.SuggestDossier([.. texts.Select((text, i) => new TextSource($"{i}", text))]);
        Console.WriteLine($"suggestions for {texts.Sum(text => text.Pages.Count)} pages in {watch.Elapsed.TotalSeconds:F1} s");
        foreach (var isScan in (bool[])[false, true])
        {
            var data = new PersonalData(showsMisses);
            for (var i = 0; i < records.Count; i++)
            {
                if (truth[records[i].Row.Path] is var file && file.IsScan == isScan) data.Count(file, [.. texts[i].Pages.Select(page => (page.Number, page.Text))], found[i].Suggestions);
            }

            Console.WriteLine($"\n{(isScan ? "scans" : "everything but scans")}; {data.Lost} values that were written stand nowhere in the text that came out\n| kind | occurrences | F1 | recall | precision |\n|---|---|---|---|---|");
            foreach (var (kind, counts) in data.Kinds) Tell(kind, counts);
        }
    }

    private static TextDocument TextOf(IntakeRecord record, IntakeFolder intake)
    {
        if (intake.ReadPages(record) is { } recognised) return recognised;
        using var pdf = PdfDocument.Open(intake.ReadPdf(record));
        var reader = new DocumentTextReader(pdf);
        return new TextDocument([.. Enumerable.Range(1, pdf.PageCount).Select(reader.ReadPage)]);
    }

    private static (string, string) Ordered(string a, string b) => string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);

    private F1 Counted(string what, HashSet<(string, string)> truth, HashSet<(string, string)> found)
    {
        foreach (var pair in showsMisses ? truth.Except(found) : []) Console.WriteLine($"missed {what}: {pair}");
        foreach (var pair in showsMisses ? found.Except(truth) : []) Console.WriteLine($"wrong {what}: {pair}");
        var counts = new F1();
        counts.Count(truth, found);
        return counts;
    }

    private static void Tell(string what, F1 f) => Console.WriteLine($"| {what} | {f.Right + f.Missed} | {f.Value:F3} | {f.Recall:P2} | {f.Precision:P2} |");
}
