using System.Collections.Concurrent;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Deciding;
using Lakwerk.Dossiers.Events;
using Lakwerk.Dossiers.Folding;

namespace Lakwerk.Storage;

/// <summary>
/// Opens dossiers and carries commands out: fold, decide, append. Long journals open from a snapshot, which is made on the
/// way and thrown away without loss.
/// </summary>
public sealed class DossierStore(Journal journal)
{
    private const int SnapshotEvery = 1_000;
    private const int MostRetries = 50;
    private const int MostHeld = 64;

    private readonly ConcurrentDictionary<DossierId, Dossier> _held = new();

    /// <summary>The dossier as it stands now; <see cref="Dossier.Exists"/> is false when there is none.</summary>
    public Dossier Open(DossierId id)
    {
        var known = _held.TryGetValue(id, out var held) ? held : FromSnapshot(id);
        var events = journal.Events(id, known.Version).ToList();
        var current = events.Count == 0 ? known : known.After(events);
        KeepWhenLong(id, known.Version, current);
        return Hold(id, current);
    }

    /// <summary>The dossier as it stood after so many events.</summary>
    public Dossier OpenAt(DossierId id, int version)
    {
        var kept = FromSnapshot(id);
        var start = kept.Version <= version ? kept : Dossier.Empty;
        return start.After(journal.Events(id, start.Version).Take(version - start.Version));
    }

    /// <summary>The events behind <paramref name="after"/>, each with its version.</summary>
    public IEnumerable<NumberedEvent> Events(DossierId id, int after = 0) =>
        journal.Read(id, Math.Max(0, after)).Select(r => new NumberedEvent(r.Version, DossierEventJson.Read(r.Event)));

    /// <summary>
    /// Carries a command out. When someone else was first, the command is decided on again: what it asks may now be refused,
    /// but is never done on a dossier that looked different.
    /// </summary>
    public CommandOutcome Do(DossierId id, DossierCommand command) => Do(id, [command]);

    /// <summary>Carries commands out as one: all of them, or none.</summary>
    /// <param name="id">The dossier.</param>
    /// <param name="commands">Decided on in order, each on the dossier that the ones before it leave.</param>
    /// <param name="seen">The version that the author looked at: what others did since may not touch what is asked. Null asks for no such care.</param>
    /// <param name="complete">Adds to a command what it is decided on by, of the dossier as it then stands.</param>
    public CommandOutcome Do(DossierId id, IReadOnlyList<DossierCommand> commands, int? seen = null, Func<Dossier, DossierCommand, DossierCommand>? complete = null)
    {
        ArgumentNullException.ThrowIfNull(commands);
        return Retrying(id, dossier => Conflict(dossier, commands, seen) is { } refusal ? refusal : DecideAll(dossier, commands, complete));
    }

    /// <summary>Appends what <paramref name="decide"/> makes of the dossier, and asks again when someone else was first.</summary>
    public CommandOutcome Retrying(DossierId id, Func<Dossier, Verdict> decide)
    {
        ArgumentNullException.ThrowIfNull(decide);
        for (var attempt = 1; ; attempt++)
        {
            var dossier = Open(id);
            var verdict = decide(dossier);
            if (verdict.IsRefused || verdict.Events.Count == 0)
                return new CommandOutcome(dossier, verdict.Refusal);
            if (journal.Append(id, dossier.Version, verdict.Events).IsAppended)
                return new CommandOutcome(Done(id, dossier, verdict), null) { Events = verdict.Events };
            if (attempt == MostRetries)
                throw new StorageException($"Dossier {id} changes too quickly; the command was not carried out.");
            // Whoever lost steps back for a moment, longer each time, so that someone wins.
            Thread.Sleep(Random.Shared.Next(attempt));
        }
    }

    private Refusal? Conflict(Dossier dossier, IReadOnlyList<DossierCommand> commands, int? seen)
    {
        if (seen is not { } version || version == dossier.Version)
            return null;
        if (version > dossier.Version)
            return new Refusal(RefusalKind.ChangedMeanwhile, new(
                $"Dit dossier is nog niet bij versie {version}; kijk opnieuw voordat u verdergaat.", $"This dossier has not come to version {version} yet; look again before you go on."));
        var since = journal.Events(dossier.Id, version).ToList();
        return commands.Select(command => Meanwhile.Conflict(command, since)).FirstOrDefault(refusal => refusal is not null);
    }

    private static Verdict DecideAll(Dossier dossier, IReadOnlyList<DossierCommand> commands, Func<Dossier, DossierCommand, DossierCommand>? complete)
    {
        if (commands.Count == 1)
            return Decide(dossier, commands[0], complete);
        var events = new List<DossierEvent>();
        foreach (var command in commands)
        {
            var verdict = Decide(dossier, command, complete);
            if (verdict.IsRefused)
                return verdict;
            events.AddRange(verdict.Events);
            dossier = dossier.After(verdict.Events);
        }
        return Verdict.Of(events);
    }

    private static Verdict Decide(Dossier dossier, DossierCommand command, Func<Dossier, DossierCommand, DossierCommand>? complete) =>
        Decider.Decide(dossier, complete is null ? command : complete(dossier, command));

    private Dossier Done(DossierId id, Dossier before, Verdict verdict)
    {
        var after = before.After(verdict.Events);
        KeepWhenLong(id, before.Version, after);
        return Hold(id, after);
    }

    /// <summary>Makes a snapshot whenever another thousand events have come.</summary>
    private void KeepWhenLong(DossierId id, int versionBefore, Dossier dossier)
    {
        if (dossier.Version / SnapshotEvery > versionBefore / SnapshotEvery)
            journal.Keep(id, dossier.Version, DossierSnapshot.Write(dossier));
    }

    private Dossier FromSnapshot(DossierId id) => journal.Snapshot(id) is { } snapshot && DossierSnapshot.Read(snapshot.State) is { } dossier ? dossier : Dossier.Empty;

    private Dossier Hold(DossierId id, Dossier dossier)
    {
        if (_held.Count >= MostHeld && !_held.ContainsKey(id))
            _held.Clear();
        _held[id] = dossier;
        return dossier;
    }
}
