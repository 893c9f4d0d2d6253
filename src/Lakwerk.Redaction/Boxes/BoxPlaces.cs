using Lakwerk.Redaction.Lines;
using Lakwerk.Redaction.Marks;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Boxes;

/// <summary>
/// Where boxes are painted: over the marked areas, unless that would tell how wide the removed text was. A box that is as
/// long as a word tells the word's length.
/// </summary>
internal static class BoxPlaces
{
    private const double LeastMargin = 0.25;
    private const double WordGapInEm = 0.19;
    private const double SpaceLeftInEm = 0.18;
    private const double LeastLength = 1;
    private const double AlongAnAxis = 0.999;

    /// <summary>The boxes of a page in the order of its marked areas.</summary>
    public static List<PlacedBox> Of(PageMarks marks, PageLines lines, WidthPolicy width, int rotation)
    {
        var holes = lines.Holes.ToLookup(hole => hole.Mark);
        var boxes = new List<PlacedBox>();
        for (var area = 0; area < marks.Areas.Count; area++)
        {
            var (box, mark) = marks.Areas[area];
            var own = holes[mark].Where(hole => hole.Area.Overlaps(box)).ToList();
            if (own.Exists(hole => hole.HasBox))
            {
                foreach (var hole in own)
                    if (hole.TakeBox() is { } placed) boxes.Add(new PlacedBox(area, Upright(placed, rotation), mark.Label));
                continue;
            }

            var edges = width == WidthPolicy.Exact ? box : own.Count == 1 ? BetweenNeighbours(box, own[0]) : OnGrid(box, all: own.Count > 1);
            boxes.Add(new PlacedBox(area, ShownFrame.Of(edges, rotation), mark.Label));
        }

        return boxes;
    }

    private static ShownFrame Upright(ShownFrame frame, int rotation) => frame.IsUpright ? ShownFrame.Of(frame.Bounds, rotation) : frame;

    /// <summary>The ends lie on whole points, a quarter of a point or more beyond the mark.</summary>
    private static Box OnGrid(Box box, bool all)
    {
        var across = box with { Left = Math.Floor(box.Left - LeastMargin), Right = Math.Ceiling(box.Right + LeastMargin) };
        return all ? across with { Bottom = Math.Floor(box.Bottom - LeastMargin), Top = Math.Ceiling(box.Top + LeastMargin) } : across;
    }

    /// <summary>
    /// The ends keep a fixed distance to what stands beside the removed text, so that they tell nothing that its neighbours do
    /// not tell; an end without a neighbour lies on whole points.
    /// </summary>
    private static Box BetweenNeighbours(Box box, Hole hole)
    {
        var frame = hole.Line.Frame;
        var grid = OnGrid(box, all: Math.Abs(frame.X) < AlongAnAxis);
        if (Math.Max(Math.Abs(frame.X), Math.Abs(frame.Y)) < AlongAnAxis) return grid;
        var lies = Math.Abs(frame.X) >= AlongAnAxis;
        var forwards = (lies ? frame.X : frame.Y) > 0;
        var (low, high) = lies ? (grid.Left, grid.Right) : (grid.Bottom, grid.Top);
        var (from, to) = forwards ? (low, high) : (-high, -low);
        from = EndOfPrevious(hole) ?? from;
        to = StartOfNext(hole) ?? to;
        if (to - from < LeastLength) return grid;
        (low, high) = forwards ? (from, to) : (-to, -from);
        return lies ? grid with { Left = low, Right = high } : grid with { Bottom = low, Top = high };
    }

    private static double? EndOfPrevious(Hole hole)
    {
        var glyphs = hole.Line.Glyphs;
        if (hole.First == 0 || glyphs[hole.First - 1] is not { IsRemoved: false } previous) return null;
        var gap = hole.From - previous.End;
        if (gap > SnapSetting.ColumnGapInEm * previous.Em) return null;
        return hole.Line.Places[hole.First - 1] + previous.Width + (gap > WordGapInEm * previous.Em ? SpaceLeftInEm * previous.Em : 0);
    }

    private static double? StartOfNext(Hole hole)
    {
        if (hole.Next is not { } next) return null;
        var gap = next.Along - hole.To;
        return hole.Line.Places[hole.First + hole.Count] - (gap > WordGapInEm * next.Em ? SpaceLeftInEm * next.Em : 0);
    }
}
