using Lakwerk.Server.Workers;
using Lakwerk.Storage;
using Lakwerk.Work.Steps;

namespace Lakwerk.Server.Jobs;

/// <summary>Each step in a child process of its own, with limits: what a hostile file does to a parser ends with the child.</summary>
internal sealed class ChildRunner(WorkerProcess worker, WorkbenchSettings settings) : IStepRunner
{
    public async Task<string> Run(WorkItem item, CancellationToken stop)
    {
        using var answer = await worker.Run(stop, "step", item.Id, "--data", settings.Data);
        if (answer.RootElement.TryGetProperty("postponed", out _)) throw new PostponedException();
        if (answer.RootElement.TryGetProperty("refused", out var reason)) throw new WorkerException(StepProblem.Read(reason.GetString()!));
        return answer.RootElement.GetRawText();
    }
}
