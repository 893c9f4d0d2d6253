using Lakwerk.Storage;

namespace Lakwerk.Server.Jobs;

/// <summary>Where steps are carried out: files from outside are never parsed in the process that serves pages.</summary>
internal interface IStepRunner
{
    /// <summary>Does the work and gives its answer as JSON.</summary>
    /// <exception cref="Workers.WorkerException">It cannot be done; the reason says why.</exception>
    /// <exception cref="Work.Steps.PostponedException">It has to wait for other work.</exception>
    Task<string> Run(WorkItem item, CancellationToken stop);
}
