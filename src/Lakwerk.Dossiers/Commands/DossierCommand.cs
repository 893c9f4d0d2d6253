using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Lakwerk.Dossiers.Checks;
using Lakwerk.Law.Terms;

namespace Lakwerk.Dossiers.Commands;

/// <summary>Something that someone wants done. The moment travels with it: no rule looks at a clock.</summary>
/// <remarks>The names are those of scripts and of the API: they are append-only.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "do")]
[JsonDerivedType(typeof(OpenDossier), "open-dossier")]
[JsonDerivedType(typeof(AddRequestItem), "add-request-item")]
[JsonDerivedType(typeof(AnswerRequestItem), "answer-request-item")]
[JsonDerivedType(typeof(CorrectRequest), "correct-request")]
[JsonDerivedType(typeof(NoteReference), "note-reference")]
[JsonDerivedType(typeof(TransferPart), "transfer-part")]
[JsonDerivedType(typeof(RecordProcedure), "record-procedure")]
[JsonDerivedType(typeof(RecordRuling), "record-ruling")]
[JsonDerivedType(typeof(OpenList), "open-list")]
[JsonDerivedType(typeof(AddDocument), "add-document")]
[JsonDerivedType(typeof(DescribeDocument), "describe-document")]
[JsonDerivedType(typeof(MoveDocument), "move-document")]
[JsonDerivedType(typeof(NumberDocument), "number-document")]
[JsonDerivedType(typeof(FixNumbers), "fix-numbers")]
[JsonDerivedType(typeof(SetDocumentAside), "set-document-aside")]
[JsonDerivedType(typeof(PointAtMaster), "point-at-master")]
[JsonDerivedType(typeof(PlaceMark), "place-mark")]
[JsonDerivedType(typeof(ChangeMark), "change-mark")]
[JsonDerivedType(typeof(RemoveMark), "remove-mark")]
[JsonDerivedType(typeof(AssessDocument), "assess-document")]
[JsonDerivedType(typeof(WithdrawAssessment), "withdraw-assessment")]
[JsonDerivedType(typeof(RejectSuggestion), "reject-suggestion")]
[JsonDerivedType(typeof(ReopenSuggestion), "reopen-suggestion")]
[JsonDerivedType(typeof(QuoteResidualText), "quote-residual-text")]
[JsonDerivedType(typeof(SetGroundRule), "set-ground-rule")]
[JsonDerivedType(typeof(DropGroundRule), "drop-ground-rule")]
[JsonDerivedType(typeof(MotivateGround), "motivate-ground")]
[JsonDerivedType(typeof(AcceptFinding), "accept-finding")]
[JsonDerivedType(typeof(GiveRole), "give-role")]
[JsonDerivedType(typeof(TakeRole), "take-role")]
[JsonDerivedType(typeof(SignOffDocument), "sign-off-document")]
[JsonDerivedType(typeof(WithdrawSignOff), "withdraw-sign-off")]
[JsonDerivedType(typeof(NameThirdParty), "name-third-party")]
[JsonDerivedType(typeof(AskViews), "ask-views")]
[JsonDerivedType(typeof(ReceiveViews), "receive-views")]
[JsonDerivedType(typeof(DecidePassage), "decide-passage")]
[JsonDerivedType(typeof(SuspendDocument), "suspend-document")]
[JsonDerivedType(typeof(LiftSuspension), "lift-suspension")]
[JsonDerivedType(typeof(PrepareDecision), "prepare-decision")]
[JsonDerivedType(typeof(ForeseeObjection), "foresee-objection")]
[JsonDerivedType(typeof(TakeDecision), "take-decision")]
[JsonDerivedType(typeof(AnnounceDecision), "announce-decision")]
[JsonDerivedType(typeof(ReceiveObjection), "receive-objection")]
[JsonDerivedType(typeof(ReleaseDocument), "release-document")]
[JsonDerivedType(typeof(AssessObjection), "assess-objection")]
[JsonDerivedType(typeof(DescribeSearch), "describe-search")]
[JsonDerivedType(typeof(PublishDecision), "publish-decision")]
[JsonDerivedType(typeof(WithdrawPublication), "withdraw-publication")]
[JsonDerivedType(typeof(HandOverDecision), "hand-over-decision")]
[JsonDerivedType(typeof(EndHandOver), "end-hand-over")]
[JsonDerivedType(typeof(MakeRemark), "make-remark")]
[JsonDerivedType(typeof(SettleRemark), "settle-remark")]
[JsonDerivedType(typeof(LimitAccess), "limit-access")]
[JsonDerivedType(typeof(OpenAccess), "open-access")]
[JsonDerivedType(typeof(CorrectRequestItem), "correct-request-item")]
[JsonDerivedType(typeof(PutDocumentBack), "put-document-back")]
public abstract record DossierCommand(Actor By, DateTimeOffset Now);

/// <summary>Open a dossier for a request that came in.</summary>
public sealed record OpenDossier(
    Actor By, DateTimeOffset Now, DossierId Dossier, string Title, string Requester, string Body, DateOnly Requested, DateOnly Received, string Reference)
    : DossierCommand(By, Now);

/// <summary>Add a thing that the requester asks for.</summary>
public sealed record AddRequestItem(Actor By, DateTimeOffset Now, string Text) : DossierCommand(By, Now);

/// <summary>Correct one of the things that the requester asks for.</summary>
public sealed record CorrectRequestItem(Actor By, DateTimeOffset Now, int Item, string Text, string Reason) : DossierCommand(By, Now);

/// <summary>Say where a thing that was asked for is answered.</summary>
public sealed record AnswerRequestItem(Actor By, DateTimeOffset Now, int Item, string Answer) : DossierCommand(By, Now);

/// <summary>Correct what was noted of the request when it came in.</summary>
public sealed record CorrectRequest(
    Actor By, DateTimeOffset Now, string Title, string Requester, string Body, DateOnly Requested, DateOnly Received, string Reference)
    : DossierCommand(By, Now)
{
    /// <summary>Why, for who reads the journal later.</summary>
    public string? Reason { get; init; }
}

/// <summary>Note a reference as it stands somewhere.</summary>
public sealed record NoteReference(Actor By, DateTimeOffset Now, string Reference, string Place) : DossierCommand(By, Now);

/// <summary>Forward a part of the request to the body that holds it.</summary>
public sealed record TransferPart(Actor By, DateTimeOffset Now, string Body, string Part, DateOnly? Date, string? Reference) : DossierCommand(By, Now);

/// <summary>Record a step that matters to the terms.</summary>
public sealed record RecordProcedure(Actor By, DateTimeOffset Now, ClockEvent Step, string? Reference) : DossierCommand(By, Now);

/// <summary>Record a court's ruling.</summary>
public sealed record RecordRuling(Actor By, DateTimeOffset Now, string Court, DateOnly Date, DateOnly? AppealLodged, string Outcome, string? Reference) : DossierCommand(By, Now)
{
    /// <summary>Against the new decision one appeals to this court only (Awb 8:113.2).</summary>
    public bool AppealHere { get; init; }
}

/// <summary>Open an inventory list.</summary>
public sealed record OpenList(Actor By, DateTimeOffset Now, ListId List, string Name, string Series, NumberingStyle Style) : DossierCommand(By, Now);

/// <summary>Add a document to a list.</summary>
public sealed record AddDocument(Actor By, DateTimeOffset Now, DocumentId Document, ListId List, DocumentDetails Details, DocumentId? Parent = null) : DossierCommand(By, Now);

/// <summary>Correct what is known about a document.</summary>
public sealed record DescribeDocument(Actor By, DateTimeOffset Now, DocumentId Document, DocumentDetails Details) : DossierCommand(By, Now);

/// <summary>Move a document to another list.</summary>
public sealed record MoveDocument(Actor By, DateTimeOffset Now, DocumentId Document, ListId List) : DossierCommand(By, Now);

/// <summary>Give a document its number.</summary>
public sealed record NumberDocument(Actor By, DateTimeOffset Now, DocumentId Document, string Number) : DossierCommand(By, Now);

/// <summary>Fix the numbers of every document as they are now.</summary>
public sealed record FixNumbers(Actor By, DateTimeOffset Now) : DossierCommand(By, Now);

/// <summary>Take a document out that does not belong to the dossier.</summary>
public sealed record SetDocumentAside(Actor By, DateTimeOffset Now, DocumentId Document, string Reason) : DossierCommand(By, Now);

/// <summary>Put a document back that was taken out.</summary>
public sealed record PutDocumentBack(Actor By, DateTimeOffset Now, DocumentId Document) : DossierCommand(By, Now);

/// <summary>Point a document at the one it equals, or at none.</summary>
public sealed record PointAtMaster(Actor By, DateTimeOffset Now, DocumentId Document, DocumentId? Master) : DossierCommand(By, Now);

/// <summary>Mark a passage.</summary>
public sealed record PlaceMark(Actor By, DateTimeOffset Now, DocumentId Document, MarkId Mark, ImmutableArray<MarkArea> Areas, ImmutableArray<string> Codes) : DossierCommand(By, Now);

/// <summary>Give a mark other areas or codes.</summary>
public sealed record ChangeMark(Actor By, DateTimeOffset Now, DocumentId Document, MarkId Mark, ImmutableArray<MarkArea> Areas, ImmutableArray<string> Codes) : DossierCommand(By, Now);

/// <summary>Take a mark away.</summary>
public sealed record RemoveMark(Actor By, DateTimeOffset Now, DocumentId Document, MarkId Mark) : DossierCommand(By, Now);

/// <summary>Judge a document.</summary>
public sealed record AssessDocument(Actor By, DateTimeOffset Now, DocumentId Document, Assessment Assessment) : DossierCommand(By, Now)
{
    public ImmutableArray<string> Codes { get; init; } = [];

    /// <summary>Needed for a whole refusal and for a judgement that the marks do not say.</summary>
    public string? Reason { get; init; }

    /// <summary>Already public: where.</summary>
    public string? Link { get; init; }
}

/// <summary>Take a judgement back.</summary>
public sealed record WithdrawAssessment(Actor By, DateTimeOffset Now, DocumentId Document) : DossierCommand(By, Now);

/// <summary>Say that a suggestion needs no mark.</summary>
public sealed record RejectSuggestion(Actor By, DateTimeOffset Now, DocumentId Document, string Suggestion) : DossierCommand(By, Now);

/// <summary>Open a rejected suggestion again.</summary>
public sealed record ReopenSuggestion(Actor By, DateTimeOffset Now, DocumentId Document, string Suggestion) : DossierCommand(By, Now);

/// <summary>Quote what remains of a refused document in the letter.</summary>
public sealed record QuoteResidualText(Actor By, DateTimeOffset Now, DocumentId Document, string Text) : DossierCommand(By, Now);

/// <summary>Give a code to all documents of a list except some, or only to some.</summary>
public sealed record SetGroundRule(Actor By, DateTimeOffset Now, RuleId Rule, string Code, ListId List, RuleKind Kind, ImmutableArray<DocumentId> Documents) : DossierCommand(By, Now);

/// <summary>Drop a rule.</summary>
public sealed record DropGroundRule(Actor By, DateTimeOffset Now, RuleId Rule) : DossierCommand(By, Now);

/// <summary>Write why a ground applies.</summary>
public sealed record MotivateGround(Actor By, DateTimeOffset Now, string Code, Motivation Motivation) : DossierCommand(By, Now);

/// <summary>Accept a warning, with the reason.</summary>
public sealed record AcceptFinding(Actor By, DateTimeOffset Now, string Finding, string Reason) : DossierCommand(By, Now);

/// <summary>Give someone a role.</summary>
public sealed record GiveRole(Actor By, DateTimeOffset Now, Actor Person, Role Role) : DossierCommand(By, Now)
{
    /// <summary>Who gives it administers the office: that counts in a dossier that nobody runs. Not for who asks to say.</summary>
    [JsonIgnore]
    public bool ByAdministrator { get; init; }
}

/// <summary>Take a role from someone.</summary>
public sealed record TakeRole(Actor By, DateTimeOffset Now, Actor Person, Role Role) : DossierCommand(By, Now);

/// <summary>Agree with a document as it is now.</summary>
public sealed record SignOffDocument(Actor By, DateTimeOffset Now, DocumentId Document) : DossierCommand(By, Now)
{
    /// <summary>What the files tell, filled in by who carries the command out.</summary>
    [JsonIgnore]
    public FileFacts Files { get; init; } = FileFacts.None;
}

/// <summary>Take a sign-off back.</summary>
public sealed record WithdrawSignOff(Actor By, DateTimeOffset Now, DocumentId Document, string Reason) : DossierCommand(By, Now);

/// <summary>Name a third party and the documents that concern it.</summary>
public sealed record NameThirdParty(Actor By, DateTimeOffset Now, PartyId Party, string Name, ImmutableArray<DocumentId> Documents) : DossierCommand(By, Now);

/// <summary>Ask a third party for its views.</summary>
public sealed record AskViews(Actor By, DateTimeOffset Now, PartyId Party, DateOnly Date, DateOnly Until) : DossierCommand(By, Now);

/// <summary>Record a third party's views.</summary>
public sealed record ReceiveViews(Actor By, DateTimeOffset Now, PartyId Party, DateOnly Date, bool Objects, string Summary) : DossierCommand(By, Now);

/// <summary>Decide on a third party's views, for a passage or a whole document.</summary>
public sealed record DecidePassage(Actor By, DateTimeOffset Now, PartyId Party, DocumentId Document, MarkId? Mark, bool Followed, string Reason) : DossierCommand(By, Now);

/// <summary>Let disclosure of a document wait.</summary>
public sealed record SuspendDocument(Actor By, DateTimeOffset Now, DocumentId Document, string Reason) : DossierCommand(By, Now);

/// <summary>Let disclosure of a document go on.</summary>
public sealed record LiftSuspension(Actor By, DateTimeOffset Now, DocumentId Document) : DossierCommand(By, Now);

/// <summary>Begin work on a decision.</summary>
public sealed record PrepareDecision(Actor By, DateTimeOffset Now, DecisionId Decision, DecisionKind Kind, string? Cause = null) : DossierCommand(By, Now)
{
    /// <summary>Partial decision: the documents that it is about; else all that is judged and not yet decided.</summary>
    public ImmutableArray<DocumentId> Documents { get; init; } = [];
}

/// <summary>Say of a decision in preparation whether an interested party is expected to object to disclosure, so that its draft reads as the letter will.</summary>
public sealed record ForeseeObjection(Actor By, DateTimeOffset Now, DecisionId Decision, bool Expected) : DossierCommand(By, Now);

/// <summary>Take the decision.</summary>
public sealed record TakeDecision(Actor By, DateTimeOffset Now, DecisionId Decision, DateOnly Date) : DossierCommand(By, Now)
{
    /// <summary>An interested party is expected to object to disclosure: the documents follow two weeks later, and the letter says so. Left out, as was foreseen.</summary>
    public bool? ObjectionExpected { get; init; }

    /// <summary>What the files tell, filled in by who carries the command out.</summary>
    [JsonIgnore]
    public FileFacts Files { get; init; } = FileFacts.None;
}

/// <summary>Make the decision known.</summary>
public sealed record AnnounceDecision(Actor By, DateTimeOffset Now, DecisionId Decision, DateOnly Date, bool ObjectionExpected) : DossierCommand(By, Now);

/// <summary>Record an objection.</summary>
public sealed record ReceiveObjection(Actor By, DateTimeOffset Now, DecisionId Decision, DateOnly Date, string From, bool Committee) : DossierCommand(By, Now);

/// <summary>Record that a version of a document went out.</summary>
public sealed record ReleaseDocument(Actor By, DateTimeOffset Now, DocumentId Document, DecisionId Decision, string Sha256) : DossierCommand(By, Now);

/// <summary>Note that the package of a decision was given to the public, from a day on.</summary>
public sealed record PublishDecision(Actor By, DateTimeOffset Now, DecisionId Decision, DateOnly From, string Sha256) : DossierCommand(By, Now);

/// <summary>Note that a document, or all that was public, was taken back from the public.</summary>
public sealed record WithdrawPublication(Actor By, DateTimeOffset Now, DocumentId? Document, string Reason) : DossierCommand(By, Now);

/// <summary>Note that the package of a decision left the house: where to, and under which name.</summary>
public sealed record HandOverDecision(Actor By, DateTimeOffset Now, DecisionId Decision, HandOverKind Kind, string To, string Name) : DossierCommand(By, Now)
{
    /// <summary>The identity of the release.</summary>
    public string? Release { get; init; }

    public DateOnly? Until { get; init; }

    public string? Reason { get; init; }
}

/// <summary>Note that what was handed over was withdrawn there.</summary>
public sealed record EndHandOver(Actor By, DateTimeOffset Now, DecisionId Decision, HandOverKind Kind, string To, string Name, string Reason) : DossierCommand(By, Now);

/// <summary>Remark something on a document or a mark, or ask a colleague about it.</summary>
public sealed record MakeRemark(Actor By, DateTimeOffset Now, DocumentId Document, RemarkId Remark, MarkId? Mark, string Text, Actor? Asked = null) : DossierCommand(By, Now);

/// <summary>Answer a question, or say that a remark was dealt with.</summary>
public sealed record SettleRemark(Actor By, DateTimeOffset Now, DocumentId Document, RemarkId Remark, string? Answer) : DossierCommand(By, Now);

/// <summary>Close the dossier to all who have no role in it.</summary>
public sealed record LimitAccess(Actor By, DateTimeOffset Now) : DossierCommand(By, Now);

/// <summary>Let everybody in the office look at the dossier again.</summary>
public sealed record OpenAccess(Actor By, DateTimeOffset Now) : DossierCommand(By, Now);
