using Lakwerk.Pdf.Objects;
using Lakwerk.Inspection;
using Lakwerk.Redaction;
using Lakwerk.Work.Documents;
using Lakwerk.Work.Files;
using Lakwerk.Work.Inspecting;
using Lakwerk.Work.Marks;
using Lakwerk.Work.Proving;

namespace Lakwerk.Work.Redacting;

/// <summary>Redacts one document: reads it and its marks, writes the result in full or not at all.</summary>
public static class RedactFile
{
    /// <exception cref="InputException">The document or its marks cannot be used, or something under a mark cannot be removed; nothing is written.</exception>
    public static RedactedFile Run(RedactJob job, RedactSettings settings, IProgress<int>? progress = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(settings);
        MustNotOverwriteInput(job);
        var marks = MarkFileReader.Read(job.Marks);
        using var document = PdfFile.Open(job.In, settings.Password, stop);
        marks.MustFit(job.Marks, () => SourceFile.Sha256Of(job.In), PdfFile.Complaining(job.In, () => document.PageCount));

        RedactionReport? report = null;
        AtomicFile.Write(job.Out, output => report = PdfFile.Complaining(job.In, () => Redact(job, document, marks, settings, output, progress, stop)));
        var inspection = job.Proof is null ? null : Prove(job, marks, settings, stop);
        var redacted = new RedactedFile(report!, Notes.Of(job.In, document.Warnings), inspection);
        if (job.Report is not null) AtomicFile.Write(job.Report, stream => ReportWriter.Write(stream, redacted));
        return redacted;
    }

    private static RedactionReport Redact(
        RedactJob job, PdfDocument document, MarkFile marks, RedactSettings settings, Stream output, IProgress<int>? progress, CancellationToken stop) =>
        Redactor.Redact(document, marks.Marks, settings.Options, output, progress, stop) switch
        {
            RedactionOutcome.Redacted done => done.Report,
            RedactionOutcome.Refused refused => throw InputException.About(job.In, string.Join(' ', refused.Reasons)),
            var other => throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}."),
        };

    /// <summary>Lets the witness look at the result before anybody relies on it, and writes down what it saw.</summary>
    private static InspectionReport Prove(RedactJob job, MarkFile marks, RedactSettings settings, CancellationToken stop)
    {
        var request = new InspectRequest(job.Out, job.In, job.Marks) { WidthMustBeHidden = settings.Options.Width != WidthPolicy.Exact, Password = settings.Password };
        var inspection = InspectFile.Run(request, stop);
        ProofFile.Write(job.Proof!, inspection, marks.Marks, settings.Proof);
        return inspection;
    }

    private static void MustNotOverwriteInput(RedactJob job)
    {
        foreach (var written in new[] { job.Out, job.Report, job.Proof }.OfType<string>())
            foreach (var read in (string[])[job.In, job.Marks])
                if (Path.GetFullPath(written) == Path.GetFullPath(read))
                    throw InputException.About(written, "is read and would be overwritten; give the result another name.");
        var results = new[] { job.Out, job.Report, job.Proof }.OfType<string>().Select(Path.GetFullPath).ToList();
        if (results.Distinct().Count() < results.Count)
            throw InputException.About(job.Out, "result, report and proof need a file each.");
    }
}
