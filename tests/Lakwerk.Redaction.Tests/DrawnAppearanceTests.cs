using Lakwerk.Redaction.Tests.Fixtures;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Tests;

/// <summary>Annotations that leave it to the viewer to draw them look on paper as poppler showed them.</summary>
public sealed class DrawnAppearanceTests
{
    private const string Quads = "/QuadPoints [100 620 220 620 100 600 220 600 100 590 180 590 100 570 180 570]";
    private static readonly Box Area = new(90, 560, 240, 640);

    [RequiresToolTheory("pdftoppm")]
    [InlineData("/Subtype /Square /C [1 0 0]")]
    [InlineData("/Subtype /Square /C [1 0 0] /IC [0.8 1 0.8] /BS << /W 4 >>")]
    [InlineData("/Subtype /Circle /C [0 0.5 0] /BS << /W 2 /S /D /D [6 3] >>")]
    [InlineData("/Subtype /Circle /IC [0.2 0.4 1] /C [0 0 0] /CA 0.5")]
    [InlineData("/Subtype /Line /L [100 570 230 630] /C [0 0 1] /Border [0 0 3]")]
    [InlineData("/Subtype /PolyLine /Vertices [100 570 150 630 230 580] /C [1 0 0]")]
    [InlineData("/Subtype /Polygon /Vertices [100 570 150 630 230 580] /C [1 0 0] /IC [1 1 0]")]
    [InlineData("/Subtype /Ink /InkList [[100 570 150 630 230 580] [120 620 200 570]] /C [0.3 0 0.3]")]
    [InlineData("/Subtype /Highlight /C [1 1 0] " + Quads)]
    [InlineData("/Subtype /Underline /C [1 0 0] " + Quads)]
    [InlineData("/Subtype /StrikeOut /C [1 0 0] " + Quads)]
    [InlineData("/Subtype /Squiggly /C [1 0 0] " + Quads)]
    public void What_viewers_draw_of_an_annotation_stays_on_the_page(string keys)
    {
        var input = Page(keys);
        var run = Run.Redact(input);

        Assert.NotEqual(0, Picture.ByPoppler(run.File).InkIn(Area.Inflate(2)));
        Assert.Equal(0, Picture.ByPoppler(run.File).DifferencesOutside(Picture.ByPoppler(input)));
        run.CheckWithQpdf();
    }

    [RequiresToolTheory("pdftoppm")]
    [InlineData("/Subtype /Stamp /Name /Draft")]
    [InlineData("/Subtype /Text /Contents (Kortenaar)")]
    [InlineData("/Subtype /FreeText /Contents (Kortenaar) /DA (/F1 12 Tf 0 g)")]
    [InlineData("/Subtype /Redact /C [1 0 0]")]
    [InlineData("/Subtype /Square /F 2")]
    [InlineData("/Subtype /Line /L [100]")]
    [InlineData("/Subtype /Ink /InkList [[100 570]]")]
    [InlineData("/Subtype /Circle /BS << /W 0 >>")]
    public void Words_and_what_is_hidden_or_has_no_shape_are_not_drawn(string keys) =>
        Assert.Equal(0, Picture.ByPoppler(Run.Redact(Page(keys)).File).InkIn(Area.Inflate(2)));

    [Fact]
    public void A_highlight_that_a_mark_touches_goes_also_where_it_is_larger_than_its_rectangle()
    {
        var input = Page("/Subtype /Highlight /C [1 1 0] /QuadPoints [100 500 220 500 100 480 220 480]");

        Assert.Single(Run.Paths(Run.Redact(input).File));
        Assert.DoesNotContain("Multiply", Run.Redact(input, Run.Mark(new Box(150, 485, 170, 495))).Everything(), StringComparison.Ordinal);
    }

    [RequiresToolTheory("pdftoppm")]
    [InlineData(WidthPolicy.Exact, true)]
    [InlineData(WidthPolicy.Snap, false)]
    public void The_frame_of_a_marked_link_stays_beside_the_mark_only_where_nothing_moves(WidthPolicy width, bool stays)
    {
        var mark = new Box(80, 550, 150, 650);
        var run = Run.Redact(Page("/Subtype /Link /Border [0 0 2] /C [0 0 1] /A << /S /URI /URI (https://example.nl/kortenaar) >>"), width, Run.Mark(mark));

        Assert.Equal(stays, Picture.ByPoppler(run.File).InkIn(new Box(160, 550, 250, 650)) > 0);
        Assert.DoesNotContain("ortenaar", run.Everything(), StringComparison.Ordinal);
    }

    private static byte[] Page(string keys) =>
        new Sheet("BT /F1 12 Tf 72 700 Td (Zeekant) Tj ET") { Page = $"/Annots [<< /Type /Annot /Rect [{Area.Left} {Area.Bottom} {Area.Right} {Area.Top}] {keys} >>]" }.Build();
}
