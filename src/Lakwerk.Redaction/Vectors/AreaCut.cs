using Lakwerk.Pdf.Geometry;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Vectors;

/// <summary>
/// Takes a box out of an area that polygons enclose. Every point outside the box keeps its winding number and every point
/// inside gets 0, so that the result is right under both fill rules. What comes out depends on nothing but what lies
/// outside: the edges there, joined along the border of the box so often as the winding just outside demands.
/// </summary>
internal static class AreaCut
{
    /// <summary>A run of edges outside the box, from one place on its border to another.</summary>
    private sealed record Chain(List<Point> Points, double Start, double End)
    {
        /// <summary>The chain that the border leads to from this one's end, and the way along the border.</summary>
        public (int Chain, double From, double To) Next { get; set; }
    }

    /// <summary>Where a chain leaves (Start) or meets the border.</summary>
    private readonly record struct Meeting(double Position, bool IsStart, int Chain);

    /// <summary>True when an edge of a closed polygon runs through the inside of a box.</summary>
    public static bool Touches(List<Point> polygon, Box box) => FirstTouched(polygon, new BoxBorder(box)) >= 0;

    /// <summary>The polygons without the box; those that it does not touch are passed on as they are.</summary>
    public static List<List<Point>> Outside(List<List<Point>> polygons, Box box)
    {
        var border = new BoxBorder(box);
        var result = new List<List<Point>>();
        var chains = new List<Chain>();
        foreach (var polygon in polygons)
        {
            var first = FirstTouched(polygon, border);
            if (first < 0) result.Add(polygon);
            else Split(polygon, first, border, chains);
        }

        if (chains.Count > 0) Join(chains, box, border, result);
        return result;
    }

    private static int FirstTouched(List<Point> polygon, in BoxBorder border)
    {
        for (var i = 0; i < polygon.Count; i++)
            if (border.Inside(polygon[i], polygon[(i + 1) % polygon.Count], out _, out _)) return i;
        return -1;
    }

    /// <summary>Walks round a polygon from an edge that runs through the box and keeps the runs outside.</summary>
    private static void Split(List<Point> polygon, int first, in BoxBorder border, List<Chain> chains)
    {
        List<Point>? run = null;
        double start = 0;
        for (var step = 0; step <= polygon.Count; step++)
        {
            var (a, b) = (polygon[(first + step) % polygon.Count], polygon[(first + step + 1) % polygon.Count]);
            var inside = border.Inside(a, b, out var enter, out var leave);
            if (step > 0)
            {
                if (run is null && !inside) run = [border.Snap(a, out start)];
                if (inside && run is not null) End(run, start, Between(a, b, enter), border, chains);
                if (inside) run = null;
            }

            if (step == polygon.Count) break;
            if (inside && leave < 1) run = [border.Snap(Between(a, b, leave), out start)];
            run?.Add(b);
        }
    }

    private static void End(List<Point> run, double start, Point at, in BoxBorder border, List<Chain> chains)
    {
        run.Add(border.Snap(at, out var end));
        if (run.Exists(p => p != run[0])) chains.Add(new Chain(run, start, end));
    }

    private static Point Between(Point a, Point b, double t) => t <= 0 ? a : t >= 1 ? b : new Point(a.X + (b.X - a.X) * t, a.Y + (b.Y - a.Y) * t);

    private static void Join(List<Chain> chains, Box box, in BoxBorder border, List<List<Point>> result)
    {
        var meetings = new List<Meeting>(chains.Count * 2);
        for (var i = 0; i < chains.Count; i++)
        {
            meetings.Add(new Meeting(chains[i].Start, true, i));
            meetings.Add(new Meeting(chains[i].End, false, i));
        }

        meetings.Sort((x, y) => x.Position != y.Position ? x.Position.CompareTo(y.Position)
            : x.IsStart != y.IsStart ? x.IsStart.CompareTo(y.IsStart) : x.Chain.CompareTo(y.Chain));
        var (first, loops) = Level(meetings, BorderBefore(meetings, chains, box));
        Link(meetings, first, border, chains);
        Walk(chains, border, result);
        for (var i = 0; i < Math.Abs(loops); i++) result.Add(Round(border, loops > 0));
    }

    /// <summary>How often the border must be run, counterclockwise, before the first meeting, for the winding inside to be 0.</summary>
    private static int BorderBefore(List<Meeting> meetings, List<Chain> chains, Box box)
    {
        // A ray from the middle to the right, away from all meetings: it crosses the border, then the chains.
        var ray = WidestGap(meetings, box.Width, box.Width + box.Height);
        var winding = 0;
        foreach (var meeting in meetings)
            if (meeting.Position < ray) winding += meeting.IsStart ? -1 : 1;
        var y = box.Bottom + (ray - box.Width);
        foreach (var chain in chains)
            for (var i = 0; i + 1 < chain.Points.Count; i++) winding += Crossing(chain.Points[i], chain.Points[i + 1], box.CentreX, y);
        return -winding;
    }

    private static double WidestGap(List<Meeting> meetings, double from, double to)
    {
        double last = from, middle = (from + to) / 2, widest = 0;
        foreach (var position in meetings.Select(meeting => meeting.Position).Where(position => position > from && position < to).Append(to))
        {
            if (position - last > widest) (widest, middle) = (position - last, (position + last) / 2);
            last = position;
        }

        return middle;
    }

    private static int Crossing(Point a, Point b, double x, double y)
    {
        if (a.Y <= y == b.Y <= y) return 0;
        var at = a.X + (b.X - a.X) * (y - a.Y) / (b.Y - a.Y);
        return at <= x ? 0 : a.Y <= y ? 1 : -1;
    }

    /// <summary>Where to start so that the border is run there as little as anywhere, and how many whole rounds are left then.</summary>
    private static (int First, int Loops) Level(List<Meeting> meetings, int before)
    {
        var (first, loops, level) = (0, before, before);
        for (var i = 0; i < meetings.Count; i++)
        {
            if (Math.Abs(level) < Math.Abs(loops)) (first, loops) = (i, level);
            level += meetings[i].IsStart ? -1 : 1;
        }

        return (first, loops);
    }

    /// <summary>Matches ends with starts like brackets: forwards where the border is run forwards, else backwards.</summary>
    private static void Link(List<Meeting> meetings, int first, in BoxBorder border, List<Chain> chains)
    {
        var waitingEnds = new Stack<(int Chain, double Position)>();
        var waitingStarts = new Stack<(int Chain, double Position)>();
        for (var i = 0; i < meetings.Count; i++)
        {
            var meeting = meetings[(first + i) % meetings.Count];
            var here = (meeting.Chain, Position: meeting.Position + (first + i >= meetings.Count ? border.Length : 0));
            var (open, other) = meeting.IsStart ? (waitingStarts, waitingEnds) : (waitingEnds, waitingStarts);
            if (!other.TryPop(out var match)) open.Push(here);
            else if (meeting.IsStart) chains[match.Chain].Next = (here.Chain, match.Position, here.Position);
            else chains[here.Chain].Next = (match.Chain, here.Position, match.Position);
        }
    }

    private static void Walk(List<Chain> chains, in BoxBorder border, List<List<Point>> result)
    {
        var done = new bool[chains.Count];
        for (var i = 0; i < chains.Count; i++)
        {
            if (done[i]) continue;
            var loop = new List<Point>();
            for (var at = i; !done[at]; at = chains[at].Next.Chain)
            {
                done[at] = true;
                loop.AddRange(chains[at].Points);
                border.AddCorners(chains[at].Next.From, chains[at].Next.To, loop);
            }

            result.Add(WithoutRepeats(loop));
        }
    }

    private static List<Point> WithoutRepeats(List<Point> loop)
    {
        var kept = new List<Point>(loop.Count);
        foreach (var point in loop)
            if (kept.Count == 0 || kept[^1] != point) kept.Add(point);
        if (kept.Count > 1 && kept[^1] == kept[0]) kept.RemoveAt(kept.Count - 1);
        return kept;
    }

    private static List<Point> Round(in BoxBorder border, bool counterclockwise)
    {
        List<Point> round = [border.Corner(0), border.Corner(1), border.Corner(2), border.Corner(3)];
        if (!counterclockwise) round.Reverse();
        return round;
    }
}
