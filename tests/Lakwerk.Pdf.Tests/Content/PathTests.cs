using Lakwerk.Pdf.Content;

namespace Lakwerk.Pdf.Tests.Content;

public class PathTests
{
    [Theory]
    [InlineData("10 20 30 40 re f", "10 20 40 60")]
    [InlineData("40 60 -30 -40 re f", "10 20 40 60")]
    [InlineData("0 0 m 0 100 100 100 100 0 c f", "0 0 100 75")]
    [InlineData("0 0 m 100 100 100 0 v f", "0 0 100 44.44")]
    [InlineData("0 0 m 0 100 100 0 y f", "0 0 100 44.44")]
    [InlineData("0 0 m -50 100 150 100 100 0 c f", "-8.09 0 108.09 75")]
    [InlineData("2 0 0 2 5 5 cm 0 0 10 10 re f", "5 5 25 25")]
    [InlineData("0 1 -1 0 0 0 cm 0 0 10 20 re f", "-20 0 0 10")]
    [InlineData("10 10 m 500 500 m 20 20 l 30 10 l f", "20 10 500 500")]
    [InlineData("10 10 l 20 20 l f", "10 10 20 20")]
    public void Bounds_are_exact(string content, string bounds) =>
        Assert.Equal(bounds, Recorder.Show(PdfSketch.Of(content).Run().Paths.Single().Bounds));

    [Theory]
    [InlineData("4 w 10 10 m 50 10 l S", "8 8 52 12")]
    [InlineData("4 w 2 J 10 10 m 50 10 l S", "7.17 7.17 52.83 12.83")]
    [InlineData("1 0 0 3 0 0 cm 4 w 10 10 m 50 10 l S", "8 24 52 36")]
    [InlineData("4 w 10 10 40 30 re S", "8 8 52 42")]
    // A corner of 90° standing on its tip: the miter reaches √2 half widths.
    [InlineData("4 w 0 0 m 50 50 l 100 0 l S", "-2 -2 102 52.83")]
    [InlineData("4 w 1 j 0 0 m 50 50 l 100 0 l S", "-2 -2 102 52")]
    [InlineData("4 w 1 M 0 0 m 50 50 l 100 0 l S", "-2 -2 102 52")]
    // A sharp corner within the limit of 10.
    [InlineData("2 w 0 0 m 10 50 l 20 0 l S", "-1 -1 21 55.1")]
    // Closed: the first corner is joined too.
    [InlineData("2 w 10 50 m 20 0 l 0 0 l s", "-1.22 -1 21.22 55.1")]
    public void Painted_bounds_reach_over_the_stroke(string content, string bounds) =>
        Assert.Equal(bounds, Recorder.Show(PdfSketch.Of(content).Run().Paths.Single().Painted));

    [Theory]
    [InlineData("S", false, false, true)]
    [InlineData("s", false, false, true)]
    [InlineData("f", true, false, false)]
    [InlineData("F", true, false, false)]
    [InlineData("f*", true, true, false)]
    [InlineData("B", true, false, true)]
    [InlineData("B*", true, true, true)]
    [InlineData("b", true, false, true)]
    [InlineData("b*", true, true, true)]
    public void Each_operator_paints_in_its_way(string op, bool fill, bool evenOdd, bool stroke)
    {
        var path = PdfSketch.Of($"0 0 m 9 0 l 9 9 l {op}").Run().Paths.Single();
        Assert.Equal(new PathPaint(fill, evenOdd, stroke, false, false), path.Paint);
        Assert.Equal(op is "s" or "b" or "b*", path.Segments[^1].Verb == PathVerb.Close);
    }

    [Fact]
    public void A_clip_counts_from_the_next_painting_on()
    {
        var run = PdfSketch.Of("10 10 100 100 re W n 50 50 200 200 re W* f 0 0 5 5 re f").Run();
        Assert.Equal(["path W", "path FW", "path F"], run.Events.Where(e => e.StartsWith("path", StringComparison.Ordinal)));
        Assert.Equal(["0 0 600 800", "10 10 110 110", "50 50 110 110"], run.Paths.Select(path => Recorder.Show(path.Clip)));
        Assert.True(run.Paths[0].Paint.IsClipOnly);
        Assert.True(run.Paths[1].Paint is { ClipEvenOdd: true, Fill: true, EvenOdd: false });
    }

    [Theory]
    [InlineData("q 10 10 20 20 re W n Q 0 0 5 5 re f", "0 0 600 800")]
    [InlineData("10 10 20 20 re W n 100 100 5 5 re W n 0 0 5 5 re f", "0 0 0 0")]
    [InlineData("W n 0 0 5 5 re f", "0 0 600 800")]
    [InlineData("0 0 m 100 200 100 200 200 0 c W n 0 0 5 5 re f", "0 0 200 150")]
    public void The_clip_is_kept_as_bounds(string content, string clip) =>
        Assert.Equal(clip, Recorder.Show(PdfSketch.Of(content).Run().Paths[^1].Clip));

    [Theory]
    [InlineData("0 0 5 5 re f", true)]
    [InlineData("0 1 -1 0 0 0 cm 0 0 5 5 re f", true)]
    [InlineData("1 1 -1 1 0 0 cm 0 0 5 5 re f", false)]
    [InlineData("0 0 m 5 0 l 5 5 l 0 5 l f", true)]
    [InlineData("0 0 m 5 0 l 5 5 l 0 5 l 0 0 l f", true)]
    [InlineData("0 0 m 5 0 l 5 5 l 1 5 l f", false)]
    [InlineData("0 0 m 5 0 l 5 5 l f", false)]
    [InlineData("0 0 5 5 re 9 9 5 5 re f", false)]
    public void A_path_knows_whether_it_is_an_upright_rectangle(string content, bool isBox) =>
        Assert.Equal(isBox, PdfSketch.Of(content).Run().Paths.Single().IsBox);

    [Fact]
    public void Numbers_beyond_all_bounds_do_no_harm()
    {
        var huge = new string('9', 320);
        var run = PdfSketch.Of($"{huge} 0 0 {huge} 0 0 cm {huge} {huge} m 1 1 l {huge} 1 2 3 4 5 c W B BT /F {huge} Tf (A) Tj ET 0 0 5 5 re f").Run();
        Assert.NotEmpty(run.Paths);
    }
}
