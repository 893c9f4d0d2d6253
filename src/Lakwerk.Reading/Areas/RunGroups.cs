namespace Lakwerk.Reading.Areas;

/// <summary>
/// A picture as runs of one colour, joined where they touch: long runs only, so that letters, which are made of short ones,
/// never come into it.
/// </summary>
internal sealed class RunGroups
{
    public const int ShortestRun = 9;
    private const int Alike = 34;

    private readonly List<Run> _runs = [];
    private readonly List<int> _parents = [];

    private RunGroups()
    {
    }

    /// <summary>The runs of each group, in rows from the top.</summary>
    public static IEnumerable<List<Run>> Of(PixelGrid grid, Rgb ground)
    {
        var groups = new RunGroups();
        int above = 0, row = 0;
        for (var y = 0; y < grid.Height; y++)
        {
            groups.AddRow(grid, y, ground);
            groups.JoinRows(above, row);
            (above, row) = (row, groups._runs.Count);
        }

        return groups.Grouped();
    }

    private void AddRow(PixelGrid grid, int y, Rgb ground)
    {
        for (var x = 0; x < grid.Width;)
        {
            var first = grid[x, y];
            var end = x + 1;
            while (end < grid.Width && grid[end, y].Distance(first) <= Alike) end++;
            if (end - x >= ShortestRun)
            {
                var middle = grid[(x + end) / 2, y];
                _parents.Add(_runs.Count);
                _runs.Add(new Run(y, x, end, middle, middle.Distance(ground) <= Alike));
            }

            x = end;
        }
    }

    /// <summary>Joins the runs of the last row to those above that they touch.</summary>
    private void JoinRows(int above, int row)
    {
        var i = above;
        for (var j = row; j < _runs.Count; j++)
        {
            while (i < row && _runs[i].Right <= _runs[j].Left) i++;
            for (var k = i; k < row && _runs[k].Left < _runs[j].Right; k++)
                if (_runs[k].IsGround == _runs[j].IsGround && _runs[k].Colour.Distance(_runs[j].Colour) <= Alike) Join(k, j);
        }
    }

    private void Join(int a, int b)
    {
        var (rootA, rootB) = (Root(a), Root(b));
        if (rootA != rootB) _parents[Math.Max(rootA, rootB)] = Math.Min(rootA, rootB);
    }

    private int Root(int i)
    {
        while (_parents[i] != i) i = _parents[i] = _parents[_parents[i]];
        return i;
    }

    private Dictionary<int, List<Run>>.ValueCollection Grouped()
    {
        var groups = new Dictionary<int, List<Run>>();
        for (var i = 0; i < _runs.Count; i++)
        {
            var root = Root(i);
            if (!groups.TryGetValue(root, out var group)) groups[root] = group = [];
            group.Add(_runs[i]);
        }

        return groups.Values;
    }
}
