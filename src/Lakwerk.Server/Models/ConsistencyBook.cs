using System.Collections.Concurrent;
using System.Diagnostics;
using Lakwerk.Dossiers;
using Lakwerk.Server.Workers;
using Lakwerk.Suggestions.Consistency;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Server.Models;

/// <summary>
/// How the documents of a dossier compare. While people mark, the dossier changes every second and a comparison may take as
/// long: an answer is given again for as many times its cost, so that comparing never takes more than a small part of the machine.
/// </summary>
public sealed class ConsistencyBook(Office office) : IDisposable
{
    private const int Patience = 20;
    private const int MostDossiers = 200;

    private readonly ConcurrentDictionary<DossierId, Comparison> _known = new();
    private readonly SlowLane _lane = new("comparisons", SlowLane.HalfTheMachine);

    public async Task<IReadOnlyList<Inconsistency>> Of(Dossier dossier, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        if (Fresh(dossier) is { } known) return known;
        // Everybody who looks at the dossier asks at the same moment: one compares, whoever comes behind takes what it found.
        return await _lane.Run(() => Fresh(dossier) ?? Compare(dossier, stop), stop);
    }

    public void Dispose() => _lane.Dispose();

    private IReadOnlyList<Inconsistency>? Fresh(Dossier dossier)
    {
        if (!_known.TryGetValue(dossier.Id, out var known)) return null;
        return known.Version == dossier.Version || Stopwatch.GetElapsedTime(known.At) < known.Took * Patience ? known.Found : null;
    }

    private IReadOnlyList<Inconsistency> Compare(Dossier dossier, CancellationToken stop)
    {
        var start = Stopwatch.GetTimestamp();
        var found = office.Consistency.Compare(dossier, stop);
        if (_known.Count >= MostDossiers) _known.Clear();
        _known[dossier.Id] = new Comparison(dossier.Version, Stopwatch.GetTimestamp(), Stopwatch.GetElapsedTime(start), found);
        return found;
    }

    private sealed record Comparison(int Version, long At, TimeSpan Took, IReadOnlyList<Inconsistency> Found);
}
