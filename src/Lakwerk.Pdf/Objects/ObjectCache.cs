namespace Lakwerk.Pdf.Objects;

/// <summary>
/// Keeps objects that were used lately, up to a cost: two generations, the older of which is dropped when the younger is
/// full. Whatever was asked for since the last turn survives.
/// </summary>
internal sealed class ObjectCache<T>
    where T : class
{
    private readonly long _capacity;
    private Dictionary<int, (T Value, long Cost)> _young = [];
    private Dictionary<int, (T Value, long Cost)> _old = [];
    private long _youngCost;

    /// <summary>Keeps at least <paramref name="capacity"/> and at most twice that.</summary>
    public ObjectCache(long capacity) => _capacity = capacity;

    public T? Find(int number)
    {
        if (_young.TryGetValue(number, out var kept)) return kept.Value;
        if (!_old.Remove(number, out kept)) return null;
        Add(number, kept.Value, kept.Cost);
        return kept.Value;
    }

    public void Add(int number, T value, long cost)
    {
        if (_youngCost + cost > _capacity && _young.Count > 0)
        {
            (_old, _young) = (_young, _old);
            _young.Clear();
            _youngCost = 0;
        }

        _young[number] = (value, cost);
        _youngCost += cost;
    }

    public void Clear()
    {
        _young.Clear();
        _old.Clear();
        _youngCost = 0;
    }
}
