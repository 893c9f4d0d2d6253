using System.Runtime.CompilerServices;
using System.Text.Json;
using Lakwerk.Dossiers;

namespace Lakwerk.Server.Workers;

/// <summary>Proofs, each asked of a worker once for a state of its document.</summary>
public sealed class ProofBook(WorkerProcess worker, WorkbenchSettings settings)
{
    private readonly ConditionalWeakTable<Document, Task<ProvenFile>> _proofs = [];

    /// <summary>The redacted file of a document as it stands, or why there is none.</summary>
    public async Task<ProvenFile> Prove(DossierId dossier, Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var asked = _proofs.GetValue(document, _ => Ask(dossier, document.Id));
        try
        {
            return await asked;
        }
        catch (WorkerException)
        {
            // A worker that was stopped may succeed the next time.
            _proofs.Remove(document);
            throw;
        }
    }

    /// <summary>What is known without asking anybody.</summary>
    public ProvenFile? Known(Document document) => _proofs.TryGetValue(document, out var asked) && asked.IsCompletedSuccessfully ? asked.Result : null;

    private async Task<ProvenFile> Ask(DossierId dossier, DocumentId document)
    {
        using var answer = await worker.Run(CancellationToken.None, "prove", document.Value, "--data", settings.Data, "--dossier", dossier.Value);
        var root = answer.RootElement;
        return new ProvenFile(
            root.GetProperty("sha256").GetString(),
            [.. root.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString()!)],
            root.GetProperty("report") is { ValueKind: JsonValueKind.Object } report ? ProofSummary.Of(report) : null);
    }
}
