namespace Lakwerk.Redaction.Lines;

/// <summary>
/// Where the texts of a page begin, end and have their middle, per direction. What stands where other lines stand too stands
/// there because of the page, not because of the words before it.
/// </summary>
internal sealed class LineEdges
{
    private const double ColumnGapInEm = 1;
    private const double Tolerance = 0.3;

    private readonly Dictionary<int, Edges> _edges = [];

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

    /// <summary>The farthest end of a line that lost nothing.</summary>
    public double Farthest(TextLine line) => Of(line).Farthest;

    /// <summary>Text begins here on another line too.</summary>
    public bool IsStart(TextLine line, double along) => Has(Of(line).Starts, line, along);

    /// <summary>Text ends here on another line too.</summary>
    public bool IsEnd(TextLine line, double along) => Has(Of(line).Ends, line, along);

    /// <summary>Text has its middle here on another line too.</summary>
    public bool IsMiddle(TextLine line, double along) => Has(Of(line).Middles, line, along);

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

            edges.Starts.Add((glyphs[start].Along, line));
            edges.Ends.Add((end, line));
            edges.Middles.Add(((glyphs[start].Along + end) / 2, line));
            start = i;
            if (i < glyphs.Length) end = glyphs[i].End;
        }

        if (!line.IsTouched) edges.Farthest = Math.Max(edges.Farthest, end);
    }

    private static bool Has(List<(double At, TextLine Line)> edges, TextLine line, double along)
    {
        var index = edges.BinarySearch((along - Tolerance, line), ByPlace);
        for (var i = index < 0 ? ~index : index; i < edges.Count && edges[i].At <= along + Tolerance; i++)
            if (edges[i].Line != line) return true;
        return false;
    }

    private static readonly Comparer<(double At, TextLine Line)> ByPlace = Comparer<(double At, TextLine Line)>.Create((one, other) => one.At.CompareTo(other.At));

    private sealed class Edges
    {
        public List<(double At, TextLine Line)> Starts { get; } = [];

        public List<(double At, TextLine Line)> Ends { get; } = [];

        public List<(double At, TextLine Line)> Middles { get; } = [];

        public double Farthest { get; set; } = double.NegativeInfinity;

        public void Sort()
        {
            Starts.Sort(ByPlace);
            Ends.Sort(ByPlace);
            Middles.Sort(ByPlace);
        }
    }
}
