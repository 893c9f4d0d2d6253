using System.Collections.Immutable;
using Lakwerk.Dossiers.Events;
using Lakwerk.Law.Terms;

namespace Lakwerk.Dossiers.Folding;

/// <summary>
/// Builds a dossier from events. It works on copies of the outer tables, so that a hundred thousand events fold quickly
/// while every dossier stays as it was. It accepts any sequence: an event about something unknown changes nothing.
/// </summary>
internal sealed class DossierFold
{
    public DossierFold()
    {
    }

    public DossierFold(DossierId id, string title, string requester, string body, string reference, DateOnly requested, DateOnly received, int version)
    {
        (Id, Title, Requester, Body, Reference) = (id, title, requester, body, reference);
        (Requested, Received, Version) = (requested, received, version);
    }

    public DossierFold(Dossier from)
    {
        (Id, OpenedBy, Title, Requester, Body, Reference) = (from.Id, from.OpenedBy, from.Title, from.Requester, from.Body, from.Reference);
        (Requested, Received, Version) = (from.Requested, from.Received, from.Version);
        Items = new(from.Items);
        References = [.. from.References];
        Transfers = [.. from.Transfers];
        Steps = [.. from.Steps];
        Rulings = [.. from.Rulings];
        Lists = new(from.Lists);
        Documents = new(from.Documents);
        Aside = new(from.Aside);
        Rules = new(from.Rules);
        Motivations = new(from.Motivations);
        AcceptedFindings = new(from.AcceptedFindings);
        Roles = [.. from.Roles];
        Parties = new(from.Parties);
        Decisions = [.. from.Decisions];
        Objections = [.. from.Objections];
        Search = from.Search;
        IsLimited = from.IsLimited;
    }

    public DossierId Id { get; private set; } = new("");

    public string OpenedBy { get; set; } = "";

    public string Title { get; private set; } = "";

    public string Requester { get; private set; } = "";

    public string Body { get; private set; } = "";

    public DateOnly Requested { get; private set; }

    public DateOnly Received { get; private set; }

    public string Reference { get; private set; } = "";

    public int Version { get; private set; }

    public bool IsLimited { get; set; }

    public Dictionary<int, RequestItem> Items { get; } = [];

    public List<NotedReference> References { get; } = [];

    public List<Transfer> Transfers { get; } = [];

    public List<ClockEvent> Steps { get; } = [];

    public List<Ruling> Rulings { get; } = [];

    public Dictionary<ListId, InventoryList> Lists { get; } = [];

    public Dictionary<DocumentId, Document> Documents { get; } = [];

    public Dictionary<DocumentId, AsideDocument> Aside { get; } = [];

    public Dictionary<RuleId, GroundRule> Rules { get; } = [];

    public Dictionary<string, Motivation> Motivations { get; } = [];

    public Dictionary<string, string> AcceptedFindings { get; } = [];

    public HashSet<(string Person, Role Role)> Roles { get; } = [];

    public Dictionary<PartyId, ThirdParty> Parties { get; } = [];

    public List<ChainedDecision> Decisions { get; } = [];

    public List<Objection> Objections { get; } = [];

    public string? Search { get; set; }

    public void Apply(DossierEvent e)
    {
        Version++;
        switch (e)
        {
            case DossierOpened x:
                (Id, Title, Requester, Body, Requested, Received, Reference) = (x.Dossier, x.Title, x.Requester, x.Body, x.Requested, x.Received, x.Reference);
                OpenedBy = x.By.Id;
                break;
            case RequestCorrected x: (Title, Requester, Body, Requested, Received, Reference) = (x.Title, x.Requester, x.Body, x.Requested, x.Received, x.Reference); break;
            case RequestItemAdded x: Items[x.Item] = new RequestItem(x.Item, x.Text, null); break;
            case RequestItemCorrected x: Change(Items, x.Item, i => i with { Text = x.Text }); break;
            case RequestItemAnswered x: Change(Items, x.Item, i => i with { Answer = x.Answer }); break;
            case ReferenceNoted x: References.Add(new NotedReference(x.Reference, x.Place)); break;
            case PartTransferred x: Transfers.Add(new Transfer(x.Body, x.Part, x.Date, x.Reference)); break;
            case ProcedureRecorded x: Steps.Add(x.Step with { Reference = x.Reference ?? x.Step.Reference }); break;
            case SearchDescribed x: Search = x.Text; break;
            case RulingGiven x: Rulings.Add(new Ruling(x.Court, x.Date, x.AppealLodged, x.Outcome, x.Reference) { AppealHere = x.AppealHere }); break;
            case FindingAccepted x: AcceptedFindings[x.Finding] = x.Reason; break;
            case RoleGiven x: Roles.Add((x.Person.Id, x.Role)); break;
            case RoleTaken x: Roles.Remove((x.Person.Id, x.Role)); break;
            case AccessLimited: IsLimited = true; break;
            case AccessOpened: IsLimited = false; break;
            case GroundRuleSet x: Rules[x.Rule] = new GroundRule(x.Rule, x.Code, x.List, x.Kind, [.. Some(x.Documents)]); break;
            case GroundRuleDropped x: Rules.Remove(x.Rule); break;
            case GroundMotivated x: Motivations[x.Code] = x.Motivation; break;
            default: ApplyToDocuments(e); break;
        }
    }

    private void ApplyToDocuments(DossierEvent e)
    {
        switch (e)
        {
            case ListOpened x: Lists[x.List] = new InventoryList(x.List, x.Name, x.Series, x.Style); break;
            case DocumentAdded x:
                Documents[x.Document] = new Document(x.Document, x.List, x.Details, x.Parent, Version);
                Aside.Remove(x.Document);
                break;
            case DocumentDescribed x: Change(x.Document, d => d with { Details = x.Details }); break;
            case DocumentListed x: Change(x.Document, d => d with { List = x.List }); break;
            case DocumentNumbered x: Change(x.Document, d => d with { Number = x.Number }); break;
            case DocumentSetAside x when Documents.Remove(x.Document, out var gone): Aside[x.Document] = new AsideDocument(gone with { SignedOffBy = null }, x.Reason, x.By, x.At); break;
            case DocumentPutBack x when Aside.Remove(x.Document, out var back): Documents[x.Document] = back.Document; break;
            case DuplicateFound x: Change(x.Document, d => d with { DuplicateOf = x.Master }); break;
            case MarkPlaced x: Work(x.Document, x.By, d => d with { Marks = Placed(d.Marks, x) }); break;
            case MarkChanged x: Work(x.Document, x.By, d => d with { Marks = Replaced(d.Marks, x) }); break;
            case MarkRemoved x: Work(x.Document, x.By, d => d with { Marks = d.Marks.RemoveAll(m => m.Id == x.Mark) }); break;
            case DocumentAssessed x: Work(x.Document, x.By, d => d with { Judged = new DocumentJudged(x.Assessment, Some(x.Codes), x.Reason, x.Link, x.By) }); break;
            case AssessmentWithdrawn x: Work(x.Document, x.By, d => d with { Judged = null }); break;
            case SuggestionRejected x: Change(x.Document, d => d with { RejectedSuggestions = Without(d.RejectedSuggestions, x.Suggestion).Add(x.Suggestion) }); break;
            case SuggestionReopened x: Change(x.Document, d => d with { RejectedSuggestions = Without(d.RejectedSuggestions, x.Suggestion) }); break;
            case ResidualTextQuoted x: Work(x.Document, x.By, d => d with { ResidualText = x.Text }); break;
            case DocumentSignedOff x: Change(x.Document, d => d with { SignedOffBy = x.By }); break;
            case SignOffWithdrawn x: Change(x.Document, d => d with { SignedOffBy = null }); break;
            case DocumentSuspended x: Change(x.Document, d => d with { Suspended = x.Reason }); break;
            case SuspensionLifted x: Change(x.Document, d => d with { Suspended = null }); break;
            case RemarkMade x: Change(x.Document, d => d with { Remarks = d.Remarks.Add(new Remark(x.Remark, x.Mark, x.Text, x.By, x.At) { Asked = x.Asked }) }); break;
            case RemarkSettled x: Change(x.Document, d => d with { Remarks = [.. d.Remarks.Select(r => r.Id == x.Remark ? r with { Answer = x.Answer, SettledBy = x.By } : r)] }); break;
            case DocumentReleased x: Change(x.Document, d => d with { Releases = d.Releases.Add(new Release(x.Decision, x.Sha256, x.At)) }); break;
            default: ApplyToPeopleAndDecisions(e); break;
        }
    }

    private void ApplyToPeopleAndDecisions(DossierEvent e)
    {
        switch (e)
        {
            case ThirdPartyNamed x: Parties[x.Party] = new ThirdParty(x.Party, x.Name, Some(x.Documents)); break;
            case ViewsAsked x: Ask(x); break;
            case ViewsReceived x: Receive(x); break;
            case PassageDecided x:
                Change(Parties, x.Party, p => p with { Outcomes = p.Outcomes.Add(new PassageOutcome(x.Document, x.Mark, x.Followed, x.Reason)) });
                break;
            case DecisionPrepared x: Decisions.Add(new ChainedDecision(x.Decision, x.Kind, x.Previous, x.Cause) { Documents = Some(x.Documents ?? []) }); break;
            case DecisionTaken x: Take(x); break;
            case ObjectionForeseen x: Foresee(x); break;
            case DecisionAnnounced x: Announce(x); break;
            case ObjectionReceived x:
                Steps.Add(new ClockEvent(x.Date, ClockEventKind.Objection) { Committee = x.Committee });
                Objections.Add(new Objection(x.Decision, x.Date, x.From, x.Committee));
                break;
            case ObjectionAssessed x: Assess(x); break;
        }
    }

    private static ImmutableArray<Mark> Placed(ImmutableArray<Mark> marks, MarkPlaced x)
    {
        foreach (var mark in marks)
            if (mark.Id == x.Mark)
                return marks;
        return marks.Add(new Mark(x.Mark, Some(x.Areas), Some(x.Codes), x.By));
    }

    private static ImmutableArray<Mark> Replaced(ImmutableArray<Mark> marks, MarkChanged x)
    {
        var index = -1;
        for (var i = 0; i < marks.Length && index < 0; i++)
            if (marks[i].Id == x.Mark)
                index = i;
        return index < 0 ? marks : marks.SetItem(index, new Mark(x.Mark, Some(x.Areas), Some(x.Codes), x.By));
    }

    private void Ask(ViewsAsked x)
    {
        Change(Parties, x.Party, p => p with { AskedOn = x.Date, AnswerBy = x.Until, AnsweredOn = null });
        if (Parties.ContainsKey(x.Party))
            Steps.Add(new ClockEvent(x.Date, ClockEventKind.ViewsAsked) { Party = x.Party.Value, Until = x.Until });
    }

    private void Receive(ViewsReceived x)
    {
        Change(Parties, x.Party, p => p with { AnsweredOn = x.Date, Objects = x.Objects, Summary = x.Summary });
        if (Parties.ContainsKey(x.Party))
            Steps.Add(new ClockEvent(x.Date, ClockEventKind.ViewsReceived) { Party = x.Party.Value, Objects = x.Objects });
    }

    private void Take(DecisionTaken x)
    {
        var index = Decisions.FindIndex(d => d.Id == x.Decision);
        if (index < 0)
            return;
        var expected = x.ObjectionExpected ?? Decisions[index].ObjectionExpected;
        Decisions[index] = Decisions[index] with { TakenOn = x.Date, ObjectionExpected = expected, Rows = [.. Some(x.Rows).Select(WithPlaces)] };
        Steps.Add(new ClockEvent(x.Date, ClockEventKind.Decision) { Partial = Decisions[index].Kind == DecisionKind.Partial, Objects = expected });
    }

    private void Foresee(ObjectionForeseen x)
    {
        var index = Decisions.FindIndex(d => d.Id == x.Decision && d.TakenOn is null);
        if (index >= 0)
            Decisions[index] = Decisions[index] with { ObjectionExpected = x.Expected };
    }

    /// <summary>A decision names its marks; where they stood is known from what was marked before.</summary>
    private DecidedRow WithPlaces(DecidedRow row)
    {
        var areas = (Documents.GetValueOrDefault(row.Document)?.Marks ?? []).ToDictionary(mark => mark.Id, mark => mark.Areas);
        return row with { Marks = [.. Some(row.Marks).Select(mark => mark with { Areas = areas.GetValueOrDefault(mark.Mark, []) })] };
    }

    private void Announce(DecisionAnnounced x)
    {
        var index = Decisions.FindIndex(d => d.Id == x.Decision);
        if (index < 0)
            return;
        Decisions[index] = Decisions[index] with { AnnouncedOn = x.Date, ObjectionExpected = x.ObjectionExpected || Decisions[index].ObjectionExpected };
        Steps.Add(new ClockEvent(x.Date, ClockEventKind.Announcement) { Objects = Decisions[index].ObjectionExpected });
    }

    private void Assess(ObjectionAssessed x)
    {
        var index = Objections.FindLastIndex(o => o.Is(x.Decision, x.From));
        if (index >= 0)
            Objections[index] = Objections[index] with { Facts = x.Facts };
    }

    /// <summary>Work on a document takes its sign-off away.</summary>
    private void Work(DocumentId id, Actor by, Func<Document, Document> change) =>
        Change(id, d => change(d) with { LastWorker = by, SignedOffBy = null });

    private void Change(DocumentId id, Func<Document, Document> change) => Change(Documents, id, change);

    private static void Change<TKey, TValue>(Dictionary<TKey, TValue> table, TKey key, Func<TValue, TValue> change)
        where TKey : notnull
    {
        if (table.TryGetValue(key, out var value))
            table[key] = change(value);
    }

    private static ImmutableArray<string> Without(ImmutableArray<string> suggestions, string suggestion) => Some(suggestions).Remove(suggestion);

    /// <summary>A journal may say nothing where a list could stand.</summary>
    private static ImmutableArray<T> Some<T>(ImmutableArray<T> list) => list.IsDefault ? [] : list;
}
