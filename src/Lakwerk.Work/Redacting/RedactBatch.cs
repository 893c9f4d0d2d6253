namespace Lakwerk.Work.Redacting;

/// <summary>Redacts many documents in one process. One that cannot be redacted does not stop the others.</summary>
public static class RedactBatch
{
    /// <param name="jobs">In any order; they share nothing.</param>
    /// <param name="settings">The same for all.</param>
    /// <param name="parallel">How many at once. With more than one, large documents are begun before small ones.</param>
    /// <param name="done">Told of each job in the order in which they were given, one at a time, as soon as all before it have ended.</param>
    /// <param name="stop">Stops between pages; jobs that were not done leave no output.</param>
    public static void Run(IReadOnlyList<RedactJob> jobs, RedactSettings settings, int parallel, Action<JobResult> done, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(jobs);
        ArgumentOutOfRangeException.ThrowIfLessThan(parallel, 1);
        ArgumentNullException.ThrowIfNull(done);
        var results = new InOrder(done);
        // One worker has nobody to wait for: it takes the jobs as they are given, and tells of each at once.
        var queue = new JobQueue(jobs.Count, parallel == 1 ? _ => 0 : index => SizeOf(jobs[index].In));
        var options = new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = stop };
        Parallel.For(0, Math.Min(parallel, jobs.Count), options, _ =>
        {
            while (queue.Take() is { } index)
            {
                stop.ThrowIfCancellationRequested();
                results.Take(RunOne(index + 1, jobs[index], settings, stop));
            }
        });
    }

    /// <summary>A first guess at how long a document takes. What cannot be looked at ends soon, and is told of when its turn comes.</summary>
    private static long SizeOf(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? file.Length : 0;
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
