using System.Threading.Channels;

namespace Lakwerk.Server.Workers;

/// <summary>
/// Work that keeps a processor busy for long, on threads of its own: the threads that answer requests are few, and a page that
/// waits for one waits for all that stands before it.
/// </summary>
public sealed class SlowLane : IDisposable
{
    private const int LongestQueue = 500;

    private readonly Channel<Action> _queue = Channel.CreateBounded<Action>(LongestQueue);

    /// <param name="name">Of its threads, for who looks at them.</param>
    /// <param name="threads">How much of it goes on at once.</param>
    public SlowLane(string name, int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        for (var i = 0; i < threads; i++) new Thread(Work) { IsBackground = true, Name = name }.Start();
    }

    /// <summary>Half of the processors, so that the others answer.</summary>
    public static int HalfTheMachine { get; } = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>Does work when its turn has come; a queue that is full is waited for without a thread.</summary>
    public async Task<T> Run<T>(Func<T> work, CancellationToken stop = default)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        await _queue.Writer.WriteAsync(() => Do(work, done, stop), stop);
        return await done.Task;
    }

    public void Dispose() => _queue.Writer.TryComplete();

    private static void Do<T>(Func<T> work, TaskCompletionSource<T> done, CancellationToken stop)
    {
        if (stop.IsCancellationRequested)
        {
            done.SetCanceled(stop);
            return;
        }

        try
        {
            done.SetResult(work());
        }
        catch (Exception problem)
        {
            // The edge of a thread: whoever asked gets it.
            done.SetException(problem);
        }
    }

    private void Work()
    {
        while (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
            while (_queue.Reader.TryRead(out var work)) work();
    }
}
