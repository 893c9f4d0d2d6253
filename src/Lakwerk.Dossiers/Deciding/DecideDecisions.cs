using Lakwerk.Dossiers.Checks;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Events;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Law;
using Lakwerk.Law.Terms;

namespace Lakwerk.Dossiers.Deciding;

/// <summary>The chain of decisions: prepared, taken, announced, objected to, carried out.</summary>
internal static class DecideDecisions
{
    public static Verdict? On(Dossier dossier, DossierCommand command) => command switch
    {
        PrepareDecision c => Prepare(dossier, c),
        ForeseeObjection c => Foresee(dossier, c),
        TakeDecision c => Take(dossier, c),
        AnnounceDecision c => Announce(dossier, c),
        ReceiveObjection c => Object(dossier, c),
        AssessObjection c => dossier.Objections.Any(o => o.Is(c.Decision, c.From))
            ? new ObjectionAssessed(c.By, c.Now, c.Decision, c.From, c.Facts)
            : Refusals.Of(RefusalKind.NoSuchObjection, $"Van {c.From} is geen bezwaar tegen besluit {c.Decision} vastgelegd.", $"No objection by {c.From} to decision {c.Decision} is recorded."),
        ReleaseDocument c => Release(dossier, c),
        PublishDecision c => Publish(dossier, c),
        WithdrawPublication c => Withdraw(dossier, c),
        HandOverDecision c => HandOver(dossier, c),
        EndHandOver c => End(dossier, c),
        _ => null,
    };

    private static Verdict Prepare(Dossier dossier, PrepareDecision c)
    {
        if (dossier.Decisions.Any(d => d.Id == c.Decision))
            return Refusals.Of(RefusalKind.DecisionExists, $"Besluit {c.Decision} bestaat al.", $"Decision {c.Decision} exists already.");
        if (dossier.OpenDecision is { } open)
            return Refusals.Of(RefusalKind.DecisionOpen, $"Aan besluit {open.Id} wordt nog gewerkt.", $"Decision {open.Id} is still being worked on.");
        var follows = c.Kind is DecisionKind.OnObjection or DecisionKind.Supplementary;
        if (follows && dossier.LastTaken is null)
            return Refusals.Of(RefusalKind.DecisionNotTaken, "Er is nog geen besluit waarop dit kan volgen.", "There is no decision yet that this could follow.");
        if (follows && string.IsNullOrWhiteSpace(c.Cause))
            return Refusals.ReasonMissing("Wat is de aanleiding: een bezwaar, een uitspraak?", "What is the cause: an objection, a ruling?");
        return c.Kind == DecisionKind.Partial ? PreparePart(dossier, c) : new DecisionPrepared(c.By, c.Now, c.Decision, c.Kind, dossier.LastTaken?.Id, c.Cause?.Trim());
    }

    private static Verdict PreparePart(Dossier dossier, PrepareDecision c)
    {
        var documents = c.Documents.IsDefaultOrEmpty ? DecisionScope.Ready(dossier) : [.. c.Documents.Distinct()];
        if (documents.IsEmpty)
            return Refusals.Of(RefusalKind.NoSuchDocument, "Een deelbesluit gaat over ten minste één document: noem ze, of beoordeel ze eerst.", "A partial decision is about at least one document: name them, or judge them first.");
        var decided = DecisionScope.Decided(dossier, null);
        foreach (var document in documents)
        {
            if (dossier.Find(document) is null)
                return Refusals.NoSuchDocument(document);
            if (decided.Contains(document))
                return Refusals.Of(RefusalKind.DecisionTaken, $"Over document {document} is al beslist.", $"Document {document} has been decided on.");
        }
        return new DecisionPrepared(c.By, c.Now, c.Decision, c.Kind, dossier.LastTaken?.Id, c.Cause?.Trim()) { Documents = documents };
    }

    private static Verdict Foresee(Dossier dossier, ForeseeObjection c)
    {
        if (dossier.Decisions.FirstOrDefault(d => d.Id == c.Decision) is not { } decision)
            return Refusals.NoSuchDecision(c.Decision);
        return decision.TakenOn is null
            ? new ObjectionForeseen(c.By, c.Now, c.Decision, c.Expected)
            : Refusals.Of(RefusalKind.DecisionTaken, "Dit besluit is al genomen; zeg het bij de bekendmaking.", "This decision has been taken; say so when it is announced.");
    }

    private static Verdict Take(Dossier dossier, TakeDecision c)
    {
        if (Refusals.Future(c.Date, c.Now, "Het besluit", "The decision") is { } future)
            return future;
        if (dossier.Decisions.FirstOrDefault(d => d.Id == c.Decision) is not { } decision)
            return Refusals.NoSuchDecision(c.Decision);
        if (decision.TakenOn is not null)
            return Refusals.Of(RefusalKind.DecisionTaken, "Dit besluit is al genomen.", "This decision has been taken.");
        if (!dossier.Has(c.By, Role.DecisionMaker))
            return Refusals.RoleMissing(Role.DecisionMaker);
        if (DecideRequest.Impossible(dossier, new ClockEvent(c.Date, ClockEventKind.Decision) { Partial = decision.Kind == DecisionKind.Partial }) is { } refusal)
            return refusal;
        var open = DossierChecks.Run(dossier, c.Date, c.Files).Where(f => !f.IsSettled(dossier)).ToList();
        return open.Count > 0 ? Open(open) : new DecisionTaken(c.By, c.Now, c.Decision, c.Date, Inventory.For(dossier, decision).Decided()) { ObjectionExpected = Expected(decision, c.ObjectionExpected) };
    }

    /// <summary>Noted where it is expected, and where it no longer is.</summary>
    private static bool? Expected(ChainedDecision decision, bool? told) => (told ?? decision.ObjectionExpected) is var expected && (expected || decision.ObjectionExpected) ? expected : null;

    private static Refusal Open(List<Finding> open)
    {
        var first = open[0];
        return Refusals.Of(RefusalKind.FindingsOpen,
            open.Count == 1 ? $"Er staat nog één bevinding open: {first.Text.Dutch}" : $"Er staan nog {open.Count} bevindingen open, om te beginnen: {first.Text.Dutch}",
            open.Count == 1 ? $"One finding is open: {first.Text.English}" : $"{open.Count} findings are open, the first: {first.Text.English}", first.Rule);
    }

    private static Verdict Announce(Dossier dossier, AnnounceDecision c)
    {
        if (dossier.Decisions.FirstOrDefault(d => d.Id == c.Decision) is not { } decision)
            return Refusals.NoSuchDecision(c.Decision);
        if (decision.TakenOn is not { } taken || c.Date < taken)
            return Refusals.Of(RefusalKind.DecisionNotTaken, "Een besluit wordt bekendgemaakt nadat het is genomen.", "A decision is announced after it was taken.", TermRules.Announcement.Citation);
        if (Refusals.Future(c.Date, c.Now, "De bekendmaking", "The announcement") is { } future)
            return future;
        return DecideRequest.Impossible(dossier, new ClockEvent(c.Date, ClockEventKind.Announcement)) is { } refusal
            ? refusal
            : new DecisionAnnounced(c.By, c.Now, c.Decision, c.Date, c.ObjectionExpected || decision.ObjectionExpected);
    }

    private static Verdict Object(Dossier dossier, ReceiveObjection c)
    {
        if (dossier.Decisions.FirstOrDefault(d => d.Id == c.Decision) is not { TakenOn: not null })
            return Refusals.NoSuchDecision(c.Decision);
        return DecideRequest.Impossible(dossier, new ClockEvent(c.Date, ClockEventKind.Objection) { Committee = c.Committee }) is { } refusal
            ? refusal
            : new ObjectionReceived(c.By, c.Now, c.Decision, c.Date, c.From, c.Committee);
    }

    /// <summary>Only what the decision discloses goes out, and not while disclosure waits.</summary>
    private static Verdict Release(Dossier dossier, ReleaseDocument c)
    {
        if (dossier.Find(c.Document) is not { } document)
            return Refusals.NoSuchDocument(c.Document);
        if (dossier.Decisions.FirstOrDefault(d => d.Id == c.Decision) is not { TakenOn: not null } decision)
            return Refusals.NoSuchDecision(c.Decision);
        if (!Hashes.IsSha256(c.Sha256))
            return Hashes.Invalid();
        if (decision.AnnouncedOn is null)
            return Refusals.Of(RefusalKind.NotDisclosed, $"Besluit {c.Decision} is nog niet bekendgemaakt.", $"Decision {c.Decision} has not been announced yet.", TermRules.Announcement.Citation);
        if (document.Suspended is { } reason)
            return Refusals.Of(RefusalKind.Suspended, $"De openbaarmaking wacht: {reason}", $"Disclosure waits: {reason}");
        var row = decision.Rows.FirstOrDefault(r => r.Document == c.Document);
        if (row is not null && DecisionDrift.IsHeld(dossier, decision, row))
            return ChangedSince(decision, [row.Number]);
        return row?.Judgement is Judgement.Public or Judgement.PartlyPublic
            ? new DocumentReleased(c.By, c.Now, c.Document, c.Decision, c.Sha256)
            : Refusals.Of(RefusalKind.NotDisclosed, $"Besluit {c.Decision} maakt dit document niet openbaar.", $"Decision {c.Decision} does not disclose this document.");
    }

    /// <summary>What was covered after the decision would go out open; so nothing goes out until that is settled.</summary>
    internal static Refusal ChangedSince(ChainedDecision decision, IReadOnlyList<string> numbers) => Refusals.Of(RefusalKind.ChangedSinceDecision,
        $"{(numbers.Count == 1 ? "Document" : "Documenten")} {NumberText.Of(numbers)}: sinds besluit {decision.Id} zijn lakken, gronden of oordeel gewijzigd, en wat vrijgaat is wat is besloten. Neem een nieuw besluit, of zet de lakken terug.",
        $"{(numbers.Count == 1 ? "Document" : "Documents")} {NumberText.Of(numbers, Language.English)}: marks, grounds or judgement changed since decision {decision.Id}, and what goes out is what was decided. Take a new decision, or put the marks back.");

    private static Verdict Publish(Dossier dossier, PublishDecision c)
    {
        if (dossier.Decisions.FirstOrDefault(d => d.Id == c.Decision) is not { TakenOn: not null })
            return Refusals.NoSuchDecision(c.Decision);
        return Hashes.IsSha256(c.Sha256) ? new DecisionPublished(c.By, c.Now, c.Decision, c.From, c.Sha256) : Hashes.Invalid();
    }

    private static Verdict Withdraw(Dossier dossier, WithdrawPublication c)
    {
        if (string.IsNullOrWhiteSpace(c.Reason))
            return Refusals.ReasonMissing("Waarom wordt het ingetrokken? Wie het adres kent, leest het.", "Why is it withdrawn? Whoever has the address reads it.");
        if (c.Document is { } id && dossier.Find(id) is null)
            return Refusals.NoSuchDocument(id);
        return new PublicationWithdrawn(c.By, c.Now, c.Document, c.Reason.Trim());
    }

    private static Verdict HandOver(Dossier dossier, HandOverDecision c)
    {
        if (dossier.Decisions.FirstOrDefault(d => d.Id == c.Decision) is not { TakenOn: not null })
            return Refusals.NoSuchDecision(c.Decision);
        if (string.IsNullOrWhiteSpace(c.To))
            return Refusals.TextMissing("Aan wie het is overgedragen", "Whom it was handed to");
        return new DecisionHandedOver(c.By, c.Now, c.Decision, c.To.Trim(), c.Name.Trim()) { Kind = c.Kind, Release = c.Release, Until = c.Until, Reason = c.Reason?.Trim() };
    }

    private static Verdict End(Dossier dossier, EndHandOver c)
    {
        if (string.IsNullOrWhiteSpace(c.Reason))
            return Refusals.ReasonMissing("Waarom wordt het ingetrokken?", "Why is it withdrawn?");
        return dossier.Decisions.Any(d => d.Id == c.Decision)
            ? new HandOverEnded(c.By, c.Now, c.Decision, c.Kind, c.To, c.Name, c.Reason.Trim())
            : Refusals.NoSuchDecision(c.Decision);
    }
}
