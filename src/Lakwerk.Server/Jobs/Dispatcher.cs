using System.Globalization;
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
    private const string Refilling = "refill";
    private const int Ordinary = 4;
    private const int Awaited = 6;

    /// <summary>A heap is no larger than this, and there are at least so many, so that every worker has its share.</summary>
    private const int MostInAHeap = 16;
    private const int FewestHeaps = 8;

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(200);

    /// <summary>Writes work down for good, and has it begun soon.</summary>
    public async Task Ask(WorkItem item)
    {
        office.Work.Ask(item);
        if (ComesInHeaps(item)) await RefillSoon();
        else await Dispatch([item]);
    }

    /// <summary>Has a dossier looked through once all that is on its way is in; one who waits for that already is enough.</summary>
    public async Task AskToLookThrough(WorkItem because)
    {
        if (office.Work.Latest(because.Dossier, StepKinds.Suggest, 1) is [{ State: WorkState.Waiting }]) return;
        await Ask(new WorkItem(WorkItem.NewId(), StepKinds.Suggest, because.Dossier, "", because.By, because.Asked));
    }

    /// <summary>Work that was begun, and has to be begun again.</summary>
    public async Task Again(WorkItem item, TimeSpan after) => await Schedule(StepHeap.Again(item.Id, WorkItem.NewId()), PriorityOf(item), DateTimeOffset.UtcNow + after);

    /// <summary>What is left of a heap that takes long, or what a step asked for; each piece by itself, so that all workers can take them.</summary>
    public async Task HandOn(IEnumerable<string> ids)
    {
        foreach (var id in ids)
            if (office.Work.Find(id) is { IsOpen: true } item) await Dispatch([item]);
    }

    /// <summary>Has open work looked through now and then, by whichever node comes to it.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // A node that only asks needs it too, before any worker was here: it has the book looked through as soon as it wrote in it.
        if (!settings.Runs && !office.Place.IsShared) return;
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var job = JobBuilder.Create<RefillJob>().WithIdentity(Refilling).DisallowConcurrentExecution().Build();
        var trigger = TriggerBuilder.Create().WithIdentity(Refilling).ForJob(job).WithPriority(Awaited).StartNow().WithSimpleSchedule(every => every.WithInterval(Between).RepeatForever()).Build();
        await Try(() => scheduler.ScheduleJob(job, trigger));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    internal async Task Refill(CancellationToken stop)
    {
        var scheduler = await schedulers.GetScheduler(stop);
        var open = office.Work.Open();
        if (open.Count == 0) return;
        var known = (await scheduler.GetJobKeys(StepHeap.All, stop)).SelectMany(StepHeap.IdsOf).ToHashSet(StringComparer.Ordinal);
        var (heaped, alone) = Parted(open.Where(item => !known.Contains(item.Id)));
        foreach (var item in alone) await Dispatch([item]);
        foreach (var heap in heaped.Chunk(Math.Clamp(heaped.Count / FewestHeaps, 1, MostInAHeap))) await Dispatch(heap);
    }

    private (List<WorkItem> Heaped, List<WorkItem> Alone) Parted(IEnumerable<WorkItem> items)
    {
        var parts = items.ToLookup(ComesInHeaps);
        return ([.. parts[true]], [.. parts[false]]);
    }

    /// <summary>Files come in by the thousand. Within one process the scheduler costs nothing, and nothing is gained.</summary>
    private bool ComesInHeaps(WorkItem item) => office.Place.IsShared && item.Kind == StepKinds.Import;

    /// <summary>All who ask within one breath ask for the same, at its end; so nobody who asks while the book is read is forgotten.</summary>
    private async Task RefillSoon()
    {
        var breath = DateTimeOffset.UtcNow.Ticks / Breath.Ticks + 1;
        var scheduler = await schedulers.GetScheduler();
        var trigger = TriggerBuilder.Create().WithIdentity(string.Create(CultureInfo.InvariantCulture, $"{Refilling} {breath}")).ForJob(Refilling).WithPriority(Awaited)
            .StartAt(new DateTimeOffset(breath * Breath.Ticks, TimeSpan.Zero)).Build();
        await Try(() => scheduler.ScheduleJob(trigger));
    }

    private Task Dispatch(WorkItem[] heap) => Schedule(StepHeap.Of(heap.Select(item => item.Id)), PriorityOf(heap[0]), DateTimeOffset.UtcNow);

    private async Task Schedule(JobKey key, int priority, DateTimeOffset at)
    {
        var scheduler = await schedulers.GetScheduler();
        var job = JobBuilder.Create<StepJob>().WithIdentity(key).RequestRecovery().Build();
        var trigger = TriggerBuilder.Create().WithIdentity(key.Name, key.Group).ForJob(job).WithPriority(priority).StartAt(at).Build();
        await Try(() => scheduler.ScheduleJob(job, trigger));
    }

    private static async Task Try(Func<ValueTask<DateTimeOffset>> schedule)
    {
        try
        {
            await schedule();
        }
        catch (ObjectAlreadyExistsException)
        {
            // Another node was first.
        }
    }

    /// <summary>Somebody waits for a proof, a release or a cut; a heap of files can wait a moment longer.</summary>
    private static int PriorityOf(WorkItem item) => item.Kind is StepKinds.Prove or StepKinds.Release or StepKinds.Publish or StepKinds.Split or StepKinds.Merge or StepKinds.ReadRequest ? Awaited : Ordinary;
}
