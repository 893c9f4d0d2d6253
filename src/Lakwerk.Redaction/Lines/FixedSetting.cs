using Lakwerk.Text;

namespace Lakwerk.Redaction.Lines;

/// <summary>
/// Sets a line anew as if every removed text had one width. A cell is a part of the line that has a place of its own; within
/// a cell that lost text only the order of the glyphs, the widths of the font and the difference between "joined" and "a
/// space between" count, so nothing of the old widths is left. See docs/adr/0002-width-policy.md.
/// </summary>
internal sealed class FixedSetting(LineEdges edges, Box sheet)
{
    /// <summary>The width of every removed text, in ems of its font: about that of a common surname.</summary>
    public const double WidthInEm = 5;

    private const double WordGapInEm = 0.15;
    private const double WordSpaceInEm = 0.27;

    // No words of running text stand so far apart, but for very loose lines.
    private const double LooseGapInEm = 0.7;
    private const double ColumnGapInEm = 1;
    private const double WideGapInEm = 2;
    private const double OverprintStepInEm = 0.05;
    private const double Margin = 40;
    private const double NarrowestStretch = 0.5;
    private const double OffRound = 0.00123;

    /// <summary>A glyph that stays, or a removed text.</summary>
    private readonly record struct Item(int First, Hole? Hole, double From, double To, double Em);

    /// <summary>Places the glyphs of a line that are left, and the boxes of its holes.</summary>
    /// <param name="line">A line that lost text.</param>
    /// <param name="holes">Its holes in the order of the line.</param>
    public void Place(TextLine line, IReadOnlyList<Hole> holes)
    {
        line.PutBack();
        var items = Items(line, holes);
        for (var first = 0; first < items.Count;)
        {
            var (count, lost) = CellAt(line, items, first);
            var next = first + count < items.Count ? items[first + count].From : double.PositiveInfinity;
            if (lost) PlaceCell(line, items.GetRange(first, count), next);
            first += count;
        }

        line.PlaceSpaces();
    }

    private static List<Item> Items(TextLine line, IReadOnlyList<Hole> holes)
    {
        var items = new List<Item>();
        var hole = 0;
        for (var i = 0; i < line.Glyphs.Length; i++)
        {
            var glyph = line.Glyphs[i];
            if (!glyph.IsRemoved)
            {
                items.Add(new Item(i, null, glyph.Along, glyph.End, glyph.Em));
                continue;
            }

            var lost = holes[hole++];
            items.Add(new Item(i, lost, lost.From, lost.To, glyph.Em));
            i += lost.Count - 1;
        }

        return items;
    }

    /// <summary>
    /// How many items share a cell, and whether it lost text. A place where the text of other lines stands too starts another
    /// cell, and so does a very wide gap before the first hole. Behind a hole gaps are what must not be told.
    /// </summary>
    private (int Count, bool Lost) CellAt(TextLine line, List<Item> items, int first)
    {
        var lostBefore = items.FindIndex(item => item.Hole is not null) is >= 0 and var hole && hole < first;
        var lost = items[first].Hole is not null;
        var end = items[first].To;
        for (var i = first + 1; i < items.Count; i++)
        {
            var gap = (items[i].From - end) / items[i].Em;
            var behind = lost || lostBefore;
            if (!behind && gap >= WideGapInEm) return (i - first, lost);
            // A long word may end close to the next column, so directly behind a hole the lines around must say more.
            var least = items[i - 1].Hole is not null ? WordGapInEm : behind ? LooseGapInEm : ColumnGapInEm;
            var witnesses = gap >= LooseGapInEm ? 1 : 2;
            if (gap >= least && IsColumn(line, items, i, witnesses)) return (i - first, lost);
            lost |= items[i].Hole is not null;
            end = Math.Max(end, items[i].To);
        }

        return (items.Count - first, lost);
    }

    /// <summary>
    /// True when the text from an item on stands in a column of the page. Only columns to the right of a removed text count:
    /// lines around it share their end with it when they are justified.
    /// </summary>
    private bool IsColumn(TextLine line, List<Item> items, int index, int witnesses)
    {
        var lost = items.FindLastIndex(index - 1, item => item.Hole is not null);
        var to = items[index].To;
        for (var i = index + 1; i < items.Count && items[i].From - to < ColumnGapInEm * items[i].Em; i++) to = Math.Max(to, items[i].To);
        return edges.IsColumn(line, items[index].From, to, lost < 0 ? items[index].From - 1 : items[lost].From, witnesses);
    }

    private void PlaceCell(TextLine line, List<Item> cell, double next)
    {
        var (text, boxes) = Measure(line, cell);
        var (start, room) = Room(line, cell, text + boxes, next);
        var stretch = line.Frame.IsVertical || text <= 0 ? 1 : Math.Clamp(Math.Round((room - boxes) / text, 3), NarrowestStretch, 1);
        if (text * stretch + boxes < text + boxes) start = Room(line, cell, text * stretch + boxes, next).Start;
        SetAt(line, cell, start, stretch);
    }

    /// <summary>Where the cell begins when it is so long, and how long it may be.</summary>
    private (double Start, double Room) Room(TextLine line, List<Item> cell, double length, double next)
    {
        double from = cell[0].From, to = double.NegativeInfinity;
        foreach (var item in cell) to = Math.Max(to, item.To);
        var (near, far) = Extent(line);
        var limit = double.IsPositiveInfinity(next)
            ? Math.Min(Math.Max(far - Margin, edges.Farthest(line)), far)
            : next - WordSpaceInEm * cell[^1].Em;
        var middle = (from + to) / 2;
        return edges.AlignmentOf(line, from, to) switch
        {
            Alignment.End => (Even(to) - length, to - near - Margin),
            Alignment.Middle => (Even(middle) - length / 2, 2 * (limit - middle)),
            _ => (Even(from), limit - from),
        };
    }

    /// <summary>The sheet along the line.</summary>
    private (double Near, double Far) Extent(TextLine line)
    {
        double near = double.PositiveInfinity, far = double.NegativeInfinity;
        foreach (var (x, y) in ((double, double)[])[(sheet.Left, sheet.Bottom), (sheet.Right, sheet.Bottom), (sheet.Left, sheet.Top), (sheet.Right, sheet.Top)])
        {
            var along = x * line.Frame.X + y * line.Frame.Y;
            near = Math.Min(near, along);
            far = Math.Max(far, along);
        }

        return (near, far);
    }

    /// <summary>Without the last bits, which tell in what order lengths were added.</summary>
    private static double Even(double along) => Math.Round(along + OffRound, 2);

    private static (double Text, double Boxes) Measure(TextLine line, List<Item> cell)
    {
        double text = 0, boxes = 0;
        for (var i = 0; i < cell.Count; i++)
        {
            if (i > 0) text += SpaceBefore(cell, i);
            if (cell[i].Hole is not null) boxes += Length(cell[i]);
            else if (i == 0 || !Overprints(cell, i)) text += line.Glyphs[cell[i].First].Width;
        }

        return (text, boxes);
    }

    private static void SetAt(TextLine line, List<Item> cell, double start, double stretch)
    {
        var pen = start;
        for (var i = 0; i < cell.Count; i++)
        {
            var item = cell[i];
            if (i > 0) pen += SpaceBefore(cell, i) * stretch;
            if (item.Hole is { } hole)
            {
                (hole.Place, hole.Length) = (pen, Length(item));
                pen += hole.Length;
                continue;
            }

            var overprints = i > 0 && Overprints(cell, i);
            line.Places[item.First] = overprints ? line.Places[cell[i - 1].First] + Backstep(cell, i) * stretch : pen;
            line.Stretches[item.First] = stretch;
            if (!overprints) pen += line.Glyphs[item.First].Width * stretch;
        }
    }

    private static double Length(in Item hole) => Math.Round(WidthInEm * hole.Em, 2);

    private static double SpaceBefore(List<Item> cell, int index)
    {
        var em = cell[index].Hole is null ? cell[index].Em : cell[index - 1].Em;
        return cell[index].From - cell[index - 1].To > WordGapInEm * em ? WordSpaceInEm * em : 0;
    }

    /// <summary>A glyph printed over the one before it: an accent, or the same letter again to make it bold.</summary>
    private static bool Overprints(List<Item> cell, int index) =>
        cell[index].Hole is null && cell[index - 1].Hole is null && cell[index].From - cell[index - 1].To < -WordGapInEm * cell[index].Em;

    private static double Backstep(List<Item> cell, int index)
    {
        var step = OverprintStepInEm * cell[index].Em;
        return Math.Round((cell[index].From - cell[index - 1].From) / step + OffRound) * step;
    }
}
