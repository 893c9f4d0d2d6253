using Quartz;

namespace Lakwerk.Server.Jobs;

/// <summary>Hands the scheduler what it does not know of; in a cluster one node does it at a time.</summary>
internal sealed class RefillJob(Dispatcher dispatcher) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await dispatcher.Refill(cancellationToken);
}
