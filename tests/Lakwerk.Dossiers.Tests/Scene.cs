using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Deciding;
using Lakwerk.Dossiers.Events;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Law.Terms;

namespace Lakwerk.Dossiers.Tests;

/// <summary>A dossier built by commands, as a test tells it: given what happened, when a command comes, then events or a refusal.</summary>
internal sealed class Scene
{
    public static readonly Actor Handler = new("h", "Hanna Handelaar");
    public static readonly Actor Redactor = new("r", "Rik Lakker");
    public static readonly Actor Reader = new("t", "Tessa Tweede");
    public static readonly Actor Maker = new("b", "Bas Beslisser");
    public static readonly DateTimeOffset Now = new(2026, 1, 9, 10, 0, 0, TimeSpan.Zero);
    public static readonly ListId List = new("A");

    private readonly List<DossierEvent> _events = [];

    public Dossier Dossier { get; private set; } = Dossier.Empty;

    public IReadOnlyList<DossierEvent> Events => _events;

    public static Scene Opened(string received = "2023-01-02", string requested = "2022-12-30") => new Scene()
        .Do(new OpenDossier(Handler, Now, new DossierId("d1"), "Besluit over fietspaden", "V. Oorbeeld", "Gemeente Veldrode", Day(requested), Day(received), "2023-17"))
        .Do(new GiveRole(Handler, Now, Redactor, Role.Redactor))
        .Do(new GiveRole(Handler, Now, Reader, Role.SecondReader))
        .Do(new GiveRole(Handler, Now, Maker, Role.DecisionMaker))
        .Do(new OpenList(Handler, Now, List, "Bijlage 2", "s", NumberingStyle.Decimal));

    public static DateOnly Day(string text) => DateOnly.Parse(text);

    public Scene Do(DossierCommand command)
    {
        var verdict = Decider.Decide(Dossier, command);
        Assert.True(verdict.Refusal is null, verdict.Refusal?.Reason.English);
        return Happen(verdict.Events);
    }

    public Refusal Refuse(DossierCommand command)
    {
        var verdict = Decider.Decide(Dossier, command);
        Assert.Empty(verdict.Events);
        return Assert.IsType<Refusal>(verdict.Refusal);
    }

    public Scene Happen(params IReadOnlyList<DossierEvent> events)
    {
        _events.AddRange(events);
        Dossier = Dossier.After(events);
        return this;
    }

    public Scene Documents(int count, string date = "2022-06-01")
    {
        for (var i = 1; i <= count; i++)
            Document($"{i}", Day(date).AddDays(i));
        return this;
    }

    public Scene Document(string id, DateOnly? date = null, ListId? list = null, string? parent = null, DocumentDetails? details = null) =>
        Do(new AddDocument(Handler, Now, new DocumentId(id), list ?? List, (details ?? new DocumentDetails($"Nota {id}")) with { Date = date ?? details?.Date }, parent is null ? null : new DocumentId(parent)));

    public Scene Mark(string document, string mark, params string[] codes) =>
        Do(new PlaceMark(Redactor, Now, new DocumentId(document), new MarkId(mark), [new MarkArea(1, 10, 10, 60, 22)], [.. codes]));

    public Scene Assess(string document, Assessment assessment = Assessment.ByMarks, string? reason = null, params string[] codes) =>
        Do(new AssessDocument(Redactor, Now, new DocumentId(document), assessment) { Codes = [.. codes], Reason = reason });

    public Scene SignOffAll()
    {
        foreach (var document in Dossier.Documents.Values.Where(d => d.DuplicateOf is null))
            Do(new SignOffDocument(Reader, Now, document.Id));
        return this;
    }

    public Scene Motivate(params string[] codes)
    {
        foreach (var code in codes)
            Do(new MotivateGround(Handler, Now, code, new Motivation("namen van medewerkers", "hun levenssfeer", "weegt zwaarder dan openbaarheid") { InternalDeliberation = "nota voor intern overleg", NotAnonymised = "herleidbaar" }));
        return this;
    }

    public Scene Step(string date, ClockEventKind kind) => Do(new RecordProcedure(Handler, Now, new ClockEvent(Day(date), kind), null));

    public InventoryRow Row(string document) => Inventory.Of(Dossier).ByDocument[new DocumentId(document)];
}
