using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Lakwerk.Law.Terms;

namespace Lakwerk.Dossiers.Events;

/// <summary>Something that happened in a dossier, who did it and when. Never changed, never removed.</summary>
/// <remarks>The names in <see cref="JsonDerivedTypeAttribute"/> are in every journal ever written: they are append-only.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(DossierOpened), "dossier-opened")]
[JsonDerivedType(typeof(RequestItemAdded), "request-item-added")]
[JsonDerivedType(typeof(RequestItemAnswered), "request-item-answered")]
[JsonDerivedType(typeof(ReferenceNoted), "reference-noted")]
[JsonDerivedType(typeof(PartTransferred), "part-transferred")]
[JsonDerivedType(typeof(ProcedureRecorded), "procedure-recorded")]
[JsonDerivedType(typeof(RulingGiven), "ruling-given")]
[JsonDerivedType(typeof(ListOpened), "list-opened")]
[JsonDerivedType(typeof(DocumentAdded), "document-added")]
[JsonDerivedType(typeof(DocumentDescribed), "document-described")]
[JsonDerivedType(typeof(DocumentListed), "document-listed")]
[JsonDerivedType(typeof(DocumentNumbered), "document-numbered")]
[JsonDerivedType(typeof(DocumentSetAside), "document-set-aside")]
[JsonDerivedType(typeof(DuplicateFound), "duplicate-found")]
[JsonDerivedType(typeof(MarkPlaced), "mark-placed")]
[JsonDerivedType(typeof(MarkChanged), "mark-changed")]
[JsonDerivedType(typeof(MarkRemoved), "mark-removed")]
[JsonDerivedType(typeof(DocumentAssessed), "document-assessed")]
[JsonDerivedType(typeof(ResidualTextQuoted), "residual-text-quoted")]
[JsonDerivedType(typeof(GroundRuleSet), "ground-rule-set")]
[JsonDerivedType(typeof(GroundRuleDropped), "ground-rule-dropped")]
[JsonDerivedType(typeof(GroundMotivated), "ground-motivated")]
[JsonDerivedType(typeof(FindingAccepted), "finding-accepted")]
[JsonDerivedType(typeof(RoleGiven), "role-given")]
[JsonDerivedType(typeof(RoleTaken), "role-taken")]
[JsonDerivedType(typeof(DocumentSignedOff), "document-signed-off")]
[JsonDerivedType(typeof(SignOffWithdrawn), "sign-off-withdrawn")]
[JsonDerivedType(typeof(ThirdPartyNamed), "third-party-named")]
[JsonDerivedType(typeof(ViewsAsked), "views-asked")]
[JsonDerivedType(typeof(ViewsReceived), "views-received")]
[JsonDerivedType(typeof(PassageDecided), "passage-decided")]
[JsonDerivedType(typeof(DocumentSuspended), "document-suspended")]
[JsonDerivedType(typeof(SuspensionLifted), "suspension-lifted")]
[JsonDerivedType(typeof(DecisionPrepared), "decision-prepared")]
[JsonDerivedType(typeof(ObjectionForeseen), "objection-foreseen")]
[JsonDerivedType(typeof(DecisionTaken), "decision-taken")]
[JsonDerivedType(typeof(DecisionAnnounced), "decision-announced")]
[JsonDerivedType(typeof(ObjectionReceived), "objection-received")]
[JsonDerivedType(typeof(DocumentReleased), "document-released")]
[JsonDerivedType(typeof(AssessmentWithdrawn), "assessment-withdrawn")]
[JsonDerivedType(typeof(SuggestionRejected), "suggestion-rejected")]
[JsonDerivedType(typeof(SuggestionReopened), "suggestion-reopened")]
[JsonDerivedType(typeof(ObjectionAssessed), "objection-assessed")]
[JsonDerivedType(typeof(SearchDescribed), "search-described")]
[JsonDerivedType(typeof(DecisionPublished), "decision-published")]
[JsonDerivedType(typeof(PublicationWithdrawn), "publication-withdrawn")]
[JsonDerivedType(typeof(DecisionHandedOver), "decision-handed-over")]
[JsonDerivedType(typeof(HandOverEnded), "hand-over-ended")]
[JsonDerivedType(typeof(RemarkMade), "remark-made")]
[JsonDerivedType(typeof(RemarkSettled), "remark-settled")]
[JsonDerivedType(typeof(AccessLimited), "access-limited")]
[JsonDerivedType(typeof(AccessOpened), "access-opened")]
[JsonDerivedType(typeof(RequestCorrected), "request-corrected")]
[JsonDerivedType(typeof(RequestItemCorrected), "request-item-corrected")]
[JsonDerivedType(typeof(DocumentPutBack), "document-put-back")]
public abstract record DossierEvent(Actor By, DateTimeOffset At)
{
    /// <summary>The version of the event that this one takes back; null for work of its own.</summary>
    public int? Undoes { get; init; }
}

/// <summary>The request came in and a dossier was opened for it.</summary>
public sealed record DossierOpened(
    Actor By, DateTimeOffset At, DossierId Dossier, string Title, string Requester, string Body, DateOnly Requested, DateOnly Received, string Reference)
    : DossierEvent(By, At);

/// <summary>One of the things that the requester asks for.</summary>
public sealed record RequestItemAdded(Actor By, DateTimeOffset At, int Item, string Text) : DossierEvent(By, At);

/// <summary>One of the things that the requester asks for was written down wrong.</summary>
public sealed record RequestItemCorrected(Actor By, DateTimeOffset At, int Item, string Text, string Reason) : DossierEvent(By, At);

/// <summary>Where the decision answers a thing that was asked for.</summary>
public sealed record RequestItemAnswered(Actor By, DateTimeOffset At, int Item, string Answer) : DossierEvent(By, At);

/// <summary>What was noted of the request when it came in was wrong; this is how it is.</summary>
public sealed record RequestCorrected(
    Actor By, DateTimeOffset At, string Title, string Requester, string Body, DateOnly Requested, DateOnly Received, string Reference)
    : DossierEvent(By, At)
{
    public string? Reason { get; init; }
}

/// <summary>A reference under which the dossier was written about, and where.</summary>
public sealed record ReferenceNoted(Actor By, DateTimeOffset At, string Reference, string Place) : DossierEvent(By, At);

/// <summary>A part of the request was forwarded to another body.</summary>
public sealed record PartTransferred(Actor By, DateTimeOffset At, string Body, string Part, DateOnly? Date, string? Reference) : DossierEvent(By, At);

/// <summary>A step that matters to the terms, other than those with an event of their own.</summary>
public sealed record ProcedureRecorded(Actor By, DateTimeOffset At, ClockEvent Step, string? Reference) : DossierEvent(By, At);

/// <summary>A court ruled, on an appeal lodged on a certain day.</summary>
public sealed record RulingGiven(Actor By, DateTimeOffset At, string Court, DateOnly Date, DateOnly? AppealLodged, string Outcome, string? Reference) : DossierEvent(By, At)
{
    /// <summary>Against the new decision one appeals to this court only (Awb 8:113.2).</summary>
    public bool AppealHere { get; init; }
}

/// <summary>An inventory list was opened. Lists of one series share their numbers.</summary>
public sealed record ListOpened(Actor By, DateTimeOffset At, ListId List, string Name, string Series, NumberingStyle Style) : DossierEvent(By, At);

/// <summary>A document came into the dossier.</summary>
public sealed record DocumentAdded(Actor By, DateTimeOffset At, DocumentId Document, ListId List, DocumentDetails Details, DocumentId? Parent) : DossierEvent(By, At);

/// <summary>What is known about a document was corrected.</summary>
public sealed record DocumentDescribed(Actor By, DateTimeOffset At, DocumentId Document, DocumentDetails Details) : DossierEvent(By, At);

/// <summary>A document moved to another list.</summary>
public sealed record DocumentListed(Actor By, DateTimeOffset At, DocumentId Document, ListId List) : DossierEvent(By, At);

/// <summary>A document's number was fixed.</summary>
public sealed record DocumentNumbered(Actor By, DateTimeOffset At, DocumentId Document, string Number) : DossierEvent(By, At);

/// <summary>A document turned out not to belong to the dossier.</summary>
public sealed record DocumentSetAside(Actor By, DateTimeOffset At, DocumentId Document, string Reason) : DossierEvent(By, At);

/// <summary>A document that was taken out is in the dossier again, with the marks and the judgement that it had.</summary>
public sealed record DocumentPutBack(Actor By, DateTimeOffset At, DocumentId Document) : DossierEvent(By, At);

/// <summary>A document is the same as another, its master.</summary>
public sealed record DuplicateFound(Actor By, DateTimeOffset At, DocumentId Document, DocumentId? Master) : DossierEvent(By, At);

/// <summary>A passage was marked. Geometry and codes only: what stands under a mark is never in the journal.</summary>
public sealed record MarkPlaced(Actor By, DateTimeOffset At, DocumentId Document, MarkId Mark, ImmutableArray<MarkArea> Areas, ImmutableArray<string> Codes) : DossierEvent(By, At);

/// <summary>A mark got other areas or codes.</summary>
public sealed record MarkChanged(Actor By, DateTimeOffset At, DocumentId Document, MarkId Mark, ImmutableArray<MarkArea> Areas, ImmutableArray<string> Codes) : DossierEvent(By, At);

/// <summary>A mark was taken away.</summary>
public sealed record MarkRemoved(Actor By, DateTimeOffset At, DocumentId Document, MarkId Mark) : DossierEvent(By, At);

/// <summary>A document was judged: by its marks, or as a whole with codes of its own.</summary>
public sealed record DocumentAssessed(Actor By, DateTimeOffset At, DocumentId Document, Assessment Assessment, ImmutableArray<string> Codes, string? Reason, string? Link) : DossierEvent(By, At);

/// <summary>A judgement was taken back: the document waits for one again.</summary>
public sealed record AssessmentWithdrawn(Actor By, DateTimeOffset At, DocumentId Document) : DossierEvent(By, At);

/// <summary>Someone looked at a suggestion and found that nothing needs covering there. It is named by its place, never by its text.</summary>
public sealed record SuggestionRejected(Actor By, DateTimeOffset At, DocumentId Document, string Suggestion) : DossierEvent(By, At);

/// <summary>A rejected suggestion is open again.</summary>
public sealed record SuggestionReopened(Actor By, DateTimeOffset At, DocumentId Document, string Suggestion) : DossierEvent(By, At);

/// <summary>What remains of a refused document is quoted in the letter.</summary>
public sealed record ResidualTextQuoted(Actor By, DateTimeOffset At, DocumentId Document, string Text) : DossierEvent(By, At);

/// <summary>A code applies to all documents of a list except some, or only to some.</summary>
public sealed record GroundRuleSet(Actor By, DateTimeOffset At, RuleId Rule, string Code, ListId List, RuleKind Kind, ImmutableArray<DocumentId> Documents) : DossierEvent(By, At);

/// <summary>A rule no longer applies.</summary>
public sealed record GroundRuleDropped(Actor By, DateTimeOffset At, RuleId Rule) : DossierEvent(By, At);

/// <summary>Why a ground applies, in the parts that a decision needs.</summary>
public sealed record GroundMotivated(Actor By, DateTimeOffset At, string Code, Motivation Motivation) : DossierEvent(By, At);

/// <summary>A warning was looked at and accepted, with the reason.</summary>
public sealed record FindingAccepted(Actor By, DateTimeOffset At, string Finding, string Reason) : DossierEvent(By, At);

/// <summary>Someone got a role.</summary>
public sealed record RoleGiven(Actor By, DateTimeOffset At, Actor Person, Role Role) : DossierEvent(By, At);

/// <summary>Someone lost a role.</summary>
public sealed record RoleTaken(Actor By, DateTimeOffset At, Actor Person, Role Role) : DossierEvent(By, At);

/// <summary>A second pair of eyes agreed with a document as it is now.</summary>
public sealed record DocumentSignedOff(Actor By, DateTimeOffset At, DocumentId Document) : DossierEvent(By, At);

/// <summary>A sign-off was taken back.</summary>
public sealed record SignOffWithdrawn(Actor By, DateTimeOffset At, DocumentId Document, string Reason) : DossierEvent(By, At);

/// <summary>A third party is concerned by these documents.</summary>
public sealed record ThirdPartyNamed(Actor By, DateTimeOffset At, PartyId Party, string Name, ImmutableArray<DocumentId> Documents) : DossierEvent(By, At);

/// <summary>A third party was asked for its views, within a term.</summary>
public sealed record ViewsAsked(Actor By, DateTimeOffset At, PartyId Party, DateOnly Date, DateOnly Until) : DossierEvent(By, At);

/// <summary>A third party gave its views.</summary>
public sealed record ViewsReceived(Actor By, DateTimeOffset At, PartyId Party, DateOnly Date, bool Objects, string Summary) : DossierEvent(By, At);

/// <summary>What became of a third party's views on a passage, or on a document when no mark is named.</summary>
public sealed record PassageDecided(Actor By, DateTimeOffset At, PartyId Party, DocumentId Document, MarkId? Mark, bool Followed, string Reason) : DossierEvent(By, At);

/// <summary>Disclosure of a document waits because an interested party may object.</summary>
public sealed record DocumentSuspended(Actor By, DateTimeOffset At, DocumentId Document, string Reason) : DossierEvent(By, At);

/// <summary>Disclosure of a document waits no longer.</summary>
public sealed record SuspensionLifted(Actor By, DateTimeOffset At, DocumentId Document) : DossierEvent(By, At);

/// <summary>Work on a decision began: the first, a part, on objection, or supplementary after a ruling.</summary>
public sealed record DecisionPrepared(Actor By, DateTimeOffset At, DecisionId Decision, DecisionKind Kind, DecisionId? Previous, string? Cause) : DossierEvent(By, At)
{
    /// <summary>Partial decision: the documents that it is about.</summary>
    public ImmutableArray<DocumentId>? Documents { get; init; }
}

/// <summary>While a decision was prepared it became clear whether somebody is expected to object to disclosure: the draft says so.</summary>
public sealed record ObjectionForeseen(Actor By, DateTimeOffset At, DecisionId Decision, bool Expected) : DossierEvent(By, At);

/// <summary>A decision was taken; the rows are what was decided, as it stood.</summary>
public sealed record DecisionTaken(Actor By, DateTimeOffset At, DecisionId Decision, DateOnly Date, ImmutableArray<DecidedRow> Rows) : DossierEvent(By, At)
{
    /// <summary>The letter lets the documents follow two weeks later; null where nothing was said of it since the decision was prepared.</summary>
    public bool? ObjectionExpected { get; init; }
}

/// <summary>A decision was made known.</summary>
public sealed record DecisionAnnounced(Actor By, DateTimeOffset At, DecisionId Decision, DateOnly Date, bool ObjectionExpected) : DossierEvent(By, At);

/// <summary>Someone objected to a decision.</summary>
public sealed record ObjectionReceived(Actor By, DateTimeOffset At, DecisionId Decision, DateOnly Date, string From, bool Committee) : DossierEvent(By, At);

/// <summary>A version of a document went out under a decision; earlier versions stay.</summary>
public sealed record DocumentReleased(Actor By, DateTimeOffset At, DocumentId Document, DecisionId Decision, string Sha256) : DossierEvent(By, At);

/// <summary>The package of a decision was given to the public, from a day on; its release.json has this hash.</summary>
public sealed record DecisionPublished(Actor By, DateTimeOffset At, DecisionId Decision, DateOnly From, string Sha256) : DossierEvent(By, At);

/// <summary>What was public was taken back from the public: one document, or without one all of it. The reason is public.</summary>
public sealed record PublicationWithdrawn(Actor By, DateTimeOffset At, DocumentId? Document, string Reason) : DossierEvent(By, At);

/// <summary>The package of a decision left the house: to which place, and what it is called there.</summary>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
/// <param name="Decision">The decision.</param>
/// <param name="To">A folder, a shelf, the address of a bank.</param>
/// <param name="Name">A publication bank gives an id, a link is known by the hash of its secret, a package has its own name.</param>
public sealed record DecisionHandedOver(Actor By, DateTimeOffset At, DecisionId Decision, string To, string Name) : DossierEvent(By, At)
{
    /// <summary>To what kind of place; null where that was not written down.</summary>
    public HandOverKind? Kind { get; init; }

    /// <summary>The identity of the release: the hash of the hashes of its files.</summary>
    public string? Release { get; init; }

    /// <summary>The last day on which it can be reached there; null when that does not end.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Why it was done although something spoke against it.</summary>
    public string? Reason { get; init; }
}

/// <summary>What was handed over under this name is withdrawn there.</summary>
public sealed record HandOverEnded(Actor By, DateTimeOffset At, DecisionId Decision, HandOverKind Kind, string To, string Name, string Reason) : DossierEvent(By, At);

/// <summary>Somebody remarked something on a document or a mark in it, or asked a colleague about it. Like a mark it never says what is covered.</summary>
public sealed record RemarkMade(Actor By, DateTimeOffset At, DocumentId Document, RemarkId Remark, MarkId? Mark, string Text, Actor? Asked) : DossierEvent(By, At);

/// <summary>A remark was dealt with: a question answered, a remark read.</summary>
public sealed record RemarkSettled(Actor By, DateTimeOffset At, DocumentId Document, RemarkId Remark, string? Answer) : DossierEvent(By, At);

/// <summary>From now on only those with a role in it see the dossier.</summary>
public sealed record AccessLimited(Actor By, DateTimeOffset At) : DossierEvent(By, At);

/// <summary>Everybody in the office may look at the dossier again.</summary>
public sealed record AccessOpened(Actor By, DateTimeOffset At) : DossierEvent(By, At);
