using FsCheck;
using FsCheck.Fluent;
using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Redaction.Vectors;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Tests.Vectors;

/// <summary>Lines without a box.</summary>
public sealed class StrokeCutTests
{
    private static readonly Box Mark = new(10, 0, 20, 10);

    [Fact]
    public void A_line_through_the_box_ends_and_begins_at_its_border()
    {
        var runs = Cut(0, [Move(0, 5), Line(30, 5)]);

        Assert.Equal([(0, 5), (10, 5)], Points(runs![0]));
        Assert.Equal([(20, 5), (30, 5)], Points(runs[1]));
        Assert.Equal([0, 20], runs.Select(run => run.Offset));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(2.0)]
    public void A_line_beside_the_box_is_left_alone(double halfWidth) => Assert.Null(Cut(halfWidth, [Move(0, -1), Line(30, -1), Line(30, 40)]));

    [Fact]
    public void A_line_inside_goes() => Assert.Empty(Cut(0, [Move(12, 2), Line(18, 8)])!);

    [Fact]
    public void A_thick_line_in_the_box_stays_where_its_edge_shows_beside_it()
    {
        // Four wide, one above the lower border: a strip of one shows below the box.
        Assert.Null(Cut(2, [Move(0, 1), Line(30, 1)]));
        Assert.Equal(2, Cut(2, [Move(0, 5), Line(30, 5)])!.Count);
    }

    [Fact]
    public void Caps_end_where_the_box_begins()
    {
        var runs = Cut(0, [Move(0, 5), Line(30, 5)], retreat: 3);

        Assert.Equal(7, runs![0].Segments[^1].End.X, 9);
        Assert.Equal(23, runs[1].Segments[0].End.X, 9);
    }

    [Fact]
    public void A_closed_line_keeps_the_join_where_it_closes()
    {
        var square = new[] { Move(0, 5), Line(0, 40), Line(15, 40), Line(15, 5), new PathSegment(PathVerb.Close, new(0, 5), new(0, 5), new(0, 5)) };

        Assert.Equal([(10, 5), (0, 5), (0, 40), (15, 40), (15, 10)], Points(Assert.Single(Cut(0, square)!)));
        Assert.Equal(2, Cut(0, square, joinEnds: false)!.Count);
    }

    [Fact]
    public void A_curve_that_keeps_clear_stays_a_curve()
    {
        var curve = new PathSegment(PathVerb.Curve, new(0, 30), new(30, 30), new(30, 20));
        var runs = Cut(0, [Move(0, 20), curve, Line(15, 20), Line(15, 5)]);

        Assert.Equal(curve, Assert.Single(runs!).Segments[1]);
    }

    [Fact]
    public void A_curve_through_the_box_leaves_lines_outside()
    {
        var runs = Cut(0, [Move(0, 5), new PathSegment(PathVerb.Curve, new(10, 9), new(20, 1), new(30, 5))]);

        Assert.Equal(2, runs!.Count);
        Assert.Equal(10, runs[0].Segments[^1].End.X, 9);
        Assert.Equal(20, runs[1].Segments[0].End.X, 9);
    }

    [Fact]
    public void Nothing_is_left_inside_and_everything_outside_stays() =>
        Prop.ForAll(Polyline().ToArbitrary(), points =>
        {
            PathSegment[] line = [.. points.Select((p, i) => i == 0 ? Move(p.X, p.Y) : Line(p.X, p.Y))];
            var runs = Cut(0, line) ?? [Whole(line)];
            var left = runs.Sum(run => Length(run.Segments.Select(segment => segment.End)));
            return Math.Abs(left - Length(points) + LengthInside(points)) < 1e-6
                && runs.TrueForAll(run => LengthInside([.. run.Segments.Select(segment => segment.End)]) < 1e-6);
        }).QuickCheckThrowOnFailure();

    private static List<StrokeRun>? Cut(double halfWidth, PathSegment[] line, double retreat = 0, bool joinEnds = true) =>
        new StrokeCut([new ConvexShape(Mark, Matrix.Identity)], halfWidth, retreat, 0.01).Cut(line, joinEnds);

    private static StrokeRun Whole(PathSegment[] line)
    {
        var run = new StrokeRun(0);
        run.Segments.AddRange(line);
        return run;
    }

    private static (double X, double Y)[] Points(StrokeRun run) => [.. run.Segments.Select(segment => (segment.End.X, segment.End.Y))];

    private static PathSegment Move(double x, double y) => new(PathVerb.Move, new(x, y), new(x, y), new(x, y));

    private static PathSegment Line(double x, double y) => new(PathVerb.Line, new(x, y), new(x, y), new(x, y));

    private static Gen<List<Point>> Polyline()
    {
        var point = from x in Gen.Choose(0, 60) from y in Gen.Choose(-20, 40) select new Point(x / 2.0, y / 2.0);
        return from count in Gen.Choose(2, 8) from points in point.ListOf(count) select points.ToList();
    }

    private static double Length(IEnumerable<Point> points)
    {
        var all = points.ToList();
        return all.Zip(all.Skip(1)).Sum(pair => Math.Sqrt(Math.Pow(pair.Second.X - pair.First.X, 2) + Math.Pow(pair.Second.Y - pair.First.Y, 2)));
    }

    /// <summary>Measured apart from the code under test; a line along the border is outside.</summary>
    private static double LengthInside(List<Point> points)
    {
        var inside = 0.0;
        foreach (var (a, b) in points.Zip(points.Skip(1)))
        {
            double enter = 0, leave = 1;
            foreach (var (from, way, low, high) in new[] { (a.X, b.X - a.X, Mark.Left, Mark.Right), (a.Y, b.Y - a.Y, Mark.Bottom, Mark.Top) })
            {
                if (way == 0)
                {
                    if (from <= low || from >= high) leave = -1;
                    continue;
                }

                enter = Math.Max(enter, Math.Min((low - from) / way, (high - from) / way));
                leave = Math.Min(leave, Math.Max((low - from) / way, (high - from) / way));
            }

            if (leave > enter) inside += (leave - enter) * Length([a, b]);
        }

        return inside;
    }
}
