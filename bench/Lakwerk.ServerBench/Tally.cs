namespace Lakwerk.ServerBench;

/// <summary>How long things took, by what they were; and what went wrong.</summary>
internal sealed class Tally
{
    private readonly Dictionary<string, List<double>> _times = [];
    private readonly List<string> _errors = [];

    public IReadOnlyList<string> Errors
    {
        get { lock (_times) return [.. _errors]; }
    }

    public void Add(string what, TimeSpan took)
    {
        lock (_times)
        {
            if (!_times.TryGetValue(what, out var all)) _times[what] = all = [];
            all.Add(took.TotalMilliseconds);
        }
    }

    public void Fail(string what)
    {
        lock (_times) _errors.Add(what);
    }

    public double Percentile(string prefix, double part)
    {
        lock (_times) return At([.. _times.Where(one => one.Key.StartsWith(prefix, StringComparison.Ordinal)).SelectMany(one => one.Value).Order()], part);
    }

    public void Write(TextWriter output)
    {
        lock (_times)
        {
            output.WriteLine($"{"",-24} {"count",7} {"p50",8} {"p95",8} {"p99",8} {"most",8}   (ms)");
            foreach (var (what, all) in _times.OrderBy(one => one.Key, StringComparer.Ordinal))
            {
                var sorted = all.Order().ToList();
                output.WriteLine($"{what,-24} {sorted.Count,7} {At(sorted, 0.5),8:0.0} {At(sorted, 0.95),8:0.0} {At(sorted, 0.99),8:0.0} {sorted[^1],8:0.0}");
            }
        }
    }

    private static double At(List<double> sorted, double part) => sorted.Count == 0 ? double.NaN : sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * part))];
}
