using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Checks;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Deciding;
using Lakwerk.Dossiers.Events;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Law;
using Lakwerk.Law.Terms;
using Lakwerk.Storage;

namespace Lakwerk.Work.Dossiers;

/// <summary>Opens dossiers, carries commands out, takes them back. It decides nothing: the rules do, and the journal keeps.</summary>
public sealed class DossierDesk
{
    /// <summary>How far back undoing looks.</summary>
    private const int Recent = 2_000;

    private const int Lately = 100;

    private readonly Journal _journal;
    private readonly DossierStore _store;
    private readonly TimeProvider _time;

    private readonly OfficePlace _place;

    internal DossierDesk(OfficePlace place, Journal journal, DossierStore store, TimeProvider time) => (_place, _journal, _store, _time) = (place, journal, store, time);

    /// <summary>What the files tell; set once by the office, whose desks for files know this one.</summary>
    internal FactsDesk? Facts { get; set; }

    /// <summary>How the inventory is told outside; set as <see cref="Facts"/> is.</summary>
    internal PublicInventory? Outside { get; set; }

    /// <summary>The moment that a command carries; the office's clock, in whole milliseconds, so that it reads back as it was written.</summary>
    public DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(_time.GetUtcNow().ToUnixTimeMilliseconds());

    /// <summary>The day in the Netherlands: terms are counted in its days.</summary>
    public DateOnly Today => DutchDates.DayOf(_time.GetUtcNow());

    /// <summary>Every dossier, from the projection; cheap.</summary>
    public IReadOnlyList<DossierSummary> List() => _journal.List();

    /// <summary>A name for a new dossier: the year and the next number in it, <c>2026-017</c>.</summary>
    public DossierId NewId()
    {
        var year = $"{Today.Year}-";
        var used = _journal.Dossiers().Select(d => d.Value).Where(d => d.StartsWith(year, StringComparison.Ordinal)).Select(d => int.TryParse(d.AsSpan(year.Length), out var number) ? number : 0);
        return new($"{year}{used.Append(0).Max() + 1:000}");
    }

    /// <summary>The dossier as it stands; <see cref="Dossier.Exists"/> is false when there is none.</summary>
    public Dossier Open(DossierId id) => _store.Open(id);

    /// <summary>The dossier as it stood after so many events.</summary>
    public Dossier OpenAt(DossierId id, int version) => _store.OpenAt(id, version);

    /// <summary>The dossier as it may be told outside: the inventory follows the marks.</summary>
    public Dossier ForPublic(Dossier dossier, Dossier? decided = null) => Outside?.View(dossier, decided) ?? dossier;

    /// <summary>The dossier as it stood when a decision was taken, with the announcement of that decision and nothing else that came later.</summary>
    /// <exception cref="InputException">That decision was not taken.</exception>
    public Dossier AsTaken(DossierId id, DecisionId decision)
    {
        var events = Events(id).Where(e => e.Event is DecisionTaken taken && taken.Decision == decision || e.Event is DecisionAnnounced announced && announced.Decision == decision).ToList();
        var version = events.Where(e => e.Event is DecisionTaken).Select(e => (int?)e.Version).FirstOrDefault() ?? throw InputException.Of($"besluit {decision} is niet genomen.", $"decision {decision} has not been taken.");
        return OpenAt(id, version).After(events.Select(e => e.Event).OfType<DecisionAnnounced>());
    }

    /// <exception cref="InputException">There is no such dossier.</exception>
    public Dossier MustOpen(DossierId id) => Open(id) is { Exists: true } dossier ? dossier : throw InputException.Of($"dossier {id} bestaat niet.", $"dossier {id} does not exist.");

    /// <summary>The name of a dossier that has a journal, readable or not: an audit must not need what it examines.</summary>
    /// <exception cref="InputException">There is no such dossier.</exception>
    public DossierId Known(string name)
    {
        var id = new DossierId(name);
        return _journal.Dossiers().Contains(id) ? id : throw InputException.Of($"dossier {name} bestaat niet.", $"dossier {name} does not exist.");
    }

    /// <summary>Carries a command out.</summary>
    /// <param name="id">The dossier.</param>
    /// <param name="command">What is asked; <see cref="Now"/> for its moment.</param>
    /// <param name="seen">
    /// The version that the author looked at. When others were at work since, the command is done all the same if they touched
    /// nothing that it is about, and refused with <see cref="RefusalKind.ChangedMeanwhile"/> if they did. Null asks for no such care.
    /// </param>
    public CommandOutcome Do(DossierId id, DossierCommand command, int? seen = null) => Do(id, [command], seen);

    /// <summary>Carries commands out as one act: all or none, and undone as one.</summary>
    /// <exception cref="InputException">The office was moved away from here.</exception>
    public CommandOutcome Do(DossierId id, IReadOnlyList<DossierCommand> commands, int? seen = null)
    {
        _place.MustStillBeHere();
        return _store.Do(id, commands, seen, Facts is { } facts ? facts.Complete : null);
    }

    /// <summary>Takes back the last act of this person that still stands.</summary>
    public CommandOutcome Undo(DossierId id, Actor by) => TakeBack(id, by, Undoing.LastAct);

    /// <summary>Takes back the last undoing of this person, unless they did something new since.</summary>
    public CommandOutcome Redo(DossierId id, Actor by) => TakeBack(id, by, Undoing.LastUndoing);

    /// <summary>The last act of this person that still stands, the last event first; empty when there is none.</summary>
    internal IReadOnlyList<NumberedEvent> LastAct(DossierId id, Actor by)
    {
        var version = Open(id).Version;
        // Most people did something lately: the long look back is for who did not.
        var lately = Events(id, Math.Max(0, version - Lately)).ToList();
        var act = Undoing.LastAct(lately, by);
        return act.Count > 0 && act[^1].Version > lately[0].Version || version <= Lately ? act : Undoing.LastAct([.. Events(id, Math.Max(0, version - Recent))], by);
    }

    /// <summary>The events behind <paramref name="after"/>, each with its version.</summary>
    public IEnumerable<NumberedEvent> Events(DossierId id, int after = 0) => _store.Events(id, after);

    /// <summary>Every record's hash held against what it should be.</summary>
    public ChainReport Audit(DossierId id) => _journal.Audit(id);

    /// <summary>The terms with their reasons, seen from a day (today when none is named).</summary>
    public ClockOutcome Clock(DossierId id, DateOnly? asOf = null) => MustOpen(id).Clock(asOf ?? Today);

    /// <summary>The rows of the inventory, derived from marks, judgements and rules.</summary>
    public Inventory Inventory(DossierId id) => Lakwerk.Dossiers.Inventories.Inventory.Of(MustOpen(id));

    /// <summary>What contradicts the law or itself, as if the decision were taken on a day (today when none is named).</summary>
    public IReadOnlyList<CheckedFinding> Checks(DossierId id, DateOnly? decision = null)
    {
        var dossier = MustOpen(id);
        return [.. DossierChecks.Run(dossier, decision ?? Today, Facts?.Of(dossier)).Select(finding => CheckedFinding.Of(dossier, finding))];
    }

    private CommandOutcome TakeBack(DossierId id, Actor by, Func<IReadOnlyList<NumberedEvent>, Actor, IReadOnlyList<NumberedEvent>> choose)
    {
        _place.MustStillBeHere();
        var now = Now;
        return _store.Retrying(id, dossier =>
        {
            var recent = Events(id, dossier.Version - Recent).ToList();
            var act = choose(recent, by);
            return act.Count == 0
                ? new Refusal(RefusalKind.NothingToUndo, new("Er is niets om ongedaan te maken.", "There is nothing to take back."))
                : TakeBack(dossier, act, recent, by, now);
        });
    }

    private Verdict TakeBack(Dossier dossier, IReadOnlyList<NumberedEvent> act, List<NumberedEvent> recent, Actor by, DateTimeOffset now)
    {
        var events = new List<DossierEvent>();
        foreach (var (version, e) in act)
        {
            if (Undoing.Inverse(OpenAt(dossier.Id, version - 1), e, by, now) is not { } command) return CannotUndo;
            if (Meanwhile.Conflict(command, recent.Where(r => r.Version > version && r.Event.By.Id != by.Id).Select(r => r.Event)) is { } refusal) return refusal;
            var verdict = Decider.Decide(dossier, command);
            if (verdict.IsRefused) return verdict;
            var taken = verdict.Events.Select(x => x with { Undoes = version }).ToList();
            events.AddRange(taken);
            dossier = dossier.After(taken);
        }

        return Verdict.Of(events);
    }

    private static Refusal CannotUndo { get; } = new(
        RefusalKind.CannotUndo,
        new("De laatste handeling kan niet ongedaan worden gemaakt; leg een verbetering vast.", "The last act cannot be taken back; record a correction instead."));
}
