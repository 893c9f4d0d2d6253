using System.Collections.Concurrent;
using Lakwerk.Dossiers;
using Lakwerk.Server.Live;

namespace Lakwerk.Server.Workers;

/// <summary>Lets out what a decision discloses, in a worker; what could not go out is remembered with its reasons.</summary>
public sealed class ReleaseRun(WorkerProcess worker, WorkbenchSettings settings, Broadcaster broadcaster)
{
    private readonly ConcurrentDictionary<(DossierId, DecisionId), Task> _running = new();
    private readonly ConcurrentDictionary<(DossierId, DecisionId), IReadOnlyDictionary<string, string>> _kept = new();

    public bool IsRunning(DossierId dossier, DecisionId decision) => _running.TryGetValue((dossier, decision), out var run) && !run.IsCompleted;

    /// <summary>Why documents did not go out, by document.</summary>
    public IReadOnlyDictionary<string, string> Kept(DossierId dossier, DecisionId decision) => _kept.GetValueOrDefault((dossier, decision)) ?? new Dictionary<string, string>();

    public void Start(DossierId dossier, DecisionId decision, Actor by)
    {
        if (!IsRunning(dossier, decision)) _running[(dossier, decision)] = Task.Run(() => Release(dossier, decision, by));
    }

    private async Task Release(DossierId dossier, DecisionId decision, Actor by)
    {
        var kept = new Dictionary<string, string>();
        try
        {
            using var answer = await worker.Run(CancellationToken.None, "release", decision.Value, "--data", settings.Data, "--dossier", dossier.Value, "--by", by.Id, "--by-name", by.Name);
            foreach (var document in answer.RootElement.GetProperty("documents").EnumerateArray())
                if (document.GetProperty("sha256").GetString() is null)
                    kept[document.GetProperty("document").GetString()!] = string.Join(" ", document.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString()));
        }
        catch (WorkerException problem)
        {
            kept[""] = problem.Message;
        }

        _kept[(dossier, decision)] = kept;
        broadcaster.Say(new LiveEvent(dossier, LiveEvent.Release, new { decision = decision.Value }));
    }
}
