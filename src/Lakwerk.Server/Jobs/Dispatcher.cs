using Lakwerk.Storage;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Steps;
using Microsoft.Extensions.Hosting;
using Quartz;

namespace Lakwerk.Server.Jobs;

/// <summary>
/// Writes work down and hands it to the scheduler. Whatever the scheduler does not know of (because a process died between the
/// two, or the scheduler only remembers what it is told in this life) is handed to it again.
/// </summary>
public sealed class Dispatcher(Office office, ISchedulerFactory schedulers, JobSettings settings) : IHostedService
{
    private const string Group = "steps";
    private const int Ordinary = 4;
    private const int Awaited = 6;

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(10);

    /// <summary>Writes work down for good, and has it begun soon.</summary>
    public async Task Ask(WorkItem item)
    {
        office.Work.Ask(item);
        await Dispatch(item);
    }

    /// <summary>Has a dossier looked through once all that is on its way is in; one who waits for that already is enough.</summary>
    public async Task AskToLookThrough(WorkItem because)
    {
        if (office.Work.Latest(because.Dossier, StepKinds.Suggest, 1) is [{ State: WorkState.Waiting }]) return;
        await Ask(new WorkItem(WorkItem.NewId(), StepKinds.Suggest, because.Dossier, "", because.By, because.Asked));
    }

    /// <summary>Work that was begun, and has to be begun again.</summary>
    public async Task Again(WorkItem item, TimeSpan after)
    {
        var scheduler = await schedulers.GetScheduler();
        var trigger = TriggerBuilder.Create().WithIdentity($"{item.Id}/{WorkItem.NewId()}", Group).ForJob(KeyOf(item.Id)).WithPriority(PriorityOf(item)).StartAt(DateTimeOffset.UtcNow + after).Build();
        // The job that asks for this still runs, so it is still there.
        await scheduler.ScheduleJob(trigger);
    }

    /// <summary>A step may have asked for another, in a process that has no scheduler.</summary>
    public async Task DispatchFollowUp(WorkItem import)
    {
        if (office.Work.Find(RecogniseStep.IdFor(import)) is { IsOpen: true } item) await Dispatch(item);
    }

    /// <summary>Has open work looked through now and then, by whichever node comes to it.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!settings.Runs) return;
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var job = JobBuilder.Create<RefillJob>().WithIdentity("refill").DisallowConcurrentExecution().Build();
        var trigger = TriggerBuilder.Create().WithIdentity("refill").ForJob(job).WithPriority(Awaited).StartNow().WithSimpleSchedule(every => every.WithInterval(Between).RepeatForever()).Build();
        await TrySchedule(scheduler, job, trigger);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    internal async Task Refill(CancellationToken stop)
    {
        var scheduler = await schedulers.GetScheduler(stop);
        var open = office.Work.Open();
        if (open.Count == 0) return;
        var known = (await scheduler.GetJobKeys(GroupMatcher<JobKey>.GroupEquals(Group), stop)).Select(key => key.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var item in open)
            if (!known.Contains(item.Id)) await Dispatch(item);
    }

    private async Task Dispatch(WorkItem item)
    {
        var job = JobBuilder.Create<StepJob>().WithIdentity(KeyOf(item.Id)).RequestRecovery().Build();
        var trigger = TriggerBuilder.Create().WithIdentity(item.Id, Group).ForJob(job).WithPriority(PriorityOf(item)).StartNow().Build();
        await TrySchedule(await schedulers.GetScheduler(), job, trigger);
    }

    private static async Task TrySchedule(IScheduler scheduler, IJobDetail job, ITrigger trigger)
    {
        try
        {
            await scheduler.ScheduleJob(job, trigger);
        }
        catch (ObjectAlreadyExistsException)
        {
            // Another node was first.
        }
    }

    private static JobKey KeyOf(string id) => new(id, Group);

    /// <summary>Somebody waits for a proof, a release or a cut; a heap of files can wait a moment longer.</summary>
    private static int PriorityOf(WorkItem item) => item.Kind is StepKinds.Prove or StepKinds.Release or StepKinds.Publish or StepKinds.Split or StepKinds.Merge or StepKinds.ReadRequest ? Awaited : Ordinary;
}
