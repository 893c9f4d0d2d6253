using System.Text;
using Lakwerk.Redaction;
using Lakwerk.Work.Documents;
using Lakwerk.Work.Files;
using Lakwerk.Intake.Helpers;
using Lakwerk.Work.Inspecting;
using Lakwerk.Work.Marks;
using Lakwerk.Work.Redacting;
using Lakwerk.Work.Suggesting;

namespace Lakwerk.Work.Demo;

/// <summary>The main job from beginning to end on the project's own documents, ending in one page to look at.</summary>
public static class DemoRun
{
    private const string PageName = "index.html";

    /// <param name="samples">The folder with the documents and samples.json.</param>
    /// <param name="output">The folder for marks, results, reports and the page; made when it does not exist.</param>
    /// <param name="tell">Told what is being done.</param>
    /// <param name="stop">Stops between pages.</param>
    public static DemoOutcome Run(string samples, string output, Action<string> tell, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(tell);
        Directory.CreateDirectory(output);
        var documents = new List<DemoDocument>();
        foreach (var sample in SampleFile.Read(samples))
        {
            stop.ThrowIfCancellationRequested();
            tell($"{sample.Name}: find, mark, remove, prove");
            documents.Add(RunOne(sample, samples, output, stop));
        }

        var page = Path.Combine(output, PageName);
        AtomicFile.Write(page, Encoding.UTF8.GetBytes(DemoPage.Of(documents)));
        IReadOnlyList<string> missing = HelperProgram.PdfToPpm.Find() is null ? [HelperProgram.PdfToPpm.EnglishSentence] : [];
        return new DemoOutcome(Path.GetFullPath(page), documents.TrueForAll(document => document.Inspection.IsClean), missing);
    }

    private static DemoDocument RunOne(DemoSample sample, string samples, string output, CancellationToken stop)
    {
        var original = Path.Combine(samples, $"{sample.Name}.pdf");
        var marksPath = Path.Combine(output, $"{sample.Name}.marks.json");
        var result = Path.Combine(output, $"{sample.Name}.pdf");

        var suggested = SuggestPersonalData.In(original, new SuggestOptions { Stop = stop });
        var text = FileTextReader.Read(original, stop: stop).Paged ?? throw InputException.About(original, "is not a PDF.");
        var byReader = DemoMarks.OfReader(sample, text, suggested.Suggestions.Suggestions);
        MarkFileWriter.Write(marksPath, DemoMarks.All(suggested, byReader));

        var settings = new RedactSettings { Options = new RedactionOptions { Title = sample.Title } };
        var job = new RedactJob(original, marksPath, result, Path.Combine(output, $"{sample.Name}.report.json"));
        var redacted = RedactFile.Run(job, settings, progress: null, stop);
        var inspection = InspectFile.Run(new InspectRequest(result, original, marksPath) { WidthMustBeHidden = true }, stop);
        AtomicFile.Write(Path.Combine(output, $"{sample.Name}.proof.json"), Encoding.UTF8.GetBytes(inspection.ToJson()));

        return new DemoDocument(
            sample, suggested.Suggestions.Suggestions, byReader.Count, redacted.Report, inspection, Pair(original, result, stop), Path.GetFileName(result));
    }

    private static IReadOnlyList<PagePair> Pair(string original, string result, CancellationToken stop) => HelperProgram.PdfToPpm.Find() is null
        ? []
        : [.. PagePictures.Of(original, stop).Zip(PagePictures.Of(result, stop), (before, after) => (before, after)).Select((pair, index) => new PagePair(index + 1, pair.before, pair.after))];
}
