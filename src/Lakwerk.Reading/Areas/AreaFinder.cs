namespace Lakwerk.Reading.Areas;

/// <summary>
/// Finds redacted areas in a picture of a page at about 100 dots an inch: solid boxes of any colour that stand out from the
/// paper, and boxes of paper that a line encloses. Text, tables, pictures and the edges of a scan are told from them by shape.
/// </summary>
public static class AreaFinder
{
    /// <summary>Pixels across a page of A4 at the resolution for which sizes are meant.</summary>
    public const int PixelsAcross = 827;

    private const int LeastWidth = 11;
    private const int LeastHeight = 7;
    private const int LabelWidth = 120;
    private const int LabelGap = 11;
    private const int WidestLetters = 120;
    private const int Stray = 3;
    private const int Alike = 44;
    private const int EdgeOfPage = 3;
    private const double LargestShare = 0.9;
    private const double LeastRing = 0.8;
    private const double LeastSolid = 0.6;
    private const int TallestOutline = 120;
    private const int Strip = 22;

    public static IReadOnlyList<PixelArea> Find(PixelGrid grid)
    {
        ArgumentNullException.ThrowIfNull(grid);
        var ground = Ground(grid);
        if (!PaperEdge.Has(grid, ground)) return [];
        var solid = new List<PixelArea>();
        var frames = new List<PixelArea>();
        foreach (var group in RunGroups.Of(grid, ground))
        {
            if (group.Count < LeastHeight) continue;
            var areas = Rectangles(grid, group);
            if (!group[0].IsGround) solid.AddRange(areas.Where(area => IsSolid(grid, area, areas, group)));
            else if (areas.Count == 1 && IsFramed(grid, areas[0], ground)) frames.Add(areas[0] with { Colour = AreaColour.Outlined, Confidence = 0.7 });
        }

        solid = WithoutText(solid);
        var bars = solid.Where(area => IsBar(area, solid)).ToList();
        solid.RemoveAll(area => bars.Contains(area) || area.Colour != AreaColour.Black && IsInGrid(grid, area, ground));
        return [.. solid, .. frames.Where(area => area.Height <= TallestOutline && !RuledGrid.Holds(grid, area, colour => colour.Distance(ground) > Alike) && !IsReadable(Ink(grid, area, ground).Span) && !IsCell(area, frames) && !solid.Exists(box => Overlap(box, area)))];
    }

    /// <summary>Strips of one colour right above each other are one box, with a line of text across it.</summary>
    private static List<PixelArea> WithoutText(List<PixelArea> areas)
    {
        var whole = new List<PixelArea>();
        foreach (var area in areas.OrderBy(area => area.Top))
        {
            var above = whole.FindIndex(other => other.Colour == area.Colour && Math.Abs(other.Left - area.Left) <= Stray && Math.Abs(other.Right - area.Right) <= Stray
                && area.Top - other.Bottom is >= 0 and <= LabelGap && Math.Min(area.Height, other.Height) < Strip);
            if (above < 0) whole.Add(area);
            else whole[above] = whole[above] with { Bottom = area.Bottom };
        }

        return whole;
    }

    private static bool IsInGrid(PixelGrid grid, PixelArea area, Rgb ground)
    {
        var own = grid[area.Left + area.Width / 2, area.Top + 1];
        return RuledGrid.Holds(grid, area, colour => colour.Distance(ground) > Alike && colour.Distance(own) > Alike);
    }

    /// <summary>The colour of the paper: what most pixels have.</summary>
    private static Rgb Ground(PixelGrid grid)
    {
        var counts = new Dictionary<int, (int Count, Rgb Colour)>();
        for (var y = 0; y < grid.Height; y += 3)
            for (var x = 0; x < grid.Width; x += 3)
            {
                var colour = grid[x, y];
                var key = (colour.Red >> 4 << 8) | (colour.Green >> 4 << 4) | (colour.Blue >> 4);
                counts[key] = (counts.GetValueOrDefault(key).Count + 1, colour);
            }

        // Dark paper is a page that is black all over; its paper is what is left between.
        return counts.Values.OrderByDescending(pair => pair.Count * (pair.Colour.Luminance > 150 ? 4 : 1)).First().Colour;
    }

    /// <summary>Rows of a group with the same ends are a rectangle; a label inside it is skipped over.</summary>
    private static List<PixelArea> Rectangles(PixelGrid grid, List<Run> group)
    {
        var (left, right) = (group.Min(run => run.Left), group.Max(run => run.Right));
        var (top, bottom) = (group[0].Y, group[^1].Y + 1);
        var colour = group[group.Count / 2].Colour;
        var open = new List<PixelArea>();
        var closed = new List<PixelArea>();
        for (var y = top; y < bottom; y++)
        {
            var next = new List<PixelArea>();
            foreach (var (from, to) in Spans(grid, y, new PixelArea(left, top, right, bottom, colour.Named, 0), colour))
            {
                var above = open.FindIndex(area => Math.Abs(area.Left - from) <= Stray && Math.Abs(area.Right - to) <= Stray);
                next.Add(above < 0 ? new PixelArea(from, y, to, y + 1, colour.Named, 0.9) : open[above] with { Bottom = y + 1 });
                if (above >= 0) open.RemoveAt(above);
            }

            closed.AddRange(open);
            open = next;
        }

        closed.AddRange(open);
        closed.RemoveAll(area => area.Width < LeastWidth || area.Height < LeastHeight);
        return closed;
    }

    private static List<(int From, int To)> Spans(PixelGrid grid, int y, PixelArea whole, Rgb colour)
    {
        var (left, right) = (whole.Left, whole.Right);
        var spans = new List<(int From, int To)>();
        for (var x = left; x < right; x++)
        {
            if (grid[x, y].Distance(colour) > Alike) continue;
            var end = x + 1;
            while (end < right && grid[end, y].Distance(colour) <= Alike) end++;
            if (spans.Count > 0 && (x - spans[^1].To <= LabelGap || IsWithin(grid, spans[^1].To, x, whole, colour))) spans[^1] = (spans[^1].From, end);
            else spans.Add((x, end));
            x = end;
        }

        spans.RemoveAll(span => span.To - span.From < LeastWidth);
        return spans;
    }

    /// <summary>Letters that touch make a wide gap; the box goes on above and below them.</summary>
    private static bool IsWithin(PixelGrid grid, int from, int to, PixelArea whole, Rgb colour) => to - from <= WidestLetters
        && grid[(from + to) / 2, whole.Top + 1].Distance(colour) <= Alike && grid[(from + to) / 2, whole.Bottom - 2].Distance(colour) <= Alike;

    /// <summary>One colour within, another around it but where boxes of the same group touch it.</summary>
    private static bool IsSolid(PixelGrid grid, PixelArea area, List<PixelArea> touching, List<Run> group)
    {
        var colour = group[group.Count / 2].Colour;
        if (TouchesEdge(grid, area) || (long)area.Width * area.Height > LargestShare * grid.Width * grid.Height) return false;
        var (ink, span) = Ink(grid, area, colour);
        return ink <= 1 - LeastSolid && !IsReadable(span) && Ring(grid, area, (x, y) => grid[x, y].Distance(colour) > Alike || touching.Exists(other => other != area && Holds(other, x, y))) >= LeastRing;
    }

    private static bool Holds(PixelArea area, int x, int y) => x >= area.Left - Stray && x < area.Right + Stray && y >= area.Top - Stray && y < area.Bottom + Stray;

    /// <summary>Paper with a line around it; a cell of a table is that too.</summary>
    private static bool IsFramed(PixelGrid grid, PixelArea area, Rgb ground) =>
        area.Width >= LeastWidth + 4 && area.Height >= LeastHeight + 2 && !TouchesEdge(grid, area) && Ring(grid, area, (x, y) => grid[x, y].Distance(ground) > Alike) >= LeastRing;

    /// <summary>A label is short; writing from one end to the other is text on a coloured ground.</summary>
    private static bool IsReadable(int span) => span > LabelWidth;

    /// <summary>Three or more boxes that stand on one line with different heights are a chart.</summary>
    private static bool IsBar(PixelArea area, List<PixelArea> all)
    {
        var standing = all.Where(other => Math.Abs(other.Bottom - area.Bottom) <= Stray && Math.Abs(other.Width - area.Width) <= Stray).ToList();
        return standing.Count >= 3 && standing.Exists(other => Math.Abs(other.Height - area.Height) > LeastHeight);
    }

    /// <summary>How many pixels have another colour, and from which column to which they reach.</summary>
    private static (double Pixels, int Span) Ink(PixelGrid grid, PixelArea area, Rgb colour)
    {
        int pixels = 0, first = -1, last = -1;
        for (var x = area.Left + 1; x < area.Right - 1; x++)
        {
            var here = 0;
            for (var y = area.Top + 1; y < area.Bottom - 1; y++)
                if (grid[x, y].Distance(colour) > Alike) here++;
            pixels += here;
            if (here == 0) continue;
            if (first < 0) first = x;
            last = x;
        }

        return ((double)pixels / (area.Width * area.Height), last - first);
    }

    /// <summary>The share of the pixels around a rectangle for which something holds; the worst of its four sides.</summary>
    private static double Ring(PixelGrid grid, PixelArea area, Func<int, int, bool> holds)
    {
        double Side(int length, Func<int, int, (int X, int Y)> at)
        {
            var held = 0;
            for (var i = 0; i < length; i++)
                for (var away = 1; away <= 3; away++)
                    if (at(i, away) is var (x, y) && (x < 0 || y < 0 || x >= grid.Width || y >= grid.Height || holds(x, y)))
                    {
                        held++;
                        break;
                    }

            return (double)held / length;
        }

        return Math.Min(
            Math.Min(Side(area.Width, (i, d) => (area.Left + i, area.Top - d)), Side(area.Width, (i, d) => (area.Left + i, area.Bottom - 1 + d))),
            Math.Min(Side(area.Height, (i, d) => (area.Left - d, area.Top + i)), Side(area.Height, (i, d) => (area.Right - 1 + d, area.Top + i))));
    }

    private static bool TouchesEdge(PixelGrid grid, PixelArea area) =>
        area.Left < EdgeOfPage || area.Top < EdgeOfPage || area.Right > grid.Width - EdgeOfPage || area.Bottom > grid.Height - EdgeOfPage;

    /// <summary>A box that shares its sides with another on the same row is a cell of a table.</summary>
    private static bool IsCell(PixelArea area, List<PixelArea> all) => all.Exists(other => other != area
        && (Math.Abs(other.Left - area.Right) <= 6 || Math.Abs(area.Left - other.Right) <= 6)
        && Math.Min(other.Bottom, area.Bottom) - Math.Max(other.Top, area.Top) > Math.Min(other.Height, area.Height) / 2);

    private static bool Overlap(PixelArea a, PixelArea b) => a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom;
}
