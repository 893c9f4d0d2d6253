using System.Runtime.CompilerServices;
using System.Text.Json;
using Lakwerk.Dossiers;
using Lakwerk.Server.Jobs;
using Lakwerk.Storage;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Steps;

namespace Lakwerk.Server.Workers;

/// <summary>Proofs, each made once for a state of its document by whichever worker comes to it.</summary>
public sealed class ProofBook
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    private readonly ConditionalWeakTable<Document, ProvenFile> _known = [];
    private readonly Office _office;
    private readonly Dispatcher _dispatcher;

    public ProofBook(Office office, Dispatcher dispatcher) => (_office, _dispatcher) = (office, dispatcher);

    /// <summary>The redacted file of a document as it stands, or why there is none.</summary>
    /// <exception cref="WorkerException">It could not be made; the reason says why.</exception>
    public async Task<ProvenFile> Prove(DossierId dossier, Document document, Actor by)
    {
        if (Known(document) is { } known) return known;
        var item = await _office.Work.Ended(await Ask(dossier, document.Id, by), Patience, () => Known(document) is not null);
        return Known(document) ?? throw new WorkerException(item.Problem is { } problem ? StepProblem.Read(problem) : new("Het document is intussen veranderd; vraag het bewijs opnieuw.", "The document has changed in the meantime; ask for the proof again."));
    }

    /// <summary>Has a proof made, unless it is being made.</summary>
    internal async Task<WorkItem> Ask(DossierId dossier, DocumentId document, Actor by)
    {
        if (_office.Work.FindOpen(dossier, StepKinds.Prove, document.Value) is { } asked) return asked;
        var item = new WorkItem(WorkItem.NewId(), StepKinds.Prove, dossier, document.Value, by, _office.Dossiers.Now);
        await _dispatcher.Ask(item);
        return item;
    }

    /// <summary>What is known without asking anybody.</summary>
    public ProvenFile? Known(Document document)
    {
        if (_known.TryGetValue(document, out var known)) return known;
        if (_office.Proofs.KnownAnswer(document) is not { } json) return null;
        using var answer = JsonDocument.Parse(json);
        var root = answer.RootElement;
        var proven = new ProvenFile(
            root.GetProperty("sha256").GetString(),
            [.. root.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString()!)],
            root.GetProperty("report") is { ValueKind: JsonValueKind.Object } report ? ProofSummary.Of(report) : null);
        _known.AddOrUpdate(document, proven);
        return proven;
    }
}
