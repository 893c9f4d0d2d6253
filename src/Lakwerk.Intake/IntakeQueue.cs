namespace Lakwerk.Intake;

/// <summary>
/// Rows on their way to the sink, in the order in which the files came in. Documents are made side by side, a few at a time; the
/// sink gets them one after the other, so that the same heap gives the same account however many processors there are.
/// </summary>
internal sealed class IntakeQueue : IDisposable
{
    private const int WaitingPerWorker = 4;
    private readonly IIntakeSink _sink;
    private readonly TaskScheduler _workers;
    private readonly int _mostWaiting;
    private readonly Queue<Slot> _slots = new();
    private readonly Dictionary<string, int> _underWay = new(StringComparer.Ordinal);
    private int _making;

    public IntakeQueue(IIntakeSink sink, int workers)
    {
        _sink = sink;
        _workers = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, workers).ConcurrentScheduler;
        _mostWaiting = workers * WaitingPerWorker;
    }

    /// <summary>A row that is known already.</summary>
    public void Add(IntakeRow row) => Enqueue(new Slot(row.Sha256, Task.FromResult(new Outcome(row, null)), null));

    /// <summary>A row whose document is made by a worker, which answers with the row as it ended.</summary>
    public void Make(string sha256, Func<Outcome> make)
    {
        while (_making >= _mostWaiting) Pass();
        _making++;
        // Hidden, because what runs inside would otherwise wait for a turn that it occupies itself.
        var work = Task.Factory.StartNew(make, CancellationToken.None, TaskCreationOptions.HideScheduler, _workers);
        Enqueue(new Slot(sha256, work, null) { IsMade = true });
    }

    /// <summary>Something to do when all rows before it are with the sink.</summary>
    public void Then(Action act) => Enqueue(new Slot("", null, act));

    /// <summary>The row that holds these bytes already; waits when they are on their way.</summary>
    public int? TwinOf(string sha256)
    {
        while (_underWay.ContainsKey(sha256)) Pass();
        return _sink.TwinOf(sha256);
    }

    /// <summary>Passes everything on.</summary>
    public void Finish()
    {
        while (_slots.Count > 0) Pass();
    }

    /// <summary>Waits for what is being made; nothing more goes to the sink.</summary>
    public void Dispose()
    {
        foreach (var slot in _slots)
        {
            // Whoever disposes before the end has the exception that matters; these are its echoes.
            slot.Work?.ContinueWith(static work => _ = work.Exception, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).Wait();
        }

        _slots.Clear();
    }

    private void Enqueue(Slot slot)
    {
        if (slot.Sha256.Length > 0) _underWay[slot.Sha256] = _underWay.GetValueOrDefault(slot.Sha256) + 1;
        _slots.Enqueue(slot);
        while (_slots.TryPeek(out var first) && first.Work?.IsCompleted != false) Pass();
    }

    private void Pass()
    {
        var slot = _slots.Peek();
        if (slot.Work is { } work)
        {
            var outcome = work.GetAwaiter().GetResult();
            _sink.Add(outcome.Row, outcome.Document);
        }

        slot.Act?.Invoke();
        _slots.Dequeue();
        if (slot.IsMade) _making--;
        if (slot.Sha256.Length > 0 && --_underWay[slot.Sha256] == 0) _underWay.Remove(slot.Sha256);
    }

    /// <summary>What a file became.</summary>
    internal readonly record struct Outcome(IntakeRow Row, IncomingDocument? Document);

    private sealed record Slot(string Sha256, Task<Outcome>? Work, Action? Act)
    {
        public bool IsMade { get; init; }
    }
}
