using Lakwerk.Dossiers.Events;
using Lakwerk.Dossiers.Folding;
using Lakwerk.Law;
using Lakwerk.Law.Terms;

namespace Lakwerk.Dossiers;

/// <summary>
/// A dossier as it stands after its events: nothing in it was ever set, all of it follows. <see cref="After"/> gives the
/// dossier after more events and leaves this one as it is.
/// </summary>
public sealed class Dossier
{
    internal Dossier(DossierFold fold)
    {
        Id = fold.Id;
        OpenedBy = fold.OpenedBy;
        Title = fold.Title;
        Requester = fold.Requester;
        Body = fold.Body;
        Requested = fold.Requested;
        Received = fold.Received;
        Reference = fold.Reference;
        Version = fold.Version;
        Items = fold.Items;
        References = fold.References;
        Transfers = fold.Transfers;
        Steps = fold.Steps;
        Rulings = fold.Rulings;
        Lists = fold.Lists;
        Documents = fold.Documents;
        Aside = fold.Aside;
        Rules = fold.Rules;
        Motivations = fold.Motivations;
        AcceptedFindings = fold.AcceptedFindings;
        Roles = fold.Roles;
        Parties = fold.Parties;
        Decisions = fold.Decisions;
        Objections = fold.Objections;
        Search = fold.Search;
        IsLimited = fold.IsLimited;
    }

    public static Dossier Empty { get; } = new(new DossierFold());

    public DossierId Id { get; }

    /// <summary>The account that opened it, and that may give the first roles.</summary>
    public string OpenedBy { get; }

    public string Title { get; }

    public string Requester { get; }

    /// <summary>The public body that decides.</summary>
    public string Body { get; }

    /// <summary>Date of the request itself.</summary>
    public DateOnly Requested { get; }

    public DateOnly Received { get; }

    public string Reference { get; }

    /// <summary>How many events it follows from.</summary>
    public int Version { get; }

    public bool Exists => Version > 0;

    public IReadOnlyDictionary<int, RequestItem> Items { get; }

    public IReadOnlyList<NotedReference> References { get; }

    public IReadOnlyList<Transfer> Transfers { get; }

    /// <summary>Everything that matters to the terms, decisions and views included.</summary>
    public IReadOnlyList<ClockEvent> Steps { get; }

    public IReadOnlyList<Ruling> Rulings { get; }

    public IReadOnlyDictionary<ListId, InventoryList> Lists { get; }

    public IReadOnlyDictionary<DocumentId, Document> Documents { get; }

    /// <summary>Documents that were taken out; they can be put back.</summary>
    public IReadOnlyDictionary<DocumentId, AsideDocument> Aside { get; }

    public IReadOnlyDictionary<RuleId, GroundRule> Rules { get; }

    /// <summary>By code.</summary>
    public IReadOnlyDictionary<string, Motivation> Motivations { get; }

    /// <summary>Reasons by the key of the finding.</summary>
    public IReadOnlyDictionary<string, string> AcceptedFindings { get; }

    public IReadOnlySet<(string Person, Role Role)> Roles { get; }

    public IReadOnlyDictionary<PartyId, ThirdParty> Parties { get; }

    /// <summary>In the order in which work on them began.</summary>
    public IReadOnlyList<ChainedDecision> Decisions { get; }

    /// <summary>In the order in which they were recorded.</summary>
    public IReadOnlyList<Objection> Objections { get; }

    /// <summary>Where and how was searched; null until somebody describes it.</summary>
    public string? Search { get; }

    /// <summary>Only those with a role in it may see it.</summary>
    public bool IsLimited { get; }

    /// <summary>The decision being worked on, if any.</summary>
    public ChainedDecision? OpenDecision => Decisions.LastOrDefault(d => d.TakenOn is null);

    public ChainedDecision? LastTaken => Decisions.LastOrDefault(d => d.TakenOn is not null);

    public static Dossier Fold(IEnumerable<DossierEvent> events) => Empty.After(events);

    public Dossier After(IEnumerable<DossierEvent> events)
    {
        var fold = new DossierFold(this);
        foreach (var e in events)
            fold.Apply(e);
        return new Dossier(fold);
    }

    public bool Has(Actor person, Role role) => Roles.Contains((person.Id, role));

    /// <summary>Runs the dossier: opened it, or is its handler.</summary>
    public bool IsRunBy(Actor person) => person.Id == OpenedBy || Has(person, Role.Handler);

    /// <summary>May give to the outside what a decision lets out.</summary>
    public bool MayLetOut(Actor person) => IsRunBy(person) || Has(person, Role.DecisionMaker);

    /// <summary>Has something to do with the dossier.</summary>
    public bool Knows(Actor person) => person.Id == OpenedBy || Roles.Any(r => r.Person == person.Id);

    /// <summary>Nobody runs it, so that nobody can give a role either.</summary>
    public bool IsOrphaned => Roles.All(role => role.Role != Role.Handler);

    /// <summary>Whether this person may know of the dossier at all. Who opened it and has no role any more is like everybody else, unless nobody is left.</summary>
    public bool IsOpenTo(Actor person) => !IsLimited || Roles.Any(r => r.Person == person.Id) || person.Id == OpenedBy && IsOrphaned;

    public Document? Find(DocumentId id) => Documents.GetValueOrDefault(id);

    /// <summary>The terms of this request, as they follow from its steps.</summary>
    public ClockOutcome Clock(DateOnly? asOf = null) => Law.Terms.Clock.Run(new ClockInput(Received, Steps, asOf));

    /// <summary>The act that governs a decision on this day.</summary>
    public static Regime RegimeOn(DateOnly decision) => Regimes.At(decision);
}
