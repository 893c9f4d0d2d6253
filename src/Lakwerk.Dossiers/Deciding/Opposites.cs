using System.Collections.Frozen;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Events;

namespace Lakwerk.Dossiers.Deciding;

/// <summary>For each kind of event that can be taken back the command that does so, given the dossier as it stood before; none where nothing stood.</summary>
internal static class Opposites
{
    private static readonly FrozenDictionary<Type, Opposite> All = FrozenDictionary.ToFrozenDictionary<Type, Opposite>(
    [
        For<MarkPlaced>((_, x, by, now) => new RemoveMark(by, now, x.Document, x.Mark)),
        For<MarkChanged>((before, x, by, now) => MarkIn(before, x.Document, x.Mark) is { } old ? new ChangeMark(by, now, x.Document, x.Mark, old.Areas, old.Codes) : null),
        For<MarkRemoved>((before, x, by, now) => MarkIn(before, x.Document, x.Mark) is { } old ? new PlaceMark(by, now, x.Document, x.Mark, old.Areas, old.Codes) : null),
        For<SuggestionRejected>((_, x, by, now) => new ReopenSuggestion(by, now, x.Document, x.Suggestion)),
        For<SuggestionReopened>((_, x, by, now) => new RejectSuggestion(by, now, x.Document, x.Suggestion)),
        For<DocumentAssessed>((before, x, by, now) => Reassess(before, x.Document, by, now)),
        For<AssessmentWithdrawn>((before, x, by, now) => Reassess(before, x.Document, by, now)),
        For<DocumentSignedOff>((_, x, by, now) => new WithdrawSignOff(by, now, x.Document, "aftekening ongedaan gemaakt")),
        For<DocumentAdded>((_, x, by, now) => new SetDocumentAside(by, now, x.Document, "toevoeging ongedaan gemaakt")),
        For<DocumentSetAside>((_, x, by, now) => new PutDocumentBack(by, now, x.Document)),
        For<DocumentPutBack>((before, x, by, now) => new SetDocumentAside(by, now, x.Document, before.Aside.GetValueOrDefault(x.Document)?.Reason ?? "terugplaatsing ongedaan gemaakt")),
        For<DocumentDescribed>((before, x, by, now) => before.Find(x.Document) is { } old ? new DescribeDocument(by, now, x.Document, old.Details) : null),
        For<DocumentListed>((before, x, by, now) => before.Find(x.Document) is { } old ? new MoveDocument(by, now, x.Document, old.List) : null),
        For<DuplicateFound>((before, x, by, now) => before.Find(x.Document) is { } old ? new PointAtMaster(by, now, x.Document, old.DuplicateOf) : null),
        For<DocumentSuspended>((_, x, by, now) => new LiftSuspension(by, now, x.Document)),
        For<SuspensionLifted>((before, x, by, now) => before.Find(x.Document)?.Suspended is { } reason ? new SuspendDocument(by, now, x.Document, reason) : null),
        For<GroundRuleSet>((before, x, by, now) => before.Rules.TryGetValue(x.Rule, out var old) ? Again(old, by, now) : new DropGroundRule(by, now, x.Rule)),
        For<GroundRuleDropped>((before, x, by, now) => before.Rules.TryGetValue(x.Rule, out var old) ? Again(old, by, now) : null),
        For<GroundMotivated>((before, x, by, now) => before.Motivations.TryGetValue(x.Code, out var old) ? new MotivateGround(by, now, x.Code, old) : null),
        For<RoleGiven>((before, x, by, now) => before.Has(x.Person, x.Role) ? null : new TakeRole(by, now, x.Person, x.Role)),
        For<RoleTaken>((_, x, by, now) => new GiveRole(by, now, x.Person, x.Role)),
        For<ObjectionAssessed>((before, x, by, now) => before.Objections.LastOrDefault(o => o.Is(x.Decision, x.From)) is { } old ? new AssessObjection(by, now, x.Decision, x.From, old.Facts) : null),
        For<ObjectionForeseen>((before, x, by, now) => before.OpenDecision is { } open && open.Id == x.Decision ? new ForeseeObjection(by, now, x.Decision, open.ObjectionExpected) : null),
        For<SearchDescribed>((before, _, by, now) => before.Search is { } old ? new DescribeSearch(by, now, old) : null),
        For<RequestCorrected>((before, _, by, now) => new CorrectRequest(by, now, before.Title, before.Requester, before.Body, before.Requested, before.Received, before.Reference)),
        For<RequestItemCorrected>((before, x, by, now) => before.Items.TryGetValue(x.Item, out var old) ? new CorrectRequestItem(by, now, x.Item, old.Text, "verbetering ongedaan gemaakt") : null),
        For<AccessLimited>((_, _, by, now) => new OpenAccess(by, now)),
        For<AccessOpened>((_, _, by, now) => new LimitAccess(by, now)),
    ]);

    private delegate DossierCommand? Opposite(Dossier before, DossierEvent e, Actor by, DateTimeOffset now);

    /// <summary>Whether an event of this kind can ever be taken back.</summary>
    public static bool Has(DossierEvent e) => All.ContainsKey(e.GetType());

    /// <summary>The command that does the opposite of an event; null when nothing does.</summary>
    public static DossierCommand? Of(Dossier before, DossierEvent e, Actor by, DateTimeOffset now) => All.GetValueOrDefault(e.GetType())?.Invoke(before, e, by, now);

    private static KeyValuePair<Type, Opposite> For<TEvent>(Func<Dossier, TEvent, Actor, DateTimeOffset, DossierCommand?> of)
        where TEvent : DossierEvent => new(typeof(TEvent), (before, e, by, now) => of(before, (TEvent)e, by, now));

    private static Mark? MarkIn(Dossier dossier, DocumentId document, MarkId mark) => dossier.Find(document)?.Marks.FirstOrDefault(m => m.Id == mark);

    private static DossierCommand? Reassess(Dossier before, DocumentId id, Actor by, DateTimeOffset now) => before.Find(id) switch
    {
        null => null,
        { Judged: { } old } => new AssessDocument(by, now, id, old.Assessment) { Codes = old.Codes, Reason = old.Reason, Link = old.Link },
        _ => new WithdrawAssessment(by, now, id),
    };

    private static SetGroundRule Again(GroundRule rule, Actor by, DateTimeOffset now) => new(by, now, rule.Id, rule.Code, rule.List, rule.Kind, [.. rule.Documents]);
}
