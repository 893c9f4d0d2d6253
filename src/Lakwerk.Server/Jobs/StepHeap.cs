using Quartz;

namespace Lakwerk.Server.Jobs;

/// <summary>
/// Work that the scheduler hands out as one job, whose name says which: to hand out takes thirty statements on a server, to read a
/// small mail takes less. Nothing else remembers what is in a heap.
/// </summary>
internal static class StepHeap
{
    private const string Group = "steps";
    private const char Between = ' ';
    private const char Turn = '/';

    /// <summary>Every heap that the scheduler knows of.</summary>
    public static GroupMatcher<JobKey> All { get; } = GroupMatcher<JobKey>.GroupEquals(Group);

    /// <summary>The job of this work, the first time.</summary>
    public static JobKey Of(IEnumerable<string> ids) => new(string.Join(Between, ids), Group);

    /// <summary>The job of work that is to be begun again: another, because the one that asks for it still runs.</summary>
    public static JobKey Again(string id, string turn) => new($"{id}{Turn}{turn}", Group);

    public static string[] IdsOf(JobKey job) => job.Name.Split(Turn)[0].Split(Between);
}
