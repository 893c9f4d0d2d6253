using Lakwerk.Pdf.Objects;
using Lakwerk.Server.Workers;
using Lakwerk.Storage;
using Lakwerk.Work;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Steps;

namespace Lakwerk.Server.Jobs;

/// <summary>
/// Steps in this process, which does nothing else. A file that takes it down takes only the work that it had in hand, which
/// others take up; after a few times the file is given up on, and not the worker.
/// </summary>
internal sealed class NodeRunner(Office office) : IStepRunner
{
    /// <summary>What a worker says that ends because a step would not (EX_TEMPFAIL of sysexits.h): start it again.</summary>
    private const int StuckCode = 75;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    public async Task<string> Run(WorkItem item, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Limit);
        using var stuck = new Timer(_ => Environment.Exit(StuckCode), null, Limit + Grace, Timeout.InfiniteTimeSpan);
        try
        {
            return await Task.Run(() => WorkSteps.Run(office, item, limit.Token), CancellationToken.None);
        }
        catch (Exception problem) when (problem is InputException or PdfException)
        {
            throw new WorkerException(StepProblem.Of(problem), problem);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw WorkerProcess.TookTooLong(Limit);
        }
    }
}
