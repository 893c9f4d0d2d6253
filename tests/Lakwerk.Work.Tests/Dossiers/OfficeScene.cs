using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Deciding;
using Lakwerk.Storage;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Work.Tests.Dossiers;

/// <summary>An office in a folder of its own, with one dossier and people who do not exist.</summary>
internal sealed class OfficeScene : IDisposable
{
    public const string Mail = "anna.dewit@example.org";

    public static readonly Actor Handler = new("h", "Hanna Handelaar");
    public static readonly Actor Redactor = new("r", "Rik Lakker");
    public static readonly Actor Reader = new("t", "Tessa Tweede");
    public static readonly Actor Maker = new("b", "Bas Beslisser");
    public static readonly DossierId Id = new("2026-001");
    public static readonly DecisionId Primary = new("besluit");

    private readonly TempFolder _folder = new();
    private readonly Clockwork _clock = new();

    public OfficeScene()
    {
        Office = Office.InFolder(_folder.PathOf("kantoor"), _clock);
        Done(new OpenDossier(Handler, Now, Id, "Fietspaden", "V. Oorbeeld", "Gemeente Veldrode", new(2026, 1, 2), new(2026, 1, 5), "2026-17"));
        Done(new GiveRole(Handler, Now, Redactor, Role.Redactor));
        Done(new GiveRole(Handler, Now, Reader, Role.SecondReader));
        Done(new GiveRole(Handler, Now, Maker, Role.DecisionMaker));
    }

    public Office Office { get; }

    public DateTimeOffset Now => _clock.GetUtcNow();

    public Dossier Dossier => Office.Dossiers.Open(Id);

    public static byte[] Letter(string mail = Mail) => PdfFileBuilder.OnePage(
        $"BT /F1 12 Tf 72 700 Td (Schrijf aan {mail} of bel 06-12345678.) Tj 0 -20 Td (Deze regel blijft staan.) Tj ET");

    public CommandOutcome Do(DossierCommand command, int? seen = null)
    {
        _clock.Tick();
        return Office.Dossiers.Do(Id, command, seen);
    }

    public Dossier Done(DossierCommand command)
    {
        var outcome = Do(command);
        Assert.True(outcome.Refusal is null, outcome.Refusal?.Reason.English);
        return outcome.Dossier;
    }

    public RefusalKind Refused(DossierCommand command, int? seen = null) => Do(command, seen).Refusal?.Kind ?? throw new InvalidOperationException("It was not refused.");

    public DocumentId Add(string name = "2025-11-03 Brief.pdf", byte[]? content = null, string? id = null)
    {
        _clock.Tick();
        var added = Office.Documents.Add(Id, new NewDocument(name, content ?? Letter()) { Id = id is null ? null : new DocumentId(id) }, Handler);
        Assert.False(added.Outcome.IsRefused);
        return added.Document;
    }

    /// <summary>A mark over the first line of <see cref="Letter"/>.</summary>
    public void Mark(DocumentId document, string mark = "m1", params string[] codes) =>
        Done(new PlaceMark(Redactor, Now, document, new MarkId(mark), [new MarkArea(1, 60, 695, 500, 715)], codes.Length == 0 ? ["5.1.2.e"] : [.. codes]));

    /// <summary>Everything that a decision needs, then the decision.</summary>
    public void Decide()
    {
        RejectRest();
        foreach (var document in Dossier.Documents.Values.Where(d => d.DuplicateOf is null))
        {
            if (document.Judged is null) Done(new AssessDocument(Redactor, Now, document.Id, Assessment.ByMarks));
            Done(new SignOffDocument(Reader, Now, document.Id));
        }

        Done(new MotivateGround(Handler, Now, "5.1.2.e", new Motivation("namen van medewerkers", "hun levenssfeer", "weegt zwaarder dan openbaarheid")));
        Done(new PrepareDecision(Handler, Now, Primary, DecisionKind.Primary));
        foreach (var finding in Office.Dossiers.Checks(Id, new(2026, 1, 30)).Where(f => f.IsOpen)) Done(new AcceptFinding(Handler, Now, finding.Finding.Key, "gezien"));
        Done(new TakeDecision(Maker, Now, Primary, new(2026, 1, 30)));
        Done(new AnnounceDecision(Handler, Now, Primary, new(2026, 1, 30), false));
    }

    /// <summary>Somebody looked at every suggestion that is still open, and leaves it readable.</summary>
    public void RejectRest()
    {
        foreach (var document in Dossier.Documents.Values)
            if (Office.Suggestions.For(Dossier, document).Where(one => one.State == SuggestionState.Open).ToList() is { Count: > 0 } open)
            {
                Tick();
                Assert.False(Office.Suggestions.Reject(Id, document.Id, open, Redactor).IsRefused);
            }
    }

    public void Tick() => _clock.Tick();

    public void Dispose()
    {
        Office.Dispose();
        _folder.Dispose();
    }

    private sealed class Clockwork : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 4, 20, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => _now;

        public void Tick() => _now = _now.AddSeconds(1);
    }
}
