using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Events;

namespace Lakwerk.Dossiers.Deciding;

/// <summary>
/// Takes work back. A journal forgets nothing, so undoing is doing the opposite, with the version of what was taken back;
/// and taking that back is doing it again. What has effect outside the office (a decision, a letter) cannot be undone.
/// </summary>
public static class Undoing
{
    /// <summary>The last act of this person that still stands: its events, the last first; empty when there is none.</summary>
    /// <param name="recent">Events by version, ascending.</param>
    /// <param name="by">Whose work.</param>
    public static IReadOnlyList<NumberedEvent> LastAct(IReadOnlyList<NumberedEvent> recent, Actor by) => Find(recent, by, redo: false);

    /// <summary>The last undoing of this person, when no new work of theirs came after it.</summary>
    public static IReadOnlyList<NumberedEvent> LastUndoing(IReadOnlyList<NumberedEvent> recent, Actor by) => Find(recent, by, redo: true);

    /// <summary>Whether an event of this kind can ever be taken back.</summary>
    public static bool MayBeTakenBack(DossierEvent e) => e
        is MarkPlaced or MarkChanged or MarkRemoved or DocumentAssessed or AssessmentWithdrawn or SuggestionRejected or SuggestionReopened
        or DocumentAdded or DocumentSetAside or DocumentPutBack or DocumentDescribed or DocumentListed or DuplicateFound or DocumentSuspended or SuspensionLifted or DocumentSignedOff
        or GroundRuleSet or GroundRuleDropped or GroundMotivated or RoleGiven or RoleTaken or ObjectionAssessed or SearchDescribed or RequestCorrected or RequestItemCorrected or AccessLimited or AccessOpened;

    /// <summary>The command that does the opposite of an event; null when nothing does.</summary>
    /// <param name="before">The dossier as it stood before the event.</param>
    /// <param name="e">What is to be taken back.</param>
    /// <param name="by">Who takes it back.</param>
    /// <param name="now">When.</param>
    public static DossierCommand? Inverse(Dossier before, DossierEvent e, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(before);
        return e switch
        {
            MarkPlaced x => new RemoveMark(by, now, x.Document, x.Mark),
            MarkChanged x when MarkIn(before, x.Document, x.Mark) is { } old => new ChangeMark(by, now, x.Document, x.Mark, old.Areas, old.Codes),
            MarkRemoved x when MarkIn(before, x.Document, x.Mark) is { } old => new PlaceMark(by, now, x.Document, x.Mark, old.Areas, old.Codes),
            DocumentAssessed x => Reassess(before, x.Document, by, now),
            AssessmentWithdrawn x => Reassess(before, x.Document, by, now),
            SuggestionRejected x => new ReopenSuggestion(by, now, x.Document, x.Suggestion),
            SuggestionReopened x => new RejectSuggestion(by, now, x.Document, x.Suggestion),
            _ => InverseOfArranging(before, e, by, now),
        };
    }

    private static DossierCommand? InverseOfArranging(Dossier before, DossierEvent e, Actor by, DateTimeOffset now) => e switch
    {
        DocumentAdded x => new SetDocumentAside(by, now, x.Document, "toevoeging ongedaan gemaakt"),
        DocumentSetAside x => new PutDocumentBack(by, now, x.Document),
        DocumentPutBack x => new SetDocumentAside(by, now, x.Document, before.Aside.GetValueOrDefault(x.Document)?.Reason ?? "terugplaatsing ongedaan gemaakt"),
        RequestItemCorrected x when before.Items.TryGetValue(x.Item, out var old) => new CorrectRequestItem(by, now, x.Item, old.Text, "verbetering ongedaan gemaakt"),
        DocumentDescribed x when before.Find(x.Document) is { } old => new DescribeDocument(by, now, x.Document, old.Details),
        DocumentListed x when before.Find(x.Document) is { } old => new MoveDocument(by, now, x.Document, old.List),
        DuplicateFound x when before.Find(x.Document) is { } old => new PointAtMaster(by, now, x.Document, old.DuplicateOf),
        DocumentSuspended x => new LiftSuspension(by, now, x.Document),
        SuspensionLifted x when before.Find(x.Document)?.Suspended is { } reason => new SuspendDocument(by, now, x.Document, reason),
        DocumentSignedOff x => new WithdrawSignOff(by, now, x.Document, "aftekening ongedaan gemaakt"),
        GroundRuleSet x => before.Rules.TryGetValue(x.Rule, out var old) ? Again(old, by, now) : new DropGroundRule(by, now, x.Rule),
        GroundRuleDropped x when before.Rules.TryGetValue(x.Rule, out var old) => Again(old, by, now),
        GroundMotivated x when before.Motivations.TryGetValue(x.Code, out var old) => new MotivateGround(by, now, x.Code, old),
        RoleGiven x when !before.Has(x.Person, x.Role) => new TakeRole(by, now, x.Person, x.Role),
        RoleTaken x => new GiveRole(by, now, x.Person, x.Role),
        ObjectionAssessed x when before.Objections.LastOrDefault(o => o.Is(x.Decision, x.From)) is { } old => new AssessObjection(by, now, x.Decision, x.From, old.Facts),
        SearchDescribed when before.Search is { } old => new DescribeSearch(by, now, old),
        RequestCorrected => new CorrectRequest(by, now, before.Title, before.Requester, before.Body, before.Requested, before.Received, before.Reference),
        AccessLimited => new OpenAccess(by, now),
        AccessOpened => new LimitAccess(by, now),
        _ => null,
    };

    private static List<NumberedEvent> Find(IReadOnlyList<NumberedEvent> recent, Actor by, bool redo)
    {
        var undone = new HashSet<int>();
        for (var i = recent.Count - 1; i >= 0; i--)
        {
            var (version, e) = recent[i];
            if (e.By.Id != by.Id || undone.Contains(version))
                continue;
            if (e.Undoes is not { } target)
                return redo ? [] : Act(recent, i, undone);
            undone.Add(target);
            if (redo && IsWork(recent, target))
                return Act(recent, i, []);
        }
        return [];
    }

    /// <summary>Everything that was done by one person at one moment is one act.</summary>
    private static List<NumberedEvent> Act(IReadOnlyList<NumberedEvent> recent, int last, HashSet<int> undone)
    {
        var act = new List<NumberedEvent>();
        for (var i = last; i >= 0 && recent[i].Event.By.Id == recent[last].Event.By.Id && recent[i].Event.At == recent[last].Event.At; i--)
            if (!undone.Contains(recent[i].Version) && recent[i].Event.Undoes is null == recent[last].Event.Undoes is null)
                act.Add(recent[i]);
        return act;
    }

    private static bool IsWork(IReadOnlyList<NumberedEvent> recent, int version)
    {
        var index = version - recent[0].Version;
        return index >= 0 && index < recent.Count && recent[index].Event.Undoes is null;
    }

    private static Mark? MarkIn(Dossier dossier, DocumentId document, MarkId mark) => dossier.Find(document)?.Marks.FirstOrDefault(m => m.Id == mark);

    private static DossierCommand? Reassess(Dossier before, DocumentId id, Actor by, DateTimeOffset now) => before.Find(id) switch
    {
        null => null,
        { Judged: { } old } => new AssessDocument(by, now, id, old.Assessment) { Codes = old.Codes, Reason = old.Reason, Link = old.Link },
        _ => new WithdrawAssessment(by, now, id),
    };

    private static SetGroundRule Again(GroundRule rule, Actor by, DateTimeOffset now) => new(by, now, rule.Id, rule.Code, rule.List, rule.Kind, [.. rule.Documents]);
}
