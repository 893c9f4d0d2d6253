using FsCheck;
using FsCheck.Fluent;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Redaction.Vectors;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Tests.Vectors;

/// <summary>Polygons without a box: corners on whole numbers, so that edges meet the box's corners and run along its border.</summary>
public sealed class AreaCutTests
{
    private static readonly Box Mark = new(5, 4, 13, 11);

    [Fact]
    public void Outside_the_box_every_winding_stays_and_inside_it_is_none() =>
        Prop.ForAll(Polygons().ToArbitrary(), polygons =>
        {
            var left = AreaCut.Outside(polygons, Mark);
            foreach (var point in Samples())
            {
                var expected = Mark.Contains(point.X, point.Y) ? UntouchedWinding(polygons, point) : Winding(polygons, point);
                if (Winding(left, point) != expected) return false;
            }

            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_edge_of_the_rest_runs_through_the_box() =>
        Prop.ForAll(Polygons().ToArbitrary(), polygons => !AreaCut.Outside(polygons, Mark).Exists(polygon => AreaCut.Touches(polygon, Mark)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Cutting_a_second_time_changes_nothing() =>
        Prop.ForAll(Polygons().ToArbitrary(), polygons =>
        {
            var once = AreaCut.Outside(polygons, Mark);
            return AreaCut.Outside(once, Mark).SequenceEqual(once);
        }).QuickCheckThrowOnFailure();

    /// <summary>The interior may turn and twist as it likes: a way through the box tells nothing but where it goes in and out.</summary>
    [Fact]
    public void What_happens_inside_the_box_leaves_no_trace() =>
        Prop.ForAll(Inside().ListOf(4).ToArbitrary(), Inside().ListOf(3).ToArbitrary(), (one, other) =>
        {
            var (first, second) = (AreaCut.Outside([Through(one)], Mark), AreaCut.Outside([Through(other)], Mark));
            return first.Count == second.Count && first.Zip(second).All(pair => pair.First.SequenceEqual(pair.Second));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_simple_notch_stays_simple()
    {
        List<Point> square = [new(0, 0), new(9, 0), new(9, 9), new(0, 9)];

        var left = Assert.Single(AreaCut.Outside([square], Mark));

        Assert.Equal([new(9, 4), new(5, 4), new(5, 9), new(0, 9), new(0, 0), new(9, 0)], Rotated(left, new Point(9, 4)));
        Assert.Equal(81 - 4 * 5, Area(left));
    }

    [Theory]
    [InlineData(1, 1, 3, 3, 1)] // beside
    [InlineData(6, 5, 12, 10, 0)] // inside
    [InlineData(0, 0, 20, 20, 1)] // around
    [InlineData(0, 5, 20, 6, 2)] // through: two pieces
    [InlineData(5, 4, 13, 11, 1)] // the box itself: its edges run along the border
    public void A_rectangle_gives_as_many_pieces_as_are_left(int left, int bottom, int right, int top, int pieces)
    {
        List<Point> rectangle = [new(left, bottom), new(right, bottom), new(right, top), new(left, top)];

        Assert.Equal(pieces, AreaCut.Outside([rectangle], Mark).Count);
    }

    /// <summary>From the left border at (5, 6) by way of points inside to the right border at (13, 9), and around below.</summary>
    private static List<Point> Through(IReadOnlyList<Point> inside) => [new(2, 6), new(5, 6), .. inside, new(13, 9), new(17, 9), new(17, 1), new(2, 1)];

    private static Gen<Point> Inside() => from x in Gen.Choose(51, 129) from y in Gen.Choose(41, 109) select new Point(x / 10.0, y / 10.0);

    private static Gen<List<List<Point>>> Polygons()
    {
        var point = from x in Gen.Choose(0, 18) from y in Gen.Choose(0, 15) select new Point(x, y);
        var polygon = from count in Gen.Choose(3, 9) from points in point.ListOf(count) select points.ToList();
        return from count in Gen.Choose(1, 3) from polygons in polygon.ListOf(count) select polygons.ToList();
    }

    /// <summary>Points off every line through whole coordinates: on an edge the winding is not defined.</summary>
    private static IEnumerable<Point> Samples()
    {
        for (var x = -0.51718281828; x < 19; x += 0.73105857863)
            for (var y = -0.48314718056; y < 16; y += 0.61803398875) yield return new Point(x, y);
    }

    /// <summary>A polygon with no edge in the box may lie around it and stays as it is.</summary>
    private static int UntouchedWinding(List<List<Point>> polygons, Point point) =>
        Winding(polygons.FindAll(polygon => !AreaCut.Touches(polygon, Mark)), point);

    private static int Winding(IEnumerable<List<Point>> polygons, Point point)
    {
        var winding = 0.0;
        foreach (var polygon in polygons)
            for (var i = 0; i < polygon.Count; i++)
            {
                var (a, b) = (polygon[i], polygon[(i + 1) % polygon.Count]);
                double ax = a.X - point.X, ay = a.Y - point.Y, bx = b.X - point.X, by = b.Y - point.Y;
                winding += Math.Atan2(ax * by - ay * bx, ax * bx + ay * by);
            }

        return (int)Math.Round(winding / (2 * Math.PI));
    }

    private static double Area(List<Point> polygon) =>
        Math.Abs(polygon.Select((a, i) => (a, b: polygon[(i + 1) % polygon.Count])).Sum(edge => edge.a.X * edge.b.Y - edge.a.Y * edge.b.X) / 2);

    private static IEnumerable<Point> Rotated(List<Point> polygon, Point first)
    {
        var at = polygon.IndexOf(first);
        return polygon.Skip(at).Concat(polygon.Take(at));
    }
}
