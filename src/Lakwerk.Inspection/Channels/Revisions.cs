using Lakwerk.Inspection.Facts;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Inspection.Channels;

/// <summary>Channel 14: incremental updates that keep earlier versions, and bytes before the start or behind the end of the file.</summary>
internal sealed class Revisions : IChannel
{
    private const int ShortestWord = 4;
    private const int MostRevisions = 20;
    private readonly HashSet<string> _words = [];

    public int Number => 14;

    public string Id => "revisions";

    public void InspectPage(PageContext page, FindingList findings)
    {
        // Words of the present version are only needed where there is an earlier one to compare with.
        if (page.Context.File.Document.Revisions.Count < 2) return;
        foreach (var word in Words.Of(page.Page.Glyphs)) _words.Add(TextForm.Squeeze(word.Text));
    }

    public void Inspect(InspectionContext context, FindingList findings)
    {
        findings.Looked();
        var scan = context.File.Scan;
        var isLinearized = IsLinearized(context);
        if (context.IsStrict) AddStrict(findings, scan);
        var revisions = context.File.Document.Revisions;
        if (revisions.Count > (isLinearized ? 2 : 1))
            findings.Add(context.Presence, $"het bestand bewaart {revisions.Count - 1} eerdere versie(s) van zichzelf.", $"the file keeps {revisions.Count - 1} earlier version(s) of itself.");
        foreach (var revision in revisions.SkipLast(1).TakeLast(MostRevisions)) CompareWith(context, findings, revision);
        AddOutside(context, findings, scan);
    }

    private static bool IsLinearized(InspectionContext context) => context.File.Scan.Objects.Count > 0
        && context.File.Document.Load(context.File.Scan.Objects[0].Id) is PdfDictionary first && first.Has("Linearized");

    private static void AddStrict(FindingList findings, FileScan scan)
    {
        if (scan.EndMarks != 1 || scan.StartXrefs != 1)
        {
            findings.Add(
                Severity.Leak,
                $"het bestand eindigt {scan.EndMarks} keer en wijst {scan.StartXrefs} keer naar zijn inhoudsopgave; dat hoort één keer te zijn.",
                $"the file ends {scan.EndMarks} times and points {scan.StartXrefs} times at its table of contents; once would be right.");
        }
    }

    /// <summary>Words that an earlier version shows and the present one does not are what an "update" tried to take back.</summary>
    private void CompareWith(InspectionContext context, FindingList findings, Revision revision)
    {
        var gone = WordsOf(context, revision).Where(word => word.Length >= ShortestWord && !_words.Contains(TextForm.Squeeze(word))).Distinct().Take(20).ToArray();
        if (gone.Length == 0) return;
        findings.Add(
            context.IsStrict ? Severity.Leak : Severity.Suspicion,
            "een eerdere versie in het bestand toont woorden die er nu niet meer staan:",
            "an earlier version inside the file shows words that are no longer there:",
            excerpt: string.Join(' ', gone));
    }

    private static List<string> WordsOf(InspectionContext context, Revision revision)
    {
        var words = new List<string>();
        try
        {
            using var document = context.File.Document.OpenRevision(revision, new PdfOpenOptions { Password = context.Options.Password, Cancellation = context.Options.Cancellation, Strict = true });
            var reader = new PageReader(document);
            for (var number = 1; number <= document.PageCount; number++)
                words.AddRange(Words.Of(reader.Read(number).Glyphs).Select(word => word.Text));
        }
        catch (PdfException)
        {
            // The first part of a linearized file is no file of its own: there is no earlier version to compare with.
        }

        return words;
    }

    private static void AddOutside(InspectionContext context, FindingList findings, FileScan scan)
    {
        if (scan.HeaderOffset > 0)
            findings.Add(context.Presence, $"voor het begin van het bestand staan {scan.HeaderOffset} bytes.", $"{scan.HeaderOffset} bytes stand before the start of the file.");
        var behind = scan.Stray.Where(run => scan.LastEnd >= 0 && run.Start >= scan.LastEnd).Sum(run => run.Length)
            + scan.Objects.Where(item => scan.LastEnd >= 0 && item.Start >= scan.LastEnd).Sum(item => item.End - item.Start);
        if (behind > 0)
            findings.Add(context.Presence, $"achter het einde van het bestand staan {behind} bytes.", $"{behind} bytes stand behind the end of the file.");
    }
}
