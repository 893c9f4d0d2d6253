using Lakwerk.Dossiers;
using Lakwerk.Server.Jobs;
using Lakwerk.Storage;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Steps;

namespace Lakwerk.Server.Workers;

/// <summary>Has bundles cut and documents put together by whichever worker comes to it, while somebody waits.</summary>
public sealed class BundleRun(Office office, Dispatcher dispatcher)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    /// <exception cref="WorkerException">It could not be cut; the reason says why.</exception>
    public Task Split(DossierId dossier, DocumentId document, IReadOnlyList<int> firsts, Actor by) => Run(ArrangeStep.Split(dossier, document, firsts, by, office.Dossiers.Now));

    /// <exception cref="WorkerException">They could not be put together; the reason says why.</exception>
    public Task Merge(DossierId dossier, IReadOnlyList<DocumentId> documents, Actor by) => Run(ArrangeStep.Merge(dossier, documents, by, office.Dossiers.Now));

    private async Task Run(WorkItem item)
    {
        await dispatcher.Ask(item);
        item = await office.Work.Ended(item, Patience);
        if (item.IsOpen) throw new WorkerException("Dit duurt langer dan verwacht; het wordt alsnog gedaan.", "This takes longer than expected; it will be done all the same.");
        if (item.Problem is { } problem) throw new WorkerException(StepProblem.Read(problem));
        // Names that were found in the whole are looked for in the parts; nobody waits for that.
        await dispatcher.AskToLookThrough(item);
    }
}
