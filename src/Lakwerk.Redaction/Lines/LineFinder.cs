namespace Lakwerk.Redaction.Lines;

/// <summary>Groups strings into lines: the same direction and nearly the same baseline. Raised and lowered text joins its line.</summary>
internal static class LineFinder
{
    // In cells: lines of text stand at least about one cell apart.
    private const double Tolerance = 0.6;
    private const double LargestNeighbour = 1.5;

    public static List<TextLine> Find(List<LineRun> runs, List<LineGlyph> glyphs, List<LineGlyph> spaces)
    {
        var order = new int[runs.Count];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, (one, other) => Compare(runs[one], runs[other]) is not 0 and var result ? result : one - other);
        var lines = new List<TextLine>();
        for (var first = 0; first < order.Length;)
        {
            var count = Count(runs, order.AsSpan(first));
            lines.Add(Line(runs, order.AsSpan(first, count), glyphs, spaces));
            first += count;
        }

        return lines;
    }

    private static int Compare(in LineRun one, in LineRun other)
    {
        if (one.IsUnseen != other.IsUnseen) return one.IsUnseen ? 1 : -1;
        var direction = one.Frame.Direction.CompareTo(other.Frame.Direction);
        return direction != 0 ? direction : one.Offset.CompareTo(other.Offset);
    }

    private static int Count(List<LineRun> runs, ReadOnlySpan<int> order)
    {
        var first = runs[order[0]];
        var cell = first.Cell;
        for (var i = 1; i < order.Length; i++)
        {
            var run = runs[order[i]];
            var near = Tolerance * Math.Min(cell, LargestNeighbour * run.Cell);
            if (run.IsUnseen != first.IsUnseen || run.Frame.Direction != first.Frame.Direction || run.Offset - first.Offset > near) return i;
            cell = Math.Max(cell, run.Cell);
        }

        return order.Length;
    }

    private static TextLine Line(List<LineRun> runs, ReadOnlySpan<int> order, List<LineGlyph> glyphs, List<LineGlyph> spaces)
    {
        int count = 0, spaceCount = 0;
        foreach (var index in order)
        {
            count += runs[index].Count;
            spaceCount += runs[index].SpaceCount;
        }

        var largest = order[0];
        foreach (var index in order)
            if (runs[index].Frame.Em > runs[largest].Frame.Em) largest = index;
        var lineGlyphs = new LineGlyph[count];
        var lineSpaces = new LineGlyph[spaceCount];
        (count, spaceCount) = (0, 0);
        foreach (var index in order)
        {
            var run = runs[index];
            glyphs.CopyTo(run.First, lineGlyphs, count, run.Count);
            spaces.CopyTo(run.FirstSpace, lineSpaces, spaceCount, run.SpaceCount);
            count += run.Count;
            spaceCount += run.SpaceCount;
        }

        Sort(lineGlyphs);
        Sort(lineSpaces);
        return new TextLine(lineGlyphs, lineSpaces, runs[order[0]].Offset, runs[order[^1]].Offset, runs[largest], runs);
    }

    private static void Sort(LineGlyph[] glyphs) =>
        Array.Sort(glyphs, (one, other) => one.Along.CompareTo(other.Along) is not 0 and var result ? result : one.Run - other.Run);
}
