using System.Collections.Concurrent;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Server.Live;

namespace Lakwerk.Server.Workers;

/// <summary>Proves every document of a dossier that would go out, one after another, and tells how it goes.</summary>
public sealed class ProofRun(ProofBook proofs, Broadcaster broadcaster)
{
    private readonly ConcurrentDictionary<DossierId, Task> _running = new();

    public bool IsRunning(DossierId dossier) => _running.TryGetValue(dossier, out var run) && !run.IsCompleted;

    /// <summary>The documents that would go out: judged so, and no duplicate of another.</summary>
    public static IReadOnlyList<InventoryRow> Disclosed(Inventory inventory)
    {
        ArgumentNullException.ThrowIfNull(inventory);
        return [.. inventory.Rows.Where(row => row.Judgement is Judgement.Public or Judgement.PartlyPublic && row.Document.Details.Sha256 is not null)];
    }

    /// <summary>Begins unless it is going on already.</summary>
    public void Start(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        if (IsRunning(dossier.Id)) return;
        var documents = Disclosed(Inventory.Of(dossier)).Select(row => row.Document).ToList();
        _running[dossier.Id] = Task.Run(() => ProveAll(dossier.Id, documents));
    }

    private async Task ProveAll(DossierId dossier, List<Document> documents)
    {
        foreach (var document in documents)
        {
            var problem = await Prove(dossier, document);
            broadcaster.Say(new LiveEvent(dossier, LiveEvent.Proof, new { document = document.Id.Value, problem }));
        }
    }

    private async Task<string?> Prove(DossierId dossier, Document document)
    {
        try
        {
            await proofs.Prove(dossier, document);
            return null;
        }
        catch (WorkerException problem)
        {
            return problem.Message;
        }
    }
}
