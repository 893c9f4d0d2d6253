using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Steps;

namespace Lakwerk.Server.Workers;

/// <summary>Has every document of a dossier proven that would go out.</summary>
public sealed class ProofRun(Office office, ProofBook proofs)
{
    public bool IsRunning(DossierId dossier) => office.Work.CountOpen(dossier, StepKinds.Prove) > 0;

    /// <summary>The documents that would go out: judged so, and no duplicate of another.</summary>
    public static IReadOnlyList<InventoryRow> Disclosed(Inventory inventory)
    {
        ArgumentNullException.ThrowIfNull(inventory);
        return [.. inventory.Rows.Where(row => row.Judgement is Judgement.Public or Judgement.PartlyPublic && row.Document.Details.Sha256 is not null)];
    }

    /// <summary>Asks for those that are not there yet.</summary>
    public async Task Start(Dossier dossier, Actor by)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        foreach (var row in Disclosed(Inventory.Of(dossier)))
            if (proofs.Known(row.Document) is null) await proofs.Ask(dossier.Id, row.Document.Id, by);
    }
}
