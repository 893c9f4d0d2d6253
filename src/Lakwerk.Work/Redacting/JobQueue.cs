namespace Lakwerk.Work.Redacting;

/// <summary>
/// Hands out the jobs of a batch to several workers, the largest document first, so that no worker is left alone with a long
/// job when the others have nothing more to do. Looks a limited way ahead: what was given first is never more than that
/// behind, and what is known of documents does not grow with the batch.
/// </summary>
internal sealed class JobQueue
{
    /// <summary>How many jobs are weighed against each other.</summary>
    public const int Ahead = 32;

    private readonly Lock _turn = new();
    private readonly int _count;
    private readonly Func<int, long> _weigh;
    private readonly PriorityQueue<int, (long Lighter, int Index)> _heaviest = new();
    private readonly HashSet<int> _taken = [];
    private int _first;
    private int _seen;

    /// <param name="count">How many jobs there are.</param>
    /// <param name="weigh">How long a job may take compared with others, by its index from 0.</param>
    public JobQueue(int count, Func<int, long> weigh)
    {
        _count = count;
        _weigh = weigh;
    }

    /// <summary>The next job to do, from 0; null when none is left. Any thread may ask.</summary>
    public int? Take()
    {
        lock (_turn)
        {
            for (; _seen < Math.Min((long)_first + Ahead, _count); _seen++) _heaviest.Enqueue(_seen, (-_weigh(_seen), _seen));
            if (!_heaviest.TryDequeue(out var index, out _)) return null;
            _taken.Add(index);
            while (_taken.Remove(_first)) _first++;
            return index;
        }
    }
}
