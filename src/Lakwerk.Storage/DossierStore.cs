using System.Collections.Concurrent;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Deciding;
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
    public Dossier OpenAt(DossierId id, int version) => Dossier.Fold(journal.Events(id).Take(version));

    /// <summary>
    /// Carries a command out. When someone else was first, the command is decided on again: what it asks may now be refused,
    /// but is never done on a dossier that looked different.
    /// </summary>
    public CommandOutcome Do(DossierId id, DossierCommand command)
    {
        for (var attempt = 1; ; attempt++)
        {
            var dossier = Open(id);
            var verdict = Decider.Decide(dossier, command);
            if (verdict.IsRefused || verdict.Events.Count == 0)
                return new CommandOutcome(dossier, verdict.Refusal);
            if (journal.Append(id, dossier.Version, verdict.Events).IsAppended)
                return new CommandOutcome(Done(id, dossier, verdict), null);
            if (attempt == MostRetries)
                throw new StorageException($"Dossier {id} changes too quickly; the command was not carried out.");
            // Whoever lost steps back for a moment, longer each time, so that someone wins.
            Thread.Sleep(Random.Shared.Next(attempt));
        }
    }

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
