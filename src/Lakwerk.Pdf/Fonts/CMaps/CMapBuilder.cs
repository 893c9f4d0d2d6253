namespace Lakwerk.Pdf.Fonts.CMaps;

/// <summary>Collects what a CMap says, in its order, and makes it searchable. Where ranges overlap, the later one counts.</summary>
internal sealed class CMapBuilder
{
    private const int MaxRanges = 1_000_000;
    private const int MaxCodeSpaces = 1_000;
    private readonly List<CodeSpace> _codeSpaces = [];
    private readonly List<CodeRange>[] _ranges = [[], [], [], []];
    private readonly List<CodeRange>[] _notdefRanges = [[], [], [], []];
    private int _count;

    public string Name { get; set; } = "";

    public bool IsVertical { get; set; }

    /// <summary>The CMap that this one builds on (usecmap).</summary>
    public CMap? Parent { get; set; }

    public void AddCodeSpace(CodeSpace space)
    {
        if (_codeSpaces.Count < MaxCodeSpaces) _codeSpaces.Add(space);
    }

    public void AddRange(int length, CodeRange range) => Add(_ranges[length - 1], range);

    public void AddNotdefRange(int length, CodeRange range) => Add(_notdefRanges[length - 1], range);

    public CMap Build() => new(
        Name, IsVertical, [.. _codeSpaces], Array.ConvertAll(_ranges, r => Flatten(r, true)), Array.ConvertAll(_notdefRanges, r => Flatten(r, false)), Parent);

    private void Add(List<CodeRange> ranges, CodeRange range)
    {
        if (range.Low > range.High || _count >= MaxRanges) return;
        _count++;
        ranges.Add(range);
    }

    private static CodeRange[] Flatten(List<CodeRange> ranges, bool isConsecutive)
    {
        if (ranges.Count == 0) return [];
        var order = new int[ranges.Count];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, (a, b) => ranges[a].Low != ranges[b].Low ? ranges[a].Low.CompareTo(ranges[b].Low) : a.CompareTo(b));
        var sorted = Array.ConvertAll(order, i => ranges[i]);
        for (var i = 1; i < sorted.Length; i++)
            if (sorted[i].Low <= sorted[i - 1].High) return Cut(ranges, order, isConsecutive);
        return sorted;
    }

    /// <summary>Sweeps over the codes; of the ranges that cover a code, the last one added wins.</summary>
    private static CodeRange[] Cut(List<CodeRange> ranges, int[] order, bool isConsecutive)
    {
        var result = new List<CodeRange>(ranges.Count);
        var open = new PriorityQueue<int, int>();
        var next = 0;
        var at = 0L;
        while (next < order.Length || open.Count > 0)
        {
            if (open.Count == 0) at = Math.Max(at, ranges[order[next]].Low);
            for (; next < order.Length && ranges[order[next]].Low <= at; next++) open.Enqueue(order[next], -order[next]);
            while (open.Count > 0 && ranges[open.Peek()].High < at) open.Dequeue();
            if (open.Count == 0) continue;

            var top = ranges[open.Peek()];
            var end = next < order.Length ? Math.Min(top.High, ranges[order[next]].Low - 1L) : top.High;
            result.Add(new CodeRange((uint)at, (uint)end, isConsecutive ? top.Cid + (int)(at - top.Low) : top.Cid));
            at = end + 1;
        }

        return [.. result];
    }
}
