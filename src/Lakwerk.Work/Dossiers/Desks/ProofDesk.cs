using System.Globalization;
using System.Text;
using Lakwerk.Dossiers;
using Lakwerk.Inspection;
using Lakwerk.Pdf.Objects;
using Lakwerk.Redaction;
using Lakwerk.Work.Documents;
using Lakwerk.Work.Files;
using Lakwerk.Work.Marks;
using Lakwerk.Work.Redacting;
using Lakwerk.Work.Steps;

namespace Lakwerk.Work.Dossiers;

/// <summary>
/// Applies a document's marks and lets the witness look at the result. What fails the inspection is not kept: there is no
/// file that could go out by mistake. The same original, marks and settings give the same file, so it is made once.
/// </summary>
public sealed class ProofDesk
{
    private const string RedactStep = "redact";
    private const string InspectStep = "inspect";
    private const string AnswerStep = "proof";
    private const int Version = 1;

    private readonly DocumentDesk _documents;
    private readonly OfficeFiles _files;

    internal ProofDesk(DocumentDesk documents, OfficeFiles files) => (_documents, _files) = (documents, files);

    /// <summary>The redacted file and its proof.</summary>
    /// <exception cref="InputException">The document has no file, or it cannot be read.</exception>
    public Proof Prove(Document document, RedactSettings? settings = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var how = settings ?? new RedactSettings();
        var original = _documents.Original(document);
        using var pdf = PdfFile.Open(document.Details.Title, original, how.Password, stop);
        var marks = PdfFile.Complaining(document.Details.Title, () => MarkTranslation.ToRedaction(document, pdf));
        var key = KeyOf(document, marks, how);
        return Known(key) ?? Make(document, pdf, original, marks, how, key, stop);
    }

    /// <summary>
    /// The proof as JSON (sha256, reasons, report): kept from an earlier time, or made now. Kept by the state of the document as
    /// the journal tells it, so that a process that reads no file from outside can ask for it.
    /// </summary>
    /// <exception cref="InputException">The document has no file, or it cannot be read.</exception>
    public byte[] Answer(Document document, CancellationToken stop = default) =>
        _files.Derive(StateOf(document), AnswerStep, Version, () => ProofAnswer(Prove(document, stop: stop)));

    /// <summary>The proof as JSON if it was made before, else null.</summary>
    public byte[]? KnownAnswer(Document document) => document?.Details.Sha256 is null ? null : _files.Derived(StateOf(document), AnswerStep, Version);

    /// <summary>The marks as marks.json, for the command line and for other programs.</summary>
    public byte[] MarksFile(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var pdf = PdfFile.Open(document.Details.Title, _documents.Original(document));
        using var stream = new MemoryStream();
        MarkFileWriter.Write(stream, new MarkFile(MarkTranslation.ToRedaction(document, pdf), document.Details.Sha256));
        return stream.ToArray();
    }

    private Proof? Known(string key) => _files.Derived(key, InspectStep, Version) is { } report && _files.Derived(key, RedactStep, Version) is { } redacted
        ? new Proof(SourceFile.Sha256(redacted), report, [])
        : null;

    private Proof Make(Document document, PdfDocument pdf, byte[] original, IReadOnlyList<Redaction.Marks.Mark> marks, RedactSettings how, string key, CancellationToken stop)
    {
        using var output = new MemoryStream();
        var title = document.Details.Title;
        if (PdfFile.Complaining(title, () => Redactor.Redact(pdf, marks, how.Options, output, null, stop)) is RedactionOutcome.Refused refused) return Proof.Refused(refused.Reasons);
        var redacted = output.ToArray();
        var report = PdfFile.Complaining(title, () => Inspector.Inspect(redacted, Options(original, document, marks, how, stop)));
        var json = Encoding.UTF8.GetBytes(report.ToJson());
        if (!report.IsClean) return new Proof(null, json, [.. report.Channels.Where(c => c.Verdict == ChannelVerdict.Fail).Select(c => $"{c.Title.Dutch}: {c.Total}×.")]);
        _files.Keep(key, RedactStep, Version, redacted);
        _files.Keep(key, InspectStep, Version, json);
        return new Proof(_files.Put(redacted), json, []);
    }

    private static InspectionOptions Options(byte[] original, Document document, IReadOnlyList<Redaction.Marks.Mark> marks, RedactSettings how, CancellationToken stop) => new()
    {
        Original = original,
        Marks = new InspectionMarks([.. marks.Select(MarkTranslation.ForWitness)], document.Details.Sha256),
        WidthMustBeHidden = how.Options.Width == WidthPolicy.Snap,
        Password = how.Password,
        Cancellation = stop,
    };

    private static byte[] ProofAnswer(Proof proof) => StepAnswer.Write(json =>
    {
        json.WriteString("sha256", proof.Sha256);
        json.WriteAll("reasons", proof.Reasons);
        json.WritePropertyName("report");
        if (proof.Report is { } report) json.WriteRawValue(report);
        else json.WriteNullValue();
    });

    /// <summary>The file and its marks, without having to open the file.</summary>
    private static string StateOf(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = new StringBuilder(document.Details.Sha256);
        foreach (var mark in document.Marks)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{mark.Id} {string.Join(';', mark.Codes)}");
            foreach (var a in mark.Areas) text.Append(CultureInfo.InvariantCulture, $" {a.Page} {a.X0:R} {a.Y0:R} {a.X1:R} {a.Y1:R}");
        }

        return SourceFile.Sha256(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>Everything that the result depends on.</summary>
    private static string KeyOf(Document document, IReadOnlyList<Redaction.Marks.Mark> marks, RedactSettings how)
    {
        using var text = new MemoryStream();
        MarkFileWriter.Write(text, new MarkFile(marks, document.Details.Sha256));
        text.Write(Encoding.UTF8.GetBytes($"{how.Options.Width} {how.Options.Title}"));
        return SourceFile.Sha256(text.ToArray());
    }
}
