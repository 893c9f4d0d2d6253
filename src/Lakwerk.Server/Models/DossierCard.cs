using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Checks;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Law;
using Lakwerk.Law.Terms;

namespace Lakwerk.Server.Models;

/// <summary>What the overview says of a dossier; all of it follows from the dossier and the day.</summary>
public sealed record DossierCard(DossierId Id, string Title, string Requester, string Reference, string Body, DateOnly Received)
{
    public required DossierPhase Phase { get; init; }

    /// <summary>Last day to decide; null when the clock cannot say.</summary>
    public required DateOnly? Due { get; init; }

    /// <summary>Negative when the day has passed; null when a decision was taken or the clock cannot say.</summary>
    public required int? DaysLeft { get; init; }

    public required IReadOnlyList<ClockDate> Reasons { get; init; }

    public required IReadOnlyList<ClockWarning> Warnings { get; init; }

    /// <summary>What stands in the way, with where to go for it.</summary>
    public required IReadOnlyList<Blockage> Blocks { get; init; }

    /// <summary>Open questions: who is asked, and in which document.</summary>
    public required IReadOnlyList<AskedQuestion> Questions { get; init; }

    public required int Documents { get; init; }

    public required int Judged { get; init; }

    public required int SignedOff { get; init; }

    public required DateOnly? DecidedOn { get; init; }

    /// <summary>Account names of those who run it.</summary>
    public required IReadOnlyList<string> Handlers { get; init; }

    /// <summary>Who has which role.</summary>
    public required IReadOnlySet<(string Person, Role Role)> Roles { get; init; }

    /// <summary>Account names of those who may see it; null for everybody.</summary>
    public required IReadOnlySet<string>? Readers { get; init; }

    /// <summary>Whether somebody was asked something, or has the role whose turn it is.</summary>
    public bool WaitsFor(string person) => Questions.Any(question => question.Person == person) || Roles.Any(role => role.Person == person && TurnOf(Phase).Contains(role.Role));

    private static Role[] TurnOf(DossierPhase phase) => phase switch
    {
        DossierPhase.Collecting => [Role.Handler],
        DossierPhase.Assessing => [Role.Handler, Role.Redactor],
        DossierPhase.SecondReading => [Role.SecondReader],
        DossierPhase.Deciding => [Role.DecisionMaker],
        DossierPhase.Releasing => [Role.Handler, Role.DecisionMaker],
        _ => [],
    };

    public bool IsLate => DaysLeft < 0;

    public bool IsSoon => DaysLeft is >= 0 and <= 7;

    /// <param name="dossier">The dossier.</param>
    /// <param name="today">The day.</param>
    /// <param name="facts">What its files tell, asked when the checks need it; null leaves it out.</param>
    public static DossierCard Of(Dossier dossier, DateOnly today, Func<FileFacts>? facts = null)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var clock = dossier.Clock(today) as ClockReport;
        var decided = dossier.LastTaken?.TakenOn;
        var rows = Inventory.Of(dossier).Rows;
        return new DossierCard(dossier.Id, dossier.Title, dossier.Requester, dossier.Reference, dossier.Body, dossier.Received)
        {
            Phase = PhaseOf(dossier, rows),
            Due = clock?.Due,
            DaysLeft = decided is null && clock is not null ? clock.Due.DayNumber - today.DayNumber : null,
            Reasons = clock?.Dates ?? [],
            Warnings = clock?.Warnings ?? [],
            Blocks = [.. BlocksOf(dossier, rows, today, facts)],
            Questions = [.. dossier.Documents.Values.SelectMany(document => document.Remarks.Where(remark => remark.IsOpenQuestion).Select(remark => new AskedQuestion(remark.Asked!.Id, document.Id, document.Details.Title, remark.By.Name)))],
            Roles = dossier.Roles,
            Documents = rows.Count(row => !row.IsDuplicate),
            Judged = rows.Count(row => !row.IsDuplicate && row.Judgement is not null),
            SignedOff = rows.Count(row => row.Document.SignedOffBy is not null),
            DecidedOn = decided,
            Readers = dossier.IsLimited ? dossier.Roles.Select(role => role.Person).ToHashSet(StringComparer.Ordinal) : null,
            Handlers = [.. dossier.Roles.Where(role => role.Role == Role.Handler).Select(role => role.Person)],
        };
    }

    private static DossierPhase PhaseOf(Dossier dossier, IReadOnlyList<InventoryRow> rows)
    {
        if (dossier.OpenDecision is null && dossier.LastTaken is { } taken)
            return taken.Rows.All(row => row.Judgement is not (Judgement.Public or Judgement.PartlyPublic) || IsOut(dossier, row.Document, taken.Id)) ? DossierPhase.Done : DossierPhase.Releasing;
        if (rows.Count == 0) return DossierPhase.Collecting;
        if (rows.Any(row => row.Judgement is null)) return DossierPhase.Assessing;
        return rows.Any(row => !row.IsDuplicate && row.Document.SignedOffBy is null) ? DossierPhase.SecondReading : DossierPhase.Deciding;
    }

    private static bool IsOut(Dossier dossier, DocumentId document, DecisionId decision) =>
        dossier.Find(document)?.Releases.Any(release => release.Decision == decision) == true;

    private static IEnumerable<Blockage> BlocksOf(Dossier dossier, IReadOnlyList<InventoryRow> rows, DateOnly today, Func<FileFacts>? facts)
    {
        foreach (var party in dossier.Parties.Values.Where(party => party.AskedOn is not null && party.AnsweredOn is null))
            yield return new("parties#" + FindingPlaces.PartyAnchor(party.Id), new($"wacht op zienswijze van {party.Name} (tot {DutchDates.Short(party.AnswerBy!.Value)})", $"waits for the views of {party.Name} (until {DutchDates.Short(party.AnswerBy.Value)})"));
        if (dossier.LastTaken is not null && dossier.OpenDecision is null) yield break;
        if (dossier.Documents.Values.FirstOrDefault(document => document.Remarks.Any(remark => remark.IsOpenQuestion)) is { } asked) yield return QuestionsOf(dossier, asked);
        if (rows.Count == 0) yield return new("documents", new("nog geen documenten", "no documents yet"));
        var unjudged = rows.Count(row => row.Judgement is null);
        if (unjudged > 0) yield return new("documents", new($"{unjudged} nog te beoordelen", $"{unjudged} to be judged"));
        if (unjudged > 0 || rows.Count == 0) yield break;
        var errors = DossierChecks.Run(dossier, today, facts?.Invoke()).Count(finding => !finding.IsSettled(dossier));
        yield return errors > 0
            ? new("checks", new(errors == 1 ? "1 bevinding open" : $"{errors} bevindingen open", errors == 1 ? "1 open finding" : $"{errors} open findings"))
            : new("release", new("het besluit moet nog worden genomen", "the decision is still to be taken"));
    }

    private static Blockage QuestionsOf(Dossier dossier, Document first)
    {
        var count = dossier.Documents.Values.Sum(document => document.Remarks.Count(remark => remark.IsOpenQuestion));
        return new($"documents/{first.Id}#remarks-part", new(count == 1 ? "1 vraag aan een collega open" : $"{count} vragen aan collega's open", count == 1 ? "1 open question to a colleague" : $"{count} open questions to colleagues"));
    }
}
