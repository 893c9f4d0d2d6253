using FsCheck;
using FsCheck.Fluent;
using Lakwerk.Redaction.Vectors;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Tests.Vectors;

/// <summary>Boxes without boxes.</summary>
public sealed class BoxRegionTests
{
    [Fact]
    public void The_rest_is_what_lies_in_the_box_and_in_none_of_the_others() =>
        Prop.ForAll(Boxes().ToArbitrary(), Boxes().ListOf(4).ToArbitrary(), (box, others) =>
        {
            var rest = BoxRegion.Subtract(box, others);
            for (var x = 0.5; x < 12; x++)
                for (var y = 0.5; y < 12; y++)
                {
                    var expected = box.Contains(x, y) && !others.Any(other => other.Contains(x, y)) ? 1 : 0;
                    if (rest.Count(part => part.Contains(x, y)) != expected) return false;
                }

            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_box_loses_only_sides_that_are_hidden_wholly()
    {
        var box = new Box(0, 0, 10, 4);

        Assert.Equal(box, BoxRegion.BoundsOfRest(box, [new Box(2, -1, 5, 5)]));
        Assert.Equal(box, BoxRegion.BoundsOfRest(box, [new Box(6, 2, 12, 6)]));
        Assert.Equal(box with { Right = 6 }, BoxRegion.BoundsOfRest(box, [new Box(6, -1, 12, 6)]));
        Assert.Null(BoxRegion.BoundsOfRest(box, [new Box(-1, -1, 5, 6), new Box(5, -1, 12, 6)]));
    }

    [Fact]
    public void A_rule_without_thickness_keeps_what_lies_beside_the_box()
    {
        var rule = new Box(0, 3, 10, 3);

        Assert.Equal(rule with { Left = 4 }, BoxRegion.BoundsOfRest(rule, [new Box(-1, 2, 4, 5)]));
        Assert.Null(BoxRegion.BoundsOfRest(rule, [new Box(-1, 2, 11, 5)]));
    }

    private static Gen<Box> Boxes() =>
        from x in Gen.Choose(0, 10)
        from y in Gen.Choose(0, 10)
        from width in Gen.Choose(1, 6)
        from height in Gen.Choose(1, 6)
        select new Box(x, y, x + width, y + height);
}
