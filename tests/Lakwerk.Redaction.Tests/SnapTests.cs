using Lakwerk.Redaction.Tests.Fixtures;

namespace Lakwerk.Redaction.Tests;

/// <summary>What the width policies do to what is left on a line.</summary>
public sealed class SnapTests
{
    private const double Readable = 0.05;
    private const double Farthest = 0.6;

    [Theory]
    [InlineData("72 700 Td", "Jan")]
    [InlineData("72.31 700 Td", "Kortenaar")]
    [InlineData("71.87 700 Td", "Wilhelmina")]
    [InlineData("1 0.2 -0.2 1 72 400 Tm", "Kortenaar")]
    public void Snapped_neighbours_move_too_far_to_measure_and_too_little_to_notice(string position, string name)
    {
        var input = File(position, name);
        var run = Run.Redact(input, WidthPolicy.Snap, Run.MarkOn(input, name));

        foreach (var word in (string[])["Beste", "en", "dank"])
        {
            var (before, after) = (Run.BoxOf(input, word), Run.BoxOf(run.File, word));
            var moved = Math.Sqrt(Math.Pow(after.CentreX - before.CentreX, 2) + Math.Pow(after.CentreY - before.CentreY, 2));
            Assert.InRange(moved, Readable, Farthest);
        }
    }

    [Fact]
    public void Exact_neighbours_stay_where_they_were()
    {
        var input = File("72.31 700 Td", "Kortenaar");
        var run = Run.Redact(input, WidthPolicy.Exact, Run.MarkOn(input, "Kortenaar"));

        foreach (var word in (string[])["Beste", "en", "dank"])
            Assert.Equal(Run.BoxOf(input, word).Left, Run.BoxOf(run.File, word).Left, 0.001);
    }

    [Fact]
    public void A_line_that_lost_nothing_stays_where_it_was()
    {
        var input = new Sheet("BT /F1 12 Tf 72.31 700 Td (Beste Kortenaar) Tj 0 -14 Td (Onberoerd) Tj ET").Build();
        var run = Run.Redact(input, WidthPolicy.Snap, Run.MarkOn(input, "Kortenaar"));

        Assert.Equal(Run.BoxOf(input, "Onberoerd"), Run.BoxOf(run.File, "Onberoerd"));
    }

    [Fact]
    public void Two_widths_that_end_in_the_same_cell_of_the_grid_give_the_same_output()
    {
        // The word after the name starts at 144.1 or 144.3; the grid's step is half a point.
        static byte[] Input(double gap) => new Sheet(FormattableString.Invariant($"BT /F1 12 Tf 72 700 Td (Beste ) Tj ET BT /F1 12 Tf 115.2 700 Td (Ab) Tj ET BT /F1 12 Tf {144 + gap} 700 Td (dank) Tj ET")).Build();
        var mark = Run.Mark(new Text.Box(115, 696, 131, 712));

        Assert.Equal(Run.Redact(Input(0.1), WidthPolicy.Snap, mark).Everything(), Run.Redact(Input(0.3), WidthPolicy.Snap, mark).Everything());
        Assert.NotEqual(Run.Redact(Input(0.1), WidthPolicy.Exact, mark).Everything(), Run.Redact(Input(0.3), WidthPolicy.Exact, mark).Everything());
    }

    [Theory]
    [InlineData("re f", 0.6)]
    [InlineData("re S", 13)]
    [InlineData("l S", 0)]
    public void What_was_drawn_for_a_word_goes_with_it(string painting, double height)
    {
        var word = Run.BoxOf(File("72.31 700 Td", "Kortenaar"), "dank");
        var shape = painting == "l S"
            ? FormattableString.Invariant($"{word.Left} 698 m {word.Right} 698 l S")
            : FormattableString.Invariant($"{word.Left} 698 {word.Width} {height} {painting}");
        var input = new Sheet($"BT /F1 12 Tf 72.31 700 Td (Beste Kortenaar en dank) Tj ET 0.2 w {shape}").Build();
        var run = Run.Redact(input, WidthPolicy.Snap, Run.MarkOn(input, "Kortenaar"));

        var (after, drawn) = (Run.BoxOf(run.File, "dank"), Assert.Single(Run.Paths(run.File), path => path.Left > 150));
        Assert.NotInRange(after.Left - word.Left, -Readable, Readable);
        Assert.Equal(after.Left, drawn.Left, 0.02);
        Assert.Equal(after.Right, drawn.Right, 0.02);
    }

    private static byte[] File(string position, string name) => new Sheet($"BT /F1 12 Tf {position} (Beste {name} en dank) Tj ET").Build();
}
