using System.Text;
using Lakwerk.Dossiers;
using Lakwerk.Inspection;
using Lakwerk.Work.Documents;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Files;
using Lakwerk.Work.Marks;
using Lakwerk.Work.Proving;

namespace Lakwerk.Work.Publishing;

/// <summary>
/// Looks once more at each file that is about to become public, beside its original and the marks of the decision, and writes
/// the proof. What was found clean is remembered; a file that fails is looked at again each time.
/// </summary>
internal sealed class ReleaseWitness(DocumentDesk documents, OfficeFiles files)
{
    private const string ProofStep = "public-proof";
    private const string TextStep = "public-text";
    private const int ProofVersion = 2;
    private const int TextVersion = 1;

    /// <summary>The proof, or the reasons why there is none.</summary>
    /// <param name="document">As it stood when the decision was taken.</param>
    /// <param name="sha256">The file that went out.</param>
    /// <param name="day">The day that the proof bears.</param>
    /// <param name="stop">Stops the inspection.</param>
    public (byte[]? Proof, IReadOnlyList<string> Reasons) Prove(Document document, string sha256, DateOnly day, CancellationToken stop)
    {
        var original = documents.Original(document);
        using var pdf = PdfFile.Open(document.Details.Title, original, "", stop);
        var marks = PdfFile.Complaining(document.Details.Title, () => MarkTranslation.ToRedaction(document, pdf));
        var key = KeyOf(document, marks, sha256, day);
        if (files.Derived(key, ProofStep, ProofVersion) is { } known) return (known, []);
        var report = PdfFile.Complaining(document.Details.Title, () => Inspector.Inspect(files.Read(sha256), new InspectionOptions
        {
            Original = original,
            Marks = new InspectionMarks([.. marks.Select(MarkTranslation.ForWitness)], document.Details.Sha256),
            Cancellation = stop,
        }));
        if (!report.IsClean) return (null, [.. report.Channels.Where(channel => channel.Verdict == ChannelVerdict.Fail).Select(channel => $"{channel.Title.Dutch}: {channel.Total}×.")]);
        using var proof = new MemoryStream();
        ProofFile.Write(proof, report, marks, new ProofOptions { Date = day, IsPublic = true });
        files.Keep(key, ProofStep, ProofVersion, proof.ToArray());
        return (proof.ToArray(), []);
    }

    /// <summary>The text of a released file, pages divided by a form feed: the alternative for who cannot read the PDF, and what search finds.</summary>
    public string Text(string title, string sha256, CancellationToken stop) => Encoding.UTF8.GetString(files.Derive(sha256, TextStep, TextVersion, () =>
    {
        using var pdf = PdfFile.Open(title, files.Read(sha256), "", stop);
        var pages = new string[PdfFile.Complaining(title, () => pdf.PageCount)];
        Array.Fill(pages, "");
        foreach (var page in FileTextReader.ReadPages(title, pdf, [], stop)) pages[page.Number - 1] = page.Text;
        return Encoding.UTF8.GetBytes(string.Join('\f', pages));
    }));

    private static string KeyOf(Document document, IReadOnlyList<Redaction.Marks.Mark> marks, string sha256, DateOnly day)
    {
        using var text = new MemoryStream();
        MarkFileWriter.Write(text, new MarkFile(marks, document.Details.Sha256));
        text.Write(Encoding.UTF8.GetBytes($"{sha256} {day:yyyy-MM-dd}"));
        return SourceFile.Sha256(text.ToArray());
    }
}
