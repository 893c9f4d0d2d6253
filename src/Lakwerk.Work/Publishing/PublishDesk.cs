using System.Text;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Checks;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Publication;
using Lakwerk.Publication.Diwoo;
using Lakwerk.Publication.Model;
using Lakwerk.Storage;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Files;
using Lakwerk.Work.Tables;

namespace Lakwerk.Work.Publishing;

/// <summary>
/// Makes the package of a decision: what was let out, with decision, inventory, proofs and release.json. There is no package
/// while a check is open, a document has not gone out, or an inspection finds something.
/// </summary>
public sealed class PublishDesk(Office office, PublishSettings settings)
{
    private readonly ReleaseWitness _witness = new(office.Documents, office.Files);
    private readonly PublicPapers _papers = new(office, settings);

    /// <param name="id">The dossier.</param>
    /// <param name="decision">A decision that was taken.</param>
    /// <param name="stop">Stops between documents.</param>
    /// <exception cref="InputException">There is no such decision, a file cannot be read, or a helper for the letter is missing.</exception>
    public PackageOutcome Make(DossierId id, DecisionId decision, CancellationToken stop = default)
    {
        var (taken, now) = (office.PublicInventory.View(office.Dossiers.AsTaken(id, decision)), office.Dossiers.MustOpen(id));
        var composer = new DecisionComposer(taken, now, decision);
        var chained = taken.Decisions.First(d => d.Id == decision);
        var reasons = OpenFindings(id, now, chained);
        if (Changed(now, decision) is { } changed) reasons.Add(changed);
        var work = new Parts(composer, taken, now, chained);
        var documents = Documents(work, reasons, stop);
        var letter = reasons.Count == 0 ? _papers.Decision(taken, now, chained, stop) : PublicLetter.Refused();
        reasons.AddRange(letter.Reasons);
        if (letter.Pdf is null || reasons.Count > 0) return PackageOutcome.Refused(reasons) with { NeedsReason = letter.NeedsReason };
        var papers = Papers(work, letter.Pdf, stop);
        var published = composer.Compose(papers, documents) with { Publisher = PublisherOf(taken.Body) };
        return RequesterWitness.IsIn(now, Told(published, taken))
            ? PackageOutcome.Refused(["De naam van de verzoeker staat in de titel van het dossier, in de inventarislijst of in de aanleiding van het besluit."])
            : new PackageOutcome(ReleasePackage.Of(published, work.Entries), []) { Notes = letter.Notes };
    }

    /// <summary>Notes why the signed letter may go out although something in it gave pause; it counts for exactly this file.</summary>
    public CommandOutcome AcceptLetter(DossierId id, string reason, Actor by) =>
        office.Dossiers.Do(id, new AcceptFinding(by, office.Dossiers.Now, LetterGate.KeyOf(settings.SignedLetter ?? throw new InvalidOperationException("There is no signed letter.")), reason));

    /// <summary>Notes in the journal that a package was put on a shelf.</summary>
    public static CommandOutcome Note(Office office, ReleasePackage package, ShelvedRelease release, Actor by)
    {
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(release);
        var decision = package.Decision;
        return office.Dossiers.Do(new DossierId(decision.Dossier), new PublishDecision(by, office.Dossiers.Now, new DecisionId(decision.Decision), release.Note.PublicFrom, SourceFile.Sha256(ReleaseJson.Write(release.Decision))));
    }

    /// <summary>As the body's own settings tell it; an office may hold a request to another body, for which they do not speak.</summary>
    private Concept? PublisherOf(string body) => settings.Body.Profile is { Register: { } address } profile && TooiTables.Fits(address, body) ? new Concept(address.ToString(), profile.RegisterName ?? TooiTables.LabelOf(address, body)) : null;

    /// <summary>What people wrote that becomes public.</summary>
    private static string Told(PublishedDecision decision, Dossier taken) =>
        string.Join('\n', [decision.Title, decision.Cause ?? "", .. taken.Documents.Values.SelectMany(document => TitleWitness.Public(document.Details))]);

    /// <summary>What the decision could not be taken with today either; a reason that was given since counts.</summary>
    private List<string> OpenFindings(DossierId id, Dossier now, ChainedDecision decision)
    {
        var version = office.Dossiers.Events(id).First(e => e.Event is Lakwerk.Dossiers.Events.DecisionTaken taken && taken.Decision == decision.Id).Version;
        var before = office.Dossiers.OpenAt(id, version - 1);
        return [.. DossierChecks.Run(before, decision.TakenOn!.Value).Where(finding => !finding.IsSettled(before) && !finding.IsSettled(now)).Select(finding => finding.Text.Dutch)];
    }

    /// <summary>What was covered since would stand open in the package; a decision that is being worked on will say what becomes of it.</summary>
    private static string? Changed(Dossier now, DecisionId decision) =>
        now.OpenDecision is null && now.LastTaken is { } last && last.Id == decision ? DecisionDrift.Lock(now, last)?.Reason.Dutch : null;

    private Dictionary<DocumentId, DocumentFiles> Documents(Parts work, List<string> reasons, CancellationToken stop)
    {
        var documents = new Dictionary<DocumentId, DocumentFiles>();
        foreach (var row in work.Decision.Rows)
        {
            stop.ThrowIfCancellationRequested();
            var told = ReleasedUnder(work, row) is { } sha256 ? Add(work, row, sha256, documents, stop) : Withheld(work, row);
            reasons.AddRange(told.Select(reason => $"Document {row.Number}: {reason}"));
        }

        return documents;
    }

    private static string? ReleasedUnder(Parts work, DecidedRow row) => work.Now.Find(row.Document)?.Releases.LastOrDefault(release => release.Decision == work.Decision.Id)?.Sha256;

    /// <summary>A document that does not go out keeps its title in the inventory.</summary>
    private IReadOnlyList<string> Withheld(Parts work, DecidedRow row)
    {
        var document = work.Taken.Documents[row.Document];
        if (row.Judgement is Judgement.Public or Judgement.PartlyPublic && work.Now.Find(row.Document)?.Suspended is null)
            return ["is nog niet vrijgegeven (lakwerk dossier release)."];
        return office.Documents.HasOriginal(document) && !document.Marks.IsEmpty ? Titles(document, "") : [];
    }

    private IReadOnlyList<string> Add(Parts work, DecidedRow row, string sha256, Dictionary<DocumentId, DocumentFiles> documents, CancellationToken stop)
    {
        var (document, key) = (work.Taken.Documents[row.Document], work.Composer.KeyOf(row.Document));
        var (proof, reasons) = _witness.Prove(document, sha256, work.Decision.TakenOn!.Value, stop);
        if (proof is null) return reasons;
        var text = _witness.Text(document.Details.Title, sha256, stop);
        documents.Add(row.Document, new DocumentFiles(
            Kept(work, ReleasePaths.Document(key), sha256),
            work.Add(ReleasePaths.Proof(key), PublishedFile.Pdf, proof),
            work.Add(ReleasePaths.Text(key), PublishedFile.Text, Encoding.UTF8.GetBytes(text)),
            text.Count(c => c == '\f') + 1)
        {
            Earlier = Earlier(work, row.Document, sha256, key),
        });
        return Titles(document, text);
    }

    private IReadOnlyList<string> Titles(Document document, string released) => TitleWitness.Leaks(document, office.Documents.Text(document), released) is { Count: > 0 } words
        ? [$"titel, afzender, ontvanger of opmerking noemt wat in het document is gelakt ({words.Count} {(words.Count == 1 ? "woord" : "woorden")}); pas de gegevens aan."]
        : [];

    /// <summary>Each other file that an earlier decision let out, once.</summary>
    private List<EarlierFile> Earlier(Parts work, DocumentId id, string sha256, string key)
    {
        var chain = work.Now.Decisions.Where(d => d.TakenOn is not null).Select(d => d.Id).ToList();
        var (seen, earlier) = (new HashSet<string> { sha256 }, new List<EarlierFile>());
        foreach (var release in work.Now.Find(id)!.Releases)
        {
            var version = chain.IndexOf(release.Decision) + 1;
            if (version < work.Composer.Version && seen.Add(release.Sha256)) earlier.Add(new EarlierFile(version, Kept(work, ReleasePaths.Earlier(key, version), release.Sha256)));
        }

        return earlier;
    }

    private PublishedFile Kept(Parts work, string path, string sha256)
    {
        using var stream = office.Files.Open(sha256);
        work.Entries.Add(new PackageEntry(path, () => office.Files.Open(sha256)));
        return new PublishedFile(path, PublishedFile.Pdf, stream.Length, sha256);
    }

    private IReadOnlyList<PublishedFile> Papers(Parts work, byte[] letter, CancellationToken stop)
    {
        var table = InventoryTable.Of(work.Taken, [.. work.Decision.Rows.Select(row => Row(work, row))]);
        return
        [
            work.Add(ReleasePaths.Decision, PublishedFile.Pdf, letter),
            work.Add(ReleasePaths.DecisionText, PublishedFile.Text, Encoding.UTF8.GetBytes(_witness.Text("besluit", office.Files.Put(letter), stop))),
            work.Add(ReleasePaths.InventoryPdf, PublishedFile.Pdf, _papers.Inventory(work.Taken, work.Decision, stop)),
            work.Add(ReleasePaths.InventoryXlsx, PublishedFile.Xlsx, XlsxFile.Write(table, "inventarislijst")),
            work.Add(ReleasePaths.InventoryCsv, PublishedFile.Csv, Encoding.UTF8.GetBytes("\uFEFF" + Lakwerk.Dossiers.Vws.Csv.Write(table))),
        ];
    }

    private static InventoryRow Row(Parts work, DecidedRow row) =>
        work.Inventory[row.Document] with { Number = row.Number, Judgement = row.Judgement, Codes = row.Codes };

    /// <summary>A package in the making.</summary>
    private sealed record Parts(DecisionComposer Composer, Dossier Taken, Dossier Now, ChainedDecision Decision)
    {
        public List<PackageEntry> Entries { get; } = [];

        public IReadOnlyDictionary<DocumentId, InventoryRow> Inventory { get; } = Lakwerk.Dossiers.Inventories.Inventory.Of(Taken).ByDocument;

        public PublishedFile Add(string path, string mediaType, byte[] content)
        {
            Entries.Add(PackageEntry.Of(path, content));
            return new PublishedFile(path, mediaType, content.Length, SourceFile.Sha256(content));
        }
    }
}
