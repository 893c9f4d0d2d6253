using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Lakwerk.Dossiers;
using Lakwerk.Intake;
using Lakwerk.Intake.Understanding;
using Lakwerk.Suggestions;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Work.Intake;

/// <summary>
/// Puts what was taken in into a dossier: documents with what is known of them, attachments with their mail, equal files as
/// duplicates. A document's name follows from where it came from and its bytes, so the same intake twice adds nothing.
/// </summary>
public static partial class IntakeIntoDossier
{
    private const int NameLength = 12;
    private const int LongestNote = 2_000;

    /// <summary>Adds what is not there yet; gives the number of documents added.</summary>
    /// <exception cref="InputException">The dossier refuses a document, with its reason.</exception>
    public static int Add(IntakeReport report, IntakeFolder folder, Office office, DossierId dossier, Actor by, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(office);
        var rows = report.Rows.ToDictionary(record => record.Row.Number);
        var added = 0;
        foreach (var record in report.Rows)
        {
            stop.ThrowIfCancellationRequested();
            if (Source(record, rows) is not { } source) continue;
            var id = IdOf(record.Row);
            // Machines that share an office have no folder in common in which threads could be found.
            if (office.Place.IsShared && source.IsMail) MailFacts.Of(source, folder.ReadText(source)).Keep(office, dossier, id);
            if (office.Dossiers.Open(dossier).Documents.ContainsKey(id)) continue;
            var document = new NewDocument(record.Row.Name + ".pdf", folder.ReadPdf(source))
            {
                Id = id,
                Parent = ParentOf(record, rows),
                Text = folder.ReadPages(source),
                Told = folder.ToldPages(source),
                Details = Details(record, source, rows, report, office.Dossiers.Today),
            };
            if (office.Documents.Add(dossier, document, by, stop).Outcome.Refusal is { } refusal) throw new InputException($"{record.Row.Path}: {refusal.Reason.Dutch}");
            added++;
        }

        return added;
    }

    /// <summary>The row whose PDF shows this one: itself, or for a duplicate its twin when that is a document.</summary>
    private static IntakeRecord? Source(IntakeRecord record, Dictionary<int, IntakeRecord> rows) => record.Row.Outcome switch
    {
        IntakeOutcome.Document => record,
        IntakeOutcome.Duplicate when record.Row.TwinOf is { } twin && rows.TryGetValue(twin, out var master) && master.Pdf is not null => master,
        _ => null,
    };

    /// <summary>The nearest mail or PDF around it; archives are no documents.</summary>
    private static DocumentId? ParentOf(IntakeRecord record, Dictionary<int, IntakeRecord> rows)
    {
        for (var parent = record.Row.Parent; parent is { } number && rows.TryGetValue(number, out var row); parent = row.Row.Parent)
            if (row.Row.Outcome == IntakeOutcome.Document) return IdOf(row.Row);
        return null;
    }

    private static DocumentId IdOf(IntakeRow row) =>
        new("d-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{row.Path}\n{row.Sha256}")))[..NameLength]);

    private static DocumentDetails Details(IntakeRecord record, IntakeRecord source, Dictionary<int, IntakeRecord> rows, IntakeReport report, DateOnly today)
    {
        var facts = source.Facts;
        var date = facts.Date?.Value;
        var note = string.Join(' ', date > today ? [.. source.Notes, $"Datum {Law.DutchDates.Short(date.Value)} ligt in de toekomst en is niet overgenomen."] : source.Notes);
        return new DocumentDetails(TitleOf(facts.Title, record.Row.Name))
        {
            // A day that is yet to come is one that the text speaks of: the end of a term, a meeting.
            Date = date > today ? null : date,
            Time = source.Sent is { } sent ? TimeOnly.FromTimeSpan(sent.TimeOfDay) : null,
            Sender = facts.Sender.Length > 0 ? facts.Sender : null,
            Recipient = facts.Recipients.Count > 0 ? string.Join("; ", facts.Recipients) : null,
            Kind = facts.Type.Length > 0 ? facts.Type : null,
            Family = report.FirstRow + FamilyOf(record, rows),
            Thread = report.Threads.TryGetValue(source.Row.Number, out var thread) ? report.FirstRow + thread : null,
            Internal = note.Length == 0 ? null : note[..Math.Min(note.Length, LongestNote)],
        };
    }

    /// <summary>The first line of a text is often a salutation or names somebody; the inventory is public, so the file's name then has to do.</summary>
    private static string TitleOf(Fact<string>? title, string name) =>
        title is not { Value.Length: > 0 } || title.Source == FactSource.Text && (Salutation().IsMatch(title.Value) || SuggestionEngine.Default.Suggest(title.Value).Count > 0) ? name : title.Value;

    [GeneratedRegex(@"^\s*(?:beste|geachte|hallo|hoi|hi|hey|dag|goede(?:morgen|middag|navond)|goeden?\s?(?:morgen|middag|avond|dag)|l\.?\s?s\.?\b|dear|hello|weledel\w*|mevrouw|meneer|mijne? heer|waarde)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Salutation();

    /// <summary>The row of the outermost document that it came in with.</summary>
    private static int FamilyOf(IntakeRecord record, Dictionary<int, IntakeRecord> rows)
    {
        var row = record.Row;
        while (row.Parent is { } parent && rows.TryGetValue(parent, out var outer) && outer.Row.Outcome == IntakeOutcome.Document) row = outer.Row;
        return row.Number;
    }
}
