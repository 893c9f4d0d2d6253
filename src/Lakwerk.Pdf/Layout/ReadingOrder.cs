namespace Lakwerk.Pdf.Layout;

/// <summary>
/// Brings fragments into reading order: a region is cut into columns where a gutter runs down between two sides that both
/// read like running text, else into rows from top to bottom. Tables, whose columns are short, so are read by rows.
/// </summary>
internal static class ReadingOrder
{
    // Parts of the font size.
    private const double LeastGutter = 0.9;
    private const int DeepestCut = 12;

    /// <summary>Visits rows (fragments that overlap in height, of one column) in reading order.</summary>
    public static void Visit(List<Fragment> fragments, Action<List<Fragment>> row)
    {
        if (fragments.Count > 0) Cut(fragments, row, 0);
    }

    private static void Cut(List<Fragment> region, Action<List<Fragment>> row, int depth)
    {
        if (depth < DeepestCut && TryCutColumns(region, row, depth)) return;
        var bands = Bands(region);
        // Where one gutter ends the next may begin: what is free beside a band is asked for twice.
        var free = new FreeSpans?[bands.Count];
        for (var i = 0; i < bands.Count;)
        {
            var end = depth < DeepestCut ? EndOfGutter(bands, free, i) : i + 1;
            if (end - i > 1 && TryCutColumns(Join(bands, i, end), row, depth))
            {
                i = end;
                continue;
            }

            for (; i < end; i++) row(bands[i]);
        }
    }

    private static bool TryCutColumns(List<Fragment> region, Action<List<Fragment>> row, int depth)
    {
        if (region.Count < 2 * ColumnTest.LeastLines) return false;
        foreach (var gutter in FreeSpans.Of(region).Inner(LeastGutter * MedianSize(region)))
        {
            var middle = (gutter.From + gutter.To) / 2;
            var left = region.FindAll(fragment => fragment.Left < middle);
            var right = region.FindAll(fragment => fragment.Left >= middle);
            if (!ColumnTest.Passes(left, right)) continue;
            Cut(left, row, depth + 1);
            Cut(right, row, depth + 1);
            return true;
        }

        return false;
    }

    /// <summary>How far down from a band a gutter runs that no band interrupts.</summary>
    private static int EndOfGutter(List<List<Fragment>> bands, FreeSpans?[] free, int first)
    {
        var common = FreeBeside(bands, free, first);
        var least = LeastGutter * MedianSize(bands[first]);
        var end = first + 1;
        for (; end < bands.Count; end++)
        {
            var next = common.Intersect(FreeBeside(bands, free, end));
            if (!next.HasGutter(least)) break;
            common = next;
        }

        return end;
    }

    private static FreeSpans FreeBeside(List<List<Fragment>> bands, FreeSpans?[] free, int band) => free[band] ??= FreeSpans.Of(bands[band]);

    private static List<Fragment> Join(List<List<Fragment>> bands, int first, int end)
    {
        var joined = new List<Fragment>();
        for (var i = first; i < end; i++) joined.AddRange(bands[i]);
        return joined;
    }

    /// <summary>Groups of fragments that overlap in height, from top to bottom.</summary>
    public static List<List<Fragment>> Bands(List<Fragment> region)
    {
        var sorted = new List<Fragment>(region);
        sorted.Sort(static (a, b) => b.Top.CompareTo(a.Top));
        var bands = new List<List<Fragment>>();
        var bottom = double.PositiveInfinity;
        foreach (var fragment in sorted)
        {
            if (bands.Count == 0 || fragment.Top < bottom)
            {
                bands.Add([]);
                bottom = fragment.Bottom;
            }

            bands[^1].Add(fragment);
            bottom = Math.Min(bottom, fragment.Bottom);
        }

        return bands;
    }

    private static double MedianSize(List<Fragment> region)
    {
        var sizes = new double[region.Count];
        for (var i = 0; i < sizes.Length; i++) sizes[i] = region[i].Size;
        Array.Sort(sizes);
        return sizes[sizes.Length / 2];
    }
}
