using System.Diagnostics;
using Lakwerk.Server.Operations;
using Lakwerk.Server.Workers;
using Lakwerk.Storage;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Steps;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Lakwerk.Server.Jobs;

/// <summary>
/// A heap of work, mostly of one piece, named by the job's own name. The scheduler may lose it, give it twice or give it to two: what
/// counts is what the office's book of work says.
/// </summary>
internal sealed partial class StepJob(Office office, IStepRunner runner, Dispatcher dispatcher, StepNews news, ILogger<StepJob> log) : IJob
{
    private const int MostAttempts = 5;

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    /// <summary>One worker has a heap for itself no longer than this before the others get their share of it.</summary>
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(2);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var (ids, watch) = (StepHeap.IdsOf(context.JobDetail.Key), Stopwatch.StartNew());
        for (var i = 0; i < ids.Length; i++)
        {
            if (i > 0 && (cancellationToken.IsCancellationRequested || watch.Elapsed > LongEnough))
            {
                await dispatcher.HandOn(ids[i..]);
                return;
            }

            await Execute(ids[i], cancellationToken);
        }
    }

    private async Task Execute(string id, CancellationToken cancellationToken)
    {
        if (office.Work.Find(id) is not { IsOpen: true } found) return;
        // What has to wait is not begun: whoever sees that it waits need not ask for it again.
        if (WorkSteps.MustWait(office, found)) await dispatcher.Again(found, Soon);
        else if (office.Work.Begin(id) is { } item) await CarryOut(item, cancellationToken);
    }

    private async Task CarryOut(WorkItem item, CancellationToken cancellationToken)
    {
        using var trace = Telemetry.Source.StartActivity($"step {item.Kind}");
        var watch = Stopwatch.StartNew();
        var result = "done";
        try
        {
            if (item.Attempts > MostAttempts) throw new WorkerException("Dit is enkele keren begonnen en nooit afgekomen; het bestand vraagt meer dan één bestand mag vragen.", "This was begun several times and its worker never came back; the file asks for more than one file may take.");
            news.Began(item);
            var answer = await runner.Run(item, cancellationToken);
            End(item, answer, null);
            if (item.Kind == StepKinds.Import && ImportStep.AskedBy(answer) is { } asked) await dispatcher.HandOn([asked]);
        }
        catch (WorkerException problem)
        {
            result = "failed";
            End(item, null, StepProblem.Write(problem.Reason));
        }
        catch (PostponedException)
        {
            result = "postponed";
            office.Work.GiveBack(item.Id);
            await dispatcher.Again(item, Soon);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            result = "stopped";
            office.Work.GiveBack(item.Id);
            await dispatcher.Again(item, TimeSpan.Zero);
        }
        catch (Exception problem)
        {
            // The worker loop: a store that does not answer for a moment, or a mistake of ours. Either way the work is not lost.
            result = "retried";
            Stumbled(item.Kind, item.Id, item.Attempts, problem);
            await dispatcher.Again(item, Soon * (item.Attempts * item.Attempts));
        }

        trace?.SetTag("result", result);
        Telemetry.Stepped(item.Kind, result, watch.Elapsed);
        if (result != "postponed") Ended(item.Kind, item.Id, result, watch.ElapsedMilliseconds);
    }

    private void End(WorkItem item, string? answer, string? problem)
    {
        if (office.Work.End(item.Id, answer, problem)) news.Ended(item with { State = problem is null ? WorkState.Done : WorkState.Failed, Answer = answer, Problem = problem });
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Step {Kind} {Step} {Result} in {Milliseconds} ms")]
    private partial void Ended(string kind, string step, string result, long milliseconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "Step {Kind} {Step} stumbled at attempt {Attempt}")]
    private partial void Stumbled(string kind, string step, int attempt, Exception problem);
}
