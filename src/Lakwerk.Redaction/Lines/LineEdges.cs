namespace Lakwerk.Redaction.Lines;

/// <summary>
/// Where the texts of a page begin, end and have their middle, per direction. What stands where other lines stand too stands
/// there because of the page, not because of the words before it.
/// </summary>
internal sealed class LineEdges
{
    private const double ColumnGapInEm = 1;
    private const double Tolerance = 0.2;

    private readonly Dictionary<int, Edges> _edges = [];

    /// <param name="lines">All lines of the page.</param>
    public LineEdges(List<TextLine> lines)
    {
        foreach (var line in lines)
        {
            if (line.Glyphs.Length == 0) continue;
            var direction = line.Frame.Direction;
            if (!_edges.TryGetValue(direction, out var edges)) _edges[direction] = edges = new Edges();
            Add(edges, line);
        }

        foreach (var edges in _edges.Values) edges.Sort();
    }

    /// <summary>A text without wide gaps, on its line.</summary>
    private readonly record struct Extent(double From, double To, TextLine Line, bool IsFirst)
    {
        public double Middle => (From + To) / 2;
    }

    /// <summary>The farthest end of a line that lost nothing.</summary>
    public double Farthest(TextLine line) => Of(line).Farthest;

    /// <summary>How a text is aligned, going by the other lines; by its start when nothing tells.</summary>
    public Alignment AlignmentOf(TextLine line, double from, double to)
    {
        var edges = Of(line);
        var start = Count(edges.ByFrom, extent => extent.From, line, from, ragged: null);
        var end = Count(edges.ByTo, extent => extent.To, line, to, ragged: extent => extent.From);
        var middle = Count(edges.ByMiddle, extent => extent.Middle, line, (from + to) / 2, ragged: extent => extent.From);
        if (start >= end && start >= middle) return Alignment.Start;
        return middle > end ? Alignment.Middle : Alignment.End;
    }

    /// <summary>
    /// True when other lines have a text that lies wholly behind a place and begins here; or that ends or has its middle here
    /// and has another text before it, as the columns of a table do and lines that are set against a margin do not.
    /// </summary>
    public bool IsColumn(TextLine line, double from, double to, double behind, int witnesses)
    {
        var edges = Of(line);
        bool IsBehind(Extent extent) => extent.Line != line && extent.From > behind;
        bool IsInTable(Extent extent) => IsBehind(extent) && !extent.IsFirst;
        return Witnesses(edges.ByFrom, extent => extent.From, from, IsBehind) >= witnesses
            || Witnesses(edges.ByTo, extent => extent.To, to, IsInTable) >= witnesses
            || Witnesses(edges.ByMiddle, extent => extent.Middle, (from + to) / 2, IsInTable) >= witnesses;
    }

    private Edges Of(TextLine line) => _edges[line.Frame.Direction];

    private static void Add(Edges edges, TextLine line)
    {
        var glyphs = line.Glyphs;
        var start = 0;
        var end = glyphs[0].End;
        for (var i = 1; i <= glyphs.Length; i++)
        {
            if (i < glyphs.Length && glyphs[i].Along - end < ColumnGapInEm * glyphs[i].Em)
            {
                end = Math.Max(end, glyphs[i].End);
                continue;
            }

            edges.ByFrom.Add(new Extent(glyphs[start].Along, end, line, start == 0));
            if (!line.IsTouched) edges.Farthest = Math.Max(edges.Farthest, end);
            start = i;
            if (i < glyphs.Length) end = glyphs[i].End;
        }
    }

    /// <summary>How many other lines have an edge here. Edges of lines that share the other side too are no sign of an alignment.</summary>
    private static int Count(List<Extent> extents, Func<Extent, double> edge, TextLine line, double along, Func<Extent, double>? ragged)
    {
        var found = 0;
        var others = new HashSet<int>();
        for (var i = FirstFrom(extents, edge, along - Tolerance); i < extents.Count && edge(extents[i]) <= along + Tolerance; i++)
        {
            if (extents[i].Line == line) continue;
            found++;
            if (ragged is not null) others.Add((int)Math.Round(ragged(extents[i])));
        }

        return ragged is null ? found : others.Count * 2 > found ? others.Count : 0;
    }

    private static int Witnesses(List<Extent> extents, Func<Extent, double> edge, double along, Predicate<Extent> counts)
    {
        var witnesses = 0;
        for (var i = FirstFrom(extents, edge, along - Tolerance); i < extents.Count && edge(extents[i]) <= along + Tolerance; i++)
            if (counts(extents[i])) witnesses++;
        return witnesses;
    }

    private static int FirstFrom(List<Extent> extents, Func<Extent, double> edge, double along)
    {
        int low = 0, high = extents.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (edge(extents[middle]) < along) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private sealed class Edges
    {
        public List<Extent> ByFrom { get; } = [];

        public List<Extent> ByTo { get; } = [];

        public List<Extent> ByMiddle { get; } = [];

        public double Farthest { get; set; } = double.NegativeInfinity;

        public void Sort()
        {
            ByTo.AddRange(ByFrom);
            ByMiddle.AddRange(ByFrom);
            ByFrom.Sort((one, other) => one.From.CompareTo(other.From));
            ByTo.Sort((one, other) => one.To.CompareTo(other.To));
            ByMiddle.Sort((one, other) => one.Middle.CompareTo(other.Middle));
        }
    }
}
