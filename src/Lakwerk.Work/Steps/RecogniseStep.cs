using Lakwerk.Dossiers;
using Lakwerk.Intake;
using Lakwerk.Storage;
using Lakwerk.Text;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Intake;

namespace Lakwerk.Work.Steps;

/// <summary>
/// Gives a scan the text that Tesseract sees on it. The result takes the place of the text that the file tells, kept by the
/// hash of the file, so that each file is recognised once, whoever hands it in again.
/// </summary>
public static class RecogniseStep
{
    private const string Step = "recognised";
    private const int Version = 1;
    private const int FewCharacters = 40;

    /// <summary>What the recognition of a file is called whose import is work of its own.</summary>
    internal static string IdFor(WorkItem import) => $"{import?.Id}-r";

    internal static WorkItem Of(WorkItem import, Document document) => new(IdFor(import), StepKinds.Recognise, import.Dossier, document.Id.Value, import.By, import.Asked);

    /// <summary>A page of it shows hardly a letter, and nobody has looked yet.</summary>
    internal static bool IsWorthwhile(Office office, Document document, TextDocument text) =>
        document.DuplicateOf is null && text.Pages.Any(IsBare) && office.Files.Derived(document.Details.Sha256!, Step, Version) is null;

    internal static string Run(Office office, WorkItem item, CancellationToken stop)
    {
        var document = office.Dossiers.MustOpen(item.Dossier).Find(new DocumentId(item.Subject)) ?? throw new InputException("the document is not in this dossier.");
        var sha256 = document.Details.Sha256!;
        var pages = office.Files.Derived(sha256, Step, Version) is { Length: > 0 } known ? PageTextBlob.Read(known) : Recognise(office, document, stop);
        office.Files.Keep(sha256, Step, Version, pages is null ? [] : PageTextBlob.Write(pages));
        if (pages is not null) office.Documents.KeepText(document, pages);
        return StepAnswer.Text(json => json.WriteNumber("pages", pages?.Pages.Count(page => page.Text.Length > 0) ?? 0));
    }

    private static bool IsBare(TextPage page) => page.Text.Count(c => !char.IsWhiteSpace(c)) < FewCharacters;

    private static TextDocument? Recognise(Office office, Document document, CancellationToken stop)
    {
        var scratch = Directory.CreateTempSubdirectory("lakwerk-recognise-");
        try
        {
            var file = Path.Combine(scratch.FullName, "in.pdf");
            File.WriteAllBytes(file, office.Documents.Original(document));
            using var folder = IntakeFolder.Open(Path.Combine(scratch.FullName, "inname"));
            var rows = ImportFiles.Run([file], folder, new IntakeSettings { Stop = stop }).Rows;
            return rows.FirstOrDefault(row => row.Row.Sha256 == document.Details.Sha256) is { } found ? folder.ReadPages(found) : null;
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }
}
