using System.Collections.Concurrent;

namespace Lakwerk.Work.Redacting;

/// <summary>Redacts many documents in one process. One that cannot be redacted does not stop the others.</summary>
public static class RedactBatch
{
    /// <param name="jobs">In any order; they share nothing.</param>
    /// <param name="settings">The same for all.</param>
    /// <param name="parallel">How many at once.</param>
    /// <param name="done">Told of each job as it ends, one at a time.</param>
    /// <param name="stop">Stops between pages; jobs that were not done leave no output.</param>
    public static void Run(IReadOnlyList<RedactJob> jobs, RedactSettings settings, int parallel, Action<JobResult> done, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(jobs);
        ArgumentOutOfRangeException.ThrowIfLessThan(parallel, 1);
        ArgumentNullException.ThrowIfNull(done);
        var telling = new Lock();
        var options = new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = stop };
        // One at a time: in chunks, a worker would sit on short jobs behind a long one while the others have nothing to do.
        var positions = Partitioner.Create(Enumerable.Range(0, jobs.Count), EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(positions, options, index =>
        {
            var result = RunOne(index + 1, jobs[index], settings, stop);
            lock (telling) done(result);
        });
    }

    // The edge of a worker: whatever one document does to us, the next one gets its turn, and the caller is told.
    private static JobResult RunOne(int position, RedactJob job, RedactSettings settings, CancellationToken stop)
    {
        try
        {
            return new JobResult(position, job, RedactFile.Run(job, settings, progress: null, stop), null);
        }
        catch (Exception problem) when (!stop.IsCancellationRequested)
        {
            return new JobResult(position, job, null, problem);
        }
    }
}
