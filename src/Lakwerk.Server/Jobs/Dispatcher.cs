using System.Data.Common;
using Lakwerk.Storage;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Steps;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Lakwerk.Server.Jobs;

/// <summary>
/// Writes work down and hands it to the scheduler. Whatever the scheduler does not know of (because a process died between the
/// two, or the scheduler only remembers what it is told in this life) is handed to it again.
/// </summary>
public sealed partial class Dispatcher(Office office, ISchedulerFactory schedulers, JobSettings settings, ILogger<Dispatcher> log) : BackgroundService
{
    private const string Group = "steps";
    private const int Ordinary = 4;
    private const int Awaited = 6;

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(10);

    /// <summary>Writes work down for good, and has it begun soon.</summary>
    public async Task Ask(WorkItem item)
    {
        office.Work.Ask(item);
        await Dispatch(item, TimeSpan.Zero);
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
        if (office.Work.Find(RecogniseId(import)) is { IsOpen: true } item) await Dispatch(item, TimeSpan.Zero);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.Runs) return;
        do
        {
            try
            {
                await Refill(stoppingToken);
            }
            catch (Exception problem) when (problem is DbException or StorageException or SchedulerException)
            {
                NotRefilled(problem);
            }
        }
        while (await Waited(stoppingToken));
    }

    private async Task Refill(CancellationToken stop)
    {
        var scheduler = await schedulers.GetScheduler(stop);
        var open = office.Work.Open();
        if (open.Count == 0) return;
        var known = (await scheduler.GetJobKeys(GroupMatcher<JobKey>.GroupEquals(Group), stop)).Select(key => key.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var item in open)
            if (!known.Contains(item.Id)) await Dispatch(item, TimeSpan.Zero);
    }

    private async Task Dispatch(WorkItem item, TimeSpan after)
    {
        var scheduler = await schedulers.GetScheduler();
        var job = JobBuilder.Create<StepJob>().WithIdentity(KeyOf(item.Id)).RequestRecovery().Build();
        var trigger = TriggerBuilder.Create().WithIdentity(item.Id, Group).ForJob(job).WithPriority(PriorityOf(item)).StartAt(DateTimeOffset.UtcNow + after).Build();
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

    private static string RecogniseId(WorkItem import) => RecogniseStep.IdFor(import);

    /// <summary>Somebody waits for a proof or a release; a heap of files can wait a moment longer.</summary>
    private static int PriorityOf(WorkItem item) => item.Kind is StepKinds.Prove or StepKinds.Release ? Awaited : Ordinary;

    private static async Task<bool> Waited(CancellationToken stop)
    {
        await Task.Delay(Between, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !stop.IsCancellationRequested;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Open work could not be looked through")]
    private partial void NotRefilled(Exception problem);
}
