using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Events;
using Lakwerk.Work.Redacting;

namespace Lakwerk.Work.Dossiers;

/// <summary>
/// Lets out what a decision discloses: as the dossier stood when the decision was taken, redacted, inspected and proven clean.
/// What was released before stays as it was.
/// </summary>
public sealed class ReleaseDesk
{
    private readonly DossierDesk _dossiers;
    private readonly ProofDesk _proofs;
    private readonly OfficeFiles _files;
    private readonly FactsDesk _facts;

    internal ReleaseDesk(DossierDesk dossiers, ProofDesk proofs, OfficeFiles files, FactsDesk facts) => (_dossiers, _proofs, _files, _facts) = (dossiers, proofs, files, facts);

    /// <summary>Releases every document of a decision that may go out; the others come back with the reason. Doing it again does what is left.</summary>
    /// <param name="id">The dossier.</param>
    /// <param name="decision">A decision that was taken.</param>
    /// <param name="by">Who lets them out.</param>
    /// <param name="settings">How to redact.</param>
    /// <param name="progress">Told of each document as it is done.</param>
    /// <param name="stop">Stops between documents.</param>
    /// <exception cref="InputException">There is no such decision, or it has not been taken.</exception>
    public IReadOnlyList<ReleasedDocument> Release(
        DossierId id, DecisionId decision, Actor by, RedactSettings? settings = null, IProgress<ReleasedDocument>? progress = null, CancellationToken stop = default)
    {
        var (decided, now) = (AsDecided(id, decision), _dossiers.MustOpen(id));
        var released = new List<ReleasedDocument>();
        var isLocked = DecisionDrift.Lock(now, Taken(now, decision));
        foreach (var row in Taken(decided, decision).Rows.Where(IsDisclosed))
        {
            stop.ThrowIfCancellationRequested();
            var document = isLocked is not null && !IsOut(now, row, decision) ? Kept(decided.Documents[row.Document], row, isLocked.Reason.Dutch) : Release(id, decided.Documents[row.Document], row, decision, by, settings, stop);
            released.Add(document);
            progress?.Report(document);
        }

        return released;
    }

    /// <summary>What went out under a decision, from the journal.</summary>
    public static IReadOnlyList<ReleasedDocument> Of(Dossier dossier, DecisionId decision)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return
        [
            .. from row in Taken(dossier, decision).Rows
               where IsDisclosed(row)
               let document = dossier.Find(row.Document)
               let release = document?.Releases.LastOrDefault(r => r.Decision == decision)
               select new ReleasedDocument(row.Document, row.Number, document?.Details.Title ?? "", release?.Sha256, release is null ? ["Nog niet vrijgegeven."] : []),
        ];
    }

    /// <summary>A released file, byte for byte as it went out.</summary>
    public byte[] File(ReleasedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return _files.Read(document.Sha256 ?? throw new ArgumentException("This document did not go out.", nameof(document)));
    }

    private static bool IsOut(Dossier dossier, DecidedRow row, DecisionId decision) => dossier.Find(row.Document)?.Releases.Any(release => release.Decision == decision) == true;

    private ReleasedDocument Release(DossierId id, Document document, DecidedRow row, DecisionId decision, Actor by, RedactSettings? settings, CancellationToken stop)
    {
        if (Obstacle(document, row) is { } obstacle) return Kept(document, row, obstacle);
        if (Unseen(id, document) is { } unseen) return Kept(document, row, unseen);
        var proof = Prove(document, settings, stop);
        if (proof.Sha256 is not { } sha256) return Kept(document, row, proof.Reasons);
        if (_dossiers.Open(id).Find(document.Id)?.Releases.Any(r => r.Decision == decision && r.Sha256 == sha256) == true)
            return new ReleasedDocument(document.Id, row.Number, document.Details.Title, sha256, []);
        var outcome = _dossiers.Do(id, new ReleaseDocument(by, _dossiers.Now, document.Id, decision, sha256));
        return outcome.Refusal is { } refusal
            ? Kept(document, row, refusal.Reason.Dutch)
            : new ReleasedDocument(document.Id, row.Number, document.Details.Title, sha256, []);
    }

    /// <summary>Fails closed: a document that hides something may not go out whole because nobody drew where.</summary>
    private static string? Obstacle(Document document, DecidedRow row)
    {
        if (document.Details.Sha256 is null) return "Er is geen bestand van dit document.";
        if (row.Judgement == Judgement.PartlyPublic && document.Marks.IsEmpty) return "Deels openbaar, maar er is niets gelakt: het hele document zou naar buiten gaan.";
        if (row.Judgement == Judgement.Public && !document.Marks.IsEmpty) return "Openbaar volgens het besluit, maar er staan lakken in.";
        return null;
    }

    /// <summary>A decision of before the rule may disclose what nobody looked at; answering the suggestions is enough.</summary>
    private string? Unseen(DossierId id, Document document)
    {
        var now = _dossiers.Open(id);
        if (now.Find(document.Id) is not { } current || current.Releases.Length > 0) return null;
        return _facts.Waiting(now, current) is { Grave: > 0 } waiting ? $"{(waiting.Count == 1 ? "1 suggestie is" : $"{waiting.Count} suggesties zijn")} niet beoordeeld, waaronder gegevens die niet ongezien naar buiten mogen." : null;
    }

    private Proof Prove(Document document, RedactSettings? settings, CancellationToken stop)
    {
        try
        {
            return _proofs.Prove(document, settings, stop);
        }
        catch (InputException problem)
        {
            return Proof.Refused(problem.Message);
        }
    }

    private Dossier AsDecided(DossierId id, DecisionId decision)
    {
        Taken(_dossiers.MustOpen(id), decision);
        var version = _dossiers.Events(id).First(e => e.Event is DecisionTaken taken && taken.Decision == decision).Version;
        return _dossiers.OpenAt(id, version);
    }

    private static ChainedDecision Taken(Dossier dossier, DecisionId decision) =>
        dossier.Decisions.FirstOrDefault(d => d.Id == decision && d.TakenOn is not null)
        ?? throw InputException.Of($"besluit {decision} van dossier {dossier.Id} is niet genomen.", $"decision {decision} of dossier {dossier.Id} has not been taken.");

    private static bool IsDisclosed(DecidedRow row) => row.Judgement is Judgement.Public or Judgement.PartlyPublic;

    private static ReleasedDocument Kept(Document document, DecidedRow row, params IReadOnlyList<string> reasons) => new(document.Id, row.Number, document.Details.Title, null, reasons);
}
