using Lakwerk.Pdf.Objects;
using Lakwerk.Pdf.Writing;
using Lakwerk.Redaction.Content;
using Lakwerk.Redaction.Marks;
using Lakwerk.Redaction.Pages;

namespace Lakwerk.Redaction;

/// <summary>
/// Removes what lies under marks by writing a new file that holds only what was interpreted and judged safe. The output
/// depends on nothing but the input's unmarked content, the marks and the options: no clock, no random number, no file name.
/// </summary>
public static class Redactor
{
    /// <summary>Redacts a document.</summary>
    /// <param name="document">The input; it is not changed.</param>
    /// <param name="marks">What must go; none is allowed and gives a cleaned copy.</param>
    /// <param name="options">How.</param>
    /// <param name="output">Where the new file is written. After a refusal or an exception its content must be thrown away.</param>
    /// <param name="progress">Told the number of each finished page.</param>
    /// <param name="cancellation">Stops between pages.</param>
    /// <exception cref="PdfException">The input cannot be read.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static RedactionOutcome Redact(
        PdfDocument document,
        IReadOnlyList<Mark> marks,
        RedactionOptions options,
        Stream output,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(marks);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(output);
        var objections = MarkChecks.Objections(marks, document);
        if (objections.Count > 0) return new RedactionOutcome.Refused(objections);

        var report = new RedactionReport { Pages = document.PageCount, Width = options.Width };
        using var writer = new PdfFileWriter(output);
        var byPage = marks.ToLookup(mark => mark.Page);
        var session = new RewriteSession(document, writer, options, report, byPage);
        foreach (var mark in marks) report.Of(mark);
        WritePages(session, byPage, progress, cancellation);
        session.FontUses.Write(session.Copier, prune: session.Uses(Remedies.Fonts));
        writer.Finish(CatalogWriter.Write(session), WriteInfo(writer, options));
        report.Dropped = session.Dropped.Counts;
        return new RedactionOutcome.Redacted(report);
    }

    private static void WritePages(RewriteSession session, ILookup<int, Mark> marks, IProgress<int>? progress, CancellationToken cancellation)
    {
        var redactor = new PageRedactor(session);
        for (var number = 1; number <= session.Document.PageCount; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            var page = session.Document.Page(number);
            var whole = marks[number].FirstOrDefault(mark => mark.Whole);
            var areas = whole is not null
                ? [(page.MediaBox, whole)]
                : marks[number].SelectMany(mark => mark.Boxes.Select(box => (box, mark)));
            var onPage = new PageMarks(areas) { LeavesRules = session.Options.Width == WidthPolicy.Exact, KeepsClustersWhole = session.Uses(Remedies.Clusters) };
            session.Pages.Add(redactor.Redact(page, onPage, whole is not null));
            progress?.Report(number);
        }
    }

    private static PdfReference? WriteInfo(PdfFileWriter writer, RedactionOptions options)
    {
        if (options.Title is null) return null;
        var info = new PdfDictionary();
        info.Set("Title", PdfString.OfText(options.Title));
        return writer.Add(info);
    }
}
