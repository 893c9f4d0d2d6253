using Lakwerk.Intake.Helpers;
using Lakwerk.Intake.Mail;
using Lakwerk.Intake.Making;
using Lakwerk.Intake.Recognition;
using Lakwerk.Intake.Splitting;
using Lakwerk.Intake.Understanding;
using Lakwerk.Intake.Unpacking;

namespace Lakwerk.Intake;

/// <summary>
/// Takes files in: tells what each is, opens what holds others, and makes a document of every other. Each file and each
/// attachment at any depth gives exactly one row.
/// </summary>
public sealed class IntakeEngine(IntakeSettings settings, IIntakeSink sink) : IDisposable
{
    private const int PartsTold = 20;
    private readonly DocumentMaker _maker = new(settings);
    private readonly IntakeQueue _queue = new(sink, Math.Max(1, settings.Workers));

    /// <summary>
    /// Takes in one file with everything inside it. Its rows go to the sink in order, some of them during later calls, the last
    /// ones at <see cref="Finish"/>.
    /// </summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="shownAs">How the account names it; relative to what the user gave.</param>
    /// <param name="whenDone">Called when the sink has all its rows.</param>
    public void Take(string path, string shownAs, Action? whenDone = null)
    {
        try
        {
            var payload = Payload.FromFile(path);
            // Pipes, sockets and devices say that they are empty, and opening a pipe waits for ever.
            if (payload.Length == 0) Refuse(new Arrival(shownAs, Payload.FromBytes(default), null, 0) { Kind = FileKind.Empty }, UnreadableReason.Empty, "Het bestand is leeg, of geen gewoon bestand maar een pijp, een socket of een apparaat.");
            else Take(new Arrival(shownAs, payload, null, 0), new UnpackBudget(settings.Limits));
        }
        catch (Exception problem) when (problem is UnauthorizedAccessException or IOException)
        {
            Refuse(new Arrival(shownAs, Payload.FromBytes(default), null, 0), UnreadableReason.NotAccessible, "Het bestand kan niet worden gelezen: " + problem.Message);
        }

        if (whenDone is not null) _queue.Then(whenDone);
    }

    /// <summary>A link in a folder: it may lead out of it, or round and round, so it has a row and is not followed.</summary>
    public void TakeLink(string shownAs, Action? whenDone = null)
    {
        Refuse(new Arrival(shownAs, Payload.FromBytes(default), null, 0), UnreadableReason.UnsafePath, "Dit is een verwijzing naar een ander bestand en geen bestand.");
        if (whenDone is not null) _queue.Then(whenDone);
    }

    /// <summary>Waits until the sink has everything.</summary>
    public void Finish() => _queue.Finish();

    public void Dispose() => _queue.Dispose();

    private void Take(Arrival arrival, UnpackBudget budget)
    {
        settings.Stop.ThrowIfCancellationRequested();
        var payload = arrival.Payload;
        var kind = KindDetector.Detect(payload.Start(KindDetector.SampleLength), payload.Length > KindDetector.SampleLength ? payload.End(KindDetector.SampleLength) : payload.Start(KindDetector.SampleLength), arrival.Name);
        if (kind is FileKind.Unknown && payload.Length > KindDetector.SampleLength && payload.Length <= settings.Limits.FileBytes) kind = KindDetector.Detect(payload.Bytes(settings.Limits).Span, arrival.Name);
        if (arrival.IsMail && kind is FileKind.Text or FileKind.Html or FileKind.Unknown) kind = FileKind.Mail;
        arrival = arrival with { Kind = kind, Sha256 = payload.Sha256() };
        if (kind != FileKind.Empty && _queue.TwinOf(arrival.Sha256) is { } twin) _queue.Add(Row(arrival, IntakeOutcome.Duplicate) with { TwinOf = twin });
        else TakeNew(arrival, budget);
    }

    private void TakeNew(Arrival arrival, UnpackBudget budget)
    {
        try
        {
            if (arrival.Depth > settings.Limits.Nesting) throw new UnreadableException(UnreadableReason.TooDeep, $"Het bestand zit dieper dan {settings.Limits.Nesting} niveaus in andere bestanden en is niet geopend.");
            if (settings.ScanForViruses) VirusScan.Check(arrival.Payload, settings.VirusScanner, settings.Stop);
            if (arrival.Kind.IsContainer()) TakeContainer(arrival, budget);
            else if (arrival.Kind == FileKind.Mail) TakeMail(arrival, arrival.Payload.Bytes(settings.Limits), budget);
            else if (arrival.Kind == FileKind.OutlookMail) TakeMail(arrival, OutlookMail.ToMail(arrival.Payload.Bytes(settings.Limits), settings.Stop), budget);
            else TakeDocument(arrival, budget);
        }
        catch (UnreadableException problem)
        {
            Refuse(arrival, problem.Reason, problem.Message);
        }
    }

    /// <summary>The first entry tells whether the container can be opened at all; only then it has a row of its own and rows below it.</summary>
    private void TakeContainer(Arrival arrival, UnpackBudget budget)
    {
        using var entries = Unpacker.Open(arrival.Kind, arrival.Payload, arrival.Name, budget, settings.Stop).GetEnumerator();
        if (!entries.MoveNext()) throw new UnreadableException(UnreadableReason.Empty, "Het archief is leeg.");
        var row = Row(arrival, IntakeOutcome.Unpacked);
        _queue.Add(row);
        do
        {
            Take(arrival, row.Number, entries.Current, budget);
        }
        while (Next(entries, arrival, row.Number));
    }

    private bool Next(IEnumerator<UnpackedEntry> entries, Arrival container, int parent)
    {
        try
        {
            return entries.MoveNext();
        }
        catch (UnreadableException problem)
        {
            Refuse(container.Child("rest van het archief", Payload.FromBytes(default), parent), problem.Reason, problem.Message);
            return false;
        }
    }

    private void Take(Arrival container, int parent, UnpackedEntry entry, UnpackBudget budget)
    {
        if (entry.Content is { } content) Take(container.Child(entry.Name, content, parent) with { IsMail = container.Kind is FileKind.Mbox }, budget);
        else Refuse(container.Child(entry.Name, Payload.FromBytes(default), parent), entry.Reason ?? UnreadableReason.Corrupt, entry.Sentence ?? "");
    }

    private void TakeMail(Arrival arrival, ReadOnlyMemory<byte> bytes, UnpackBudget budget)
    {
        var mail = MailMessage.Parse(bytes);
        if (mail.Root.MediaType == "message/partial") throw new UnreadableException(UnreadableReason.NoDocument, "Dit is een deel van een bericht dat in stukken is verstuurd; de andere stukken zijn nodig om het te lezen.");
        var row = Row(arrival, IntakeOutcome.Document);
        var original = arrival.Payload.Bytes(settings.Limits);
        Make(row, () => Made(row, original, _maker.Make(mail), mail));
        foreach (var attachment in mail.Attachments) TakeAttachment(arrival, row.Number, attachment, budget);
    }

    private void TakeAttachment(Arrival mail, int parent, MailAttachment attachment, UnpackBudget budget)
    {
        var child = mail.Child(attachment.Name, Payload.FromBytes(default), parent);
        try
        {
            budget.TakeItem();
            var content = attachment.Part.Content();
            budget.Take(content.Length);
            child = child with { Payload = Payload.FromBytes(content) };
        }
        catch (UnreadableException problem)
        {
            Refuse(child, problem.Reason, problem.Message);
            return;
        }

        if (attachment.Part.MediaType is "message/partial" or "message/external-body") Refuse(child, UnreadableReason.NoDocument, "Dit deel van de e-mail verwijst naar iets dat niet is meegestuurd.");
        else if (attachment.Part.MediaType is "application/pkcs7-signature" or "application/x-pkcs7-signature" or "application/pgp-signature") Refuse(child, Refusals.For(FileKind.Signature));
        else if (attachment.Part.MediaType is "application/pkcs7-mime" or "application/x-pkcs7-mime" or "application/pgp-encrypted") Refuse(child, UnreadableReason.Encrypted, "Dit deel van de e-mail is versleuteld of ondertekend in een vorm die niet wordt gelezen.");
        else Take(child, budget);
    }

    private void TakeDocument(Arrival arrival, UnpackBudget budget)
    {
        var bytes = arrival.Payload.Bytes(settings.Limits);
        var row = Row(arrival, IntakeOutcome.Document);
        Make(row, () => Made(row, bytes, _maker.Make(bytes, row.Kind, row.Name), null));
        if (arrival.Kind != FileKind.Pdf) return;
        using var entries = PdfAttachments.Read(bytes, budget).GetEnumerator();
        while (Next(entries, arrival, row.Number)) Take(arrival, row.Number, entries.Current, budget);
    }

    private void Make(IntakeRow row, Func<IncomingDocument> make) => _queue.Make(row.Sha256, () =>
    {
        try
        {
            return new IntakeQueue.Outcome(row, make());
        }
        catch (UnreadableException problem)
        {
            return new IntakeQueue.Outcome(Refused(row, problem.Reason, problem.Message), null);
        }
    });

    private static IncomingDocument Made(IntakeRow row, ReadOnlyMemory<byte> original, MadeDocument made, MailMessage? mail)
    {
        var document = new IncomingDocument(row, original, made.Pdf) { Text = made.Text, IsRecognised = made.IsRecognised, Mail = mail, Notes = made.Notes };
        document = document with { Facts = FactReader.Read(document) };
        return row.Kind is FileKind.Pdf || row.Kind.IsImage() ? WithParts(document) : document;
    }

    /// <summary>Only what was printed or scanned is ever a bundle: files of other kinds were written as one document.</summary>
    private static IncomingDocument WithParts(IncomingDocument document)
    {
        var parts = document.Text.Pages.Count > 1 ? BundleSplitter.Split(document.Text) : [];
        if (parts.Count < 2) return document;
        var begins = string.Join(", ", parts.Take(PartsTold).Select(part => part.First)) + (parts.Count > PartsTold ? " en verder" : "");
        return document with { Parts = parts, Notes = [.. document.Notes, $"Dit lijkt een bundel van {parts.Count} documenten, die beginnen op bladzijde {begins}."] };
    }

    private void Refuse(Arrival arrival, UnreadableException problem) => Refuse(arrival, problem.Reason, problem.Message);

    private void Refuse(Arrival arrival, UnreadableReason reason, string sentence) =>
        _queue.Add(Refused(Row(arrival, IntakeOutcome.Unreadable), reason, sentence));

    private static IntakeRow Refused(IntakeRow row, UnreadableReason reason, string sentence) =>
        row with { Outcome = IntakeOutcome.Unreadable, Reason = reason, Sentence = sentence };

    private IntakeRow Row(Arrival arrival, IntakeOutcome outcome) => new(sink.NextNumber(), arrival.Parent, arrival.Path, outcome)
    {
        Kind = arrival.Kind,
        Size = arrival.Payload.Length,
        Sha256 = arrival.Sha256,
    };

    /// <summary>A file on its way in.</summary>
    private sealed record Arrival(string Path, Payload Payload, int? Parent, int Depth)
    {
        public FileKind Kind { get; init; }

        /// <summary>It comes out of a mailbox, and is a mail however little of a head it has.</summary>
        public bool IsMail { get; init; }

        public string Sha256 { get; init; } = "";

        public string Name => Path[(Path.LastIndexOf(IntakeRow.Separator, StringComparison.Ordinal) is >= 0 and var at ? at + IntakeRow.Separator.Length : Path.LastIndexOf('/') + 1)..];

        public Arrival Child(string name, Payload payload, int parent) => new(Path + IntakeRow.Separator + name, payload, parent, Depth + 1);
    }
}
