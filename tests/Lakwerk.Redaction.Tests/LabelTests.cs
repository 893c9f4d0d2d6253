using Lakwerk.Redaction.Tests.Fixtures;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Tests;

/// <summary>Where the label of a mark is printed; poppler reads it.</summary>
public sealed class LabelTests
{
    [RequiresToolTheory("pdftotext")]
    [InlineData(0, 100, 700, 200, 715)]
    [InlineData(90, 100, 600, 115, 700)]
    [InlineData(180, 100, 700, 200, 715)]
    [InlineData(270, 100, 600, 115, 700)]
    public void A_label_stands_upright_in_its_box_however_the_page_is_turned(int turn, double left, double bottom, double right, double top)
    {
        var box = new Box(left, bottom, right, top);
        var run = Run.Redact(Page(turn), Run.Mark(box, label: "5.1.2e"));

        Assert.Equal("5.1.2e", run.Poppler().Trim());
        Assert.True(box.Contains(Ink(run)), $"{Ink(run)} is not in {box}");
        Assert.True(IsUpright(run));
    }

    [RequiresToolFact("pdftotext")]
    public void A_label_runs_upwards_in_a_box_that_does()
    {
        var box = new Box(100, 600, 112, 680);
        var run = Run.Redact(Page(0), Run.Mark(box, label: "5.1.2e"));

        var ink = Ink(run);
        Assert.True(box.Contains(ink), $"{ink} is not in {box}");
        Assert.True(ink.Height > ink.Width);
    }

    [RequiresToolTheory("pdftotext")]
    [InlineData(0)]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public void A_label_that_does_not_fit_stands_upright_in_the_margin(int turn)
    {
        var box = new Box(200, 700, 206, 706);
        var run = Run.Redact(Page(turn), Run.Mark(box, label: "5.1.2e"));

        Assert.Equal("5.1.2e", run.Poppler().Trim());
        Assert.False(box.Overlaps(Ink(run)));
        Assert.True(new Box(0, 0, 595, 842).Contains(Ink(run)));
        Assert.True(IsUpright(run));
    }

    [RequiresToolFact("pdftotext")]
    public void Narrow_boxes_in_a_row_share_one_label_in_the_margin()
    {
        var run = Run.Redact(Page(0), Run.Mark(new Box(100, 700, 105, 710), label: "5.1.2e"), Run.Mark(new Box(200, 700, 205, 710), label: "5.1.2e", id: "m2"));

        Assert.Equal("5.1.2e", run.Poppler().Trim());
    }

    [RequiresToolTheory("pdftotext")]
    [InlineData("", false)]
    [InlineData("560 690 35 20 re f ", true)]
    [InlineData("560 690 35 20 re f 0 690 35 20 re f ", false)]
    public void A_label_in_the_margin_keeps_off_what_is_printed_there(string printed, bool isLeft)
    {
        var run = Run.Redact(new Sheet(printed).Build(), Run.Mark(new Box(200, 700, 206, 706), label: "5.1.2e"));

        var label = Ink(run);
        Assert.Equal(isLeft, label.Right < 100);
        Assert.DoesNotContain(Run.Paths(run.File), path => path.Height > 15 && path.Overlaps(label));
    }

    [RequiresToolTheory("pdftotext")]
    [InlineData(100, 700, 200, 720, "5.1.2e + 5.1.2i")]
    [InlineData(102, 701, 196, 719, "5.1.2e + 5.1.2i")]
    [InlineData(190, 700, 280, 720, "5.1.2e 5.1.2i")]
    public void Grounds_of_boxes_that_lie_on_each_other_are_joined(double left, double bottom, double right, double top, string text)
    {
        var run = Run.Redact(Page(0), Run.Mark(new Box(100, 700, 200, 720), label: "5.1.2e"), Run.Mark(new Box(left, bottom, right, top), label: "5.1.2i", id: "m2"));

        Assert.Equal(text, string.Join(' ', run.Poppler().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    [RequiresToolTheory("pdftoppm")]
    [InlineData(BoxColor.Black, 100, 700, 200, 720)]
    [InlineData(BoxColor.White, 100, 700, 200, 720)]
    [InlineData(BoxColor.Black, 200, 700, 206, 706)]
    [InlineData(BoxColor.White, 200, 700, 206, 706)]
    public void A_label_stands_out_from_its_box_at_least_as_much_as_the_law_on_accessibility_asks(BoxColor color, double left, double bottom, double right, double top)
    {
        var run = Run.Redact(Page(0), new RedactionOptions { Box = color }, Run.Mark(new Box(left, bottom, right, top), label: "5.1.2e"));

        var (darkest, lightest) = Picture.ByPoppler(run.File).Luminances(Ink(run).Inflate(1));
        Assert.True((lightest + 0.05) / (darkest + 0.05) >= 4.5, $"{darkest} on {lightest}");
    }

    [RequiresToolFact("pdftoppm")]
    public void A_white_box_is_white_with_an_edge()
    {
        var box = new Box(100, 700, 200, 720);
        var picture = Picture.ByPoppler(Run.Redact(Page(0), new RedactionOptions { Box = BoxColor.White, Width = WidthPolicy.Exact }, Run.Mark(box)).File);

        Assert.Equal(0, picture.InkIn(box));
        Assert.NotEqual(0, picture.InkIn(box.Inflate(3)));
    }

    [RequiresToolFact("pdftotext")]
    public void A_label_keeps_its_accents()
    {
        var run = Run.Redact(Page(0), Run.Mark(new Box(100, 700, 300, 720), label: "privé – één"));

        Assert.Equal("privé – één", run.Poppler().Trim());
    }

    [Fact]
    public void A_mark_without_a_label_brings_no_font() =>
        Assert.DoesNotContain("/Font", Run.Redact(Page(0), Run.Mark(new Box(100, 700, 300, 720))).Everything(), StringComparison.Ordinal);

    private static byte[] Page(int turn) => new Sheet("") { Page = $"/Rotate {turn}" }.Build();

    private static Box Ink(Run run) => Run.Words(run.File).Select(word => word.Box).Aggregate((one, other) => one.Union(other)).Inflate(-1);

    /// <summary>Poppler measures words on the page as shown: those of upright text are wider than high.</summary>
    private static bool IsUpright(Run run)
    {
        var match = System.Text.RegularExpressions.Regex.Match(run.Poppler("-bbox"), "xMin=\"([0-9.]+)\" yMin=\"([0-9.]+)\" xMax=\"([0-9.]+)\" yMax=\"([0-9.]+)\"");
        var edges = Enumerable.Range(1, 4).Select(i => double.Parse(match.Groups[i].Value, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        return edges[2] - edges[0] > edges[3] - edges[1];
    }
}
