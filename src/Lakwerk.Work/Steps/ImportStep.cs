using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Lakwerk.Dossiers;
using Lakwerk.Intake;
using Lakwerk.Law;
using Lakwerk.Pdf.Objects;
using Lakwerk.Storage;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Files;
using Lakwerk.Work.Intake;

namespace Lakwerk.Work.Steps;

/// <summary>
/// A file that was handed in becomes a document. Anything but a PDF goes through an intake that accounts for all of it: mail with
/// its attachments, office files, archives, pictures.
/// </summary>
public static class ImportStep
{
    private const int NameLength = 12;
    private const string Asked = "asked";

    /// <summary>What each intake into a shared office has for the numbers of its rows, so that no two give the same.</summary>
    private const int RowsEach = 100_000;

    /// <summary>The work of taking in a file whose bytes are kept as a blob.</summary>
    public static WorkItem Of(DossierId dossier, string sha256, string fileName, Actor by, DateTimeOffset now) =>
        new(WorkItem.NewId(), StepKinds.Import, dossier, sha256, by, now) { Details = StepAnswer.Text(json => json.WriteString("name", fileName)) };

    public static string NameOf(WorkItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        using var details = JsonDocument.Parse(item.Details);
        return details.RootElement.GetProperty("name").GetString()!;
    }

    /// <summary>The work that an import asked for in its turn, if any: a process that has no scheduler can only write it down.</summary>
    public static string? AskedBy(string answer)
    {
        using var json = JsonDocument.Parse(answer);
        return json.RootElement.TryGetProperty(Asked, out var asked) ? asked.GetString() : null;
    }

    internal static string Run(Office office, WorkItem item, CancellationToken stop)
    {
        var content = office.Files.Read(item.Subject);
        try
        {
            return SourceFile.LooksLikePdf(content) ? AddPdf(office, item, content, stop) : TakeIn(office, item, content, stop);
        }
        catch (Exception problem) when ((problem as PdfException ?? problem.InnerException) is PdfException unreadable)
        {
            throw InputException.Of(ReasonOf(unreadable.Code), problem);
        }
    }

    private static string AddPdf(Office office, WorkItem item, byte[] content, CancellationToken stop)
    {
        var id = IdOf(item);
        // Done before by a worker that was stopped before it could say so.
        var known = office.Dossiers.MustOpen(item.Dossier).Find(id);
        var added = known is null ? office.Documents.Add(item.Dossier, new NewDocument(NameOf(item), content) { Id = id }, item.By, stop) : null;
        var document = known ?? added!.Outcome.Dossier.Find(id) ?? throw InputException.Of(added!.Outcome.Refusal!.Reason);
        var recognise = RecogniseStep.IsWorthwhile(office, document, added?.Text ?? office.Documents.Text(document, stop)) ? RecogniseStep.Of(item, document) : null;
        if (recognise is not null) office.Work.Ask(recognise);
        return StepAnswer.Text(json =>
        {
            json.WriteString("document", id.Value);
            json.WriteNumber("pages", document.Details.Pages ?? 0);
            json.WriteString("master", document.DuplicateOf?.Value);
            json.WriteString(Asked, recognise?.Id);
            json.WriteAll("notes", Repaired(added?.Notes ?? []));
        });
    }

    /// <summary>What an official can do about it; the byte at which it went wrong is for others.</summary>
    private static Bilingual ReasonOf(PdfErrorCode code) => code switch
    {
        PdfErrorCode.PasswordNeeded => new("De PDF is met een wachtwoord beveiligd. Bewaar haar zonder wachtwoord en voeg haar opnieuw toe.", "The PDF is protected by a password. Save it without one and add it again."),
        PdfErrorCode.UnsupportedEncryption => new("De PDF is beveiligd op een manier die hier niet te openen is. Vraag om een onbeveiligd exemplaar.", "The PDF is protected in a way that cannot be opened here. Ask for an unprotected copy."),
        PdfErrorCode.NotAPdf => new("Dit is geen PDF, of zij is zo beschadigd dat er geen pagina in te vinden is. Vraag het bestand opnieuw op.", "This is not a PDF, or so damaged that no page can be found in it. Ask for the file again."),
        PdfErrorCode.LimitExceeded => new("De PDF vraagt meer geheugen of tijd dan één bestand mag vragen.", "The PDF asks for more memory or time than one file may."),
        _ => new("De PDF is beschadigd. Vraag het bestand opnieuw op.", "The PDF is damaged. Ask for the file again."),
    };

    private static string TakeIn(Office office, WorkItem item, byte[] content, CancellationToken stop)
    {
        var scratch = Directory.CreateTempSubdirectory("lakwerk-import-");
        try
        {
            var file = Path.Combine(scratch.FullName, Path.GetFileName(NameOf(item)));
            File.WriteAllBytes(file, content);
            using var folder = IntakeFolder.Open(office.Place.IsShared ? Path.Combine(scratch.FullName, "inname") : Path.Combine(office.Place.Folder, "inname", Uri.EscapeDataString(item.Dossier.Value)));
            var before = folder.Records.Count;
            var report = ImportFiles.Run([file], folder, new IntakeSettings { Stop = stop }) with { FirstRow = FirstRow(office, item) };
            if (!office.Place.IsShared) AccountTable.Write(report, folder);
            var added = IntakeIntoDossier.Add(report, folder, office, item.Dossier, item.By, stop);
            var thread = office.Place.IsShared && report.Rows.Any(record => record.IsMail) ? ThreadStep.Ask(office, item) : null;
            return Account([.. report.Rows.Skip(before)], added, thread);
        }
        catch (IntakeBusyException busy)
        {
            throw new PostponedException("Another file is being taken into this dossier.", busy);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    /// <summary>In one folder rows are numbered through; machines that share nothing but the office each take a range of their own.</summary>
    private static int FirstRow(Office office, WorkItem item) =>
        office.Place.IsShared ? office.Work.CountBefore(item) % (int.MaxValue / RowsEach) * RowsEach : 0;

    private static string Account(List<IntakeRecord> rows, int added, WorkItem? asked)
    {
        var unreadable = rows.Where(row => row.Row.Outcome == IntakeOutcome.Unreadable).Select(row => StepProblem.Of(row.Row)).ToList();
        if (added == 0 && unreadable.Count > 0) throw InputException.Of(string.Join(' ', unreadable.Select(one => one.Dutch)), string.Join(' ', unreadable.Select(one => one.English)));
        return StepAnswer.Text(json =>
        {
            json.WriteString("document", "");
            json.WriteNumber("pages", rows.Sum(row => row.Pages));
            json.WriteNull("master");
            json.WriteString(Asked, asked?.Id);
            json.WriteAll("notes", unreadable.Select(StepProblem.Write));
        });
    }

    /// <summary>What the engine had to mend is told to engineers; an official hears that there was something, and what to do.</summary>
    private static IEnumerable<string> Repaired(IReadOnlyList<string> notes) => notes.Count == 0 ? [] :
        [StepProblem.Write(new("Het bestand was niet helemaal in orde en is hersteld; kijk of alle bladzijden goed te lezen zijn.", string.Join(' ', notes)))];

    private static DocumentId IdOf(WorkItem item) => new("d-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(item.Id)))[..NameLength]);
}
