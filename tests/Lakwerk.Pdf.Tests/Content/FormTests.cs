using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Tests.Content;

public class FormTests
{
    [Fact]
    public void A_form_runs_in_its_own_space_and_clip_and_leaves_no_trace()
    {
        var sketch = PdfSketch.Of("2 0 0 2 10 10 cm /X Do 0 0 1 1 re f");
        sketch.Resources = $"/XObject << /X {sketch.AddStream("/Subtype /Form /Matrix [1 0 0 1 5 5] /BBox [0 0 20 20]", "q q 9 w 1 0 0 1 1 1 cm 0 0 4 4 re f")} >>";
        var run = sketch.Run();
        Assert.Equal(["begin Page 0", "form [2 0 0 2 20 20]", "begin Form 1", "path F", "end Form", "path F", "end Page"], run.Events);
        Assert.Equal(["22 22 30 30", "10 10 12 12"], run.Paths.Select(path => Recorder.Show(path.Bounds)));
        Assert.Equal(["20 20 60 60", "0 0 600 800"], run.Paths.Select(path => Recorder.Show(path.Clip)));
        Assert.Equal([9, 1], run.States.Select(state => state.LineWidth));
    }

    [Fact]
    public void A_form_without_resources_uses_those_around_it()
    {
        var sketch = PdfSketch.Of("/X Do");
        var inner = sketch.AddStream("/Subtype /Form /BBox [0 0 99 99]", "BT /F 9 Tf (inner) Tj ET");
        sketch.Resources = $"/XObject << /X {sketch.AddStream($"/Subtype /Form /BBox [0 0 99 99] /Resources << /XObject << /Y {inner} >> >>", "/Y Do")} >>";
        Assert.Equal("inner", sketch.Run().Text);
    }

    [Fact]
    public void A_visitor_may_pass_over_a_form()
    {
        var sketch = PdfSketch.Of("/X Do");
        sketch.Resources = $"/XObject << /X {sketch.AddStream("/Subtype /Form /BBox [0 0 9 9]", "0 0 5 5 re f")} >>";
        Assert.Empty(sketch.Run(new Recorder { RunForms = false }).Paths);
    }

    [Fact]
    public void A_form_that_draws_itself_is_run_once()
    {
        var sketch = PdfSketch.Of("/X Do");
        sketch.Resources = $"/XObject << /X {sketch.AddStream("/Subtype /Form /BBox [0 0 9 9]", "0 0 5 5 re f /X Do")} >>";
        var run = sketch.Run();
        Assert.Single(run.Paths);
        Assert.Contains(run.Warnings, warning => warning.Contains("itself", StringComparison.Ordinal));
    }

    [Fact]
    public void Nesting_ends_at_the_limit()
    {
        var sketch = PdfSketch.Of("/X Do");
        var form = sketch.AddStream("/Subtype /Form /BBox [0 0 9 9]", "0 0 5 5 re f");
        for (var i = 0; i < 40; i++) form = sketch.AddStream($"/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X {form} >> >>", "/X Do");
        sketch.Resources = $"/XObject << /X {form} >>";
        var run = sketch.Run();
        Assert.Empty(run.Paths);
        Assert.Equal(PdfLimits.Default.ContentNesting - 1, run.Events.Count(e => e.StartsWith("begin Form", StringComparison.Ordinal)));
    }

    [Fact]
    public void Forms_that_multiply_are_stopped_by_the_limit_on_operations()
    {
        var sketch = PdfSketch.Of("/X Do");
        var form = sketch.AddStream("/Subtype /Form /BBox [0 0 9 9]", "0 0 5 5 re f");
        for (var i = 0; i < 20; i++)
            form = sketch.AddStream($"/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X {form} >> >>", "/X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do");
        sketch.Resources = $"/XObject << /X {form} >>";
        var exception = Assert.Throws<PdfException>(() => sketch.Run(new Silent(), new PdfLimits { OperationsPerPage = 100_000 }));
        Assert.Equal(PdfErrorCode.LimitExceeded, exception.Code);
    }

    [Fact]
    public void A_transparency_group_starts_opaque()
    {
        var sketch = PdfSketch.Of("/G gs /X Do 0 0 1 1 re f");
        sketch.Resources = $"/ExtGState << /G << /ca .5 /BM /Multiply >> >> /XObject << /X {sketch.AddStream("/Subtype /Form /BBox [0 0 9 9] /Group << /S /Transparency >>", "0 0 5 5 re f")} >>";
        Assert.Equal([(1, "Normal"), (0.5, "Multiply")], sketch.Run().States.Select(state => (state.FillAlpha, state.BlendMode)));
    }

    [Fact]
    public void Images_and_shadings_are_told_with_their_place()
    {
        var sketch = PdfSketch.Of("q 100 0 0 50 10 20 cm /I Do Q /S sh /Nope Do /Nope sh /P Do");
        sketch.Resources = $"/XObject << /I {sketch.AddStream("/Subtype /Image /Width 1 /Height 1", "x")} /P {sketch.AddStream("/Subtype /PS", "x")} >> /Shading << /S << /ShadingType 2 >> >>";
        var run = sketch.Run();
        Assert.Equal(["begin Page 0", "image [100 0 0 50 10 20]", "shading PdfDictionary", "end Page"], run.Events);
        Assert.Equal(2, run.Warnings.Count);
    }

    [Fact]
    public void A_soft_mask_runs_its_group()
    {
        var sketch = PdfSketch.Of("1 0 0 1 7 7 cm /G gs 0 0 1 1 re f");
        var group = sketch.AddStream("/Subtype /Form /BBox [0 0 9 9] /Group << /S /Transparency >>", "0 0 5 5 re f");
        sketch.Resources = $"/ExtGState << /G << /SMask << /S /Luminosity /G {group} >> >> >>";
        var run = sketch.Run();
        Assert.Equal(["begin Page 0", "soft mask", "begin SoftMaskGroup 1", "path F", "end SoftMaskGroup", "path F", "end Page"], run.Events);
        Assert.Equal("7 7 12 12", Recorder.Show(run.Paths[0].Bounds));
        Assert.NotNull(run.States[1].SoftMask);
    }

    [Fact]
    public void A_pattern_lies_in_the_space_of_the_content_that_uses_it_and_is_offered_once()
    {
        var sketch = PdfSketch.Of("3 0 0 3 0 0 cm /Pattern cs /P scn 0 0 1 1 re f 0 0 2 2 re f");
        var pattern = sketch.AddStream("/PatternType 1 /PaintType 1 /BBox [0 0 9 9] /Matrix [2 0 0 2 1 1] /Resources << >>", "0 0 5 5 re f");
        sketch.Resources = $"/Pattern << /P {pattern} >>";
        var run = sketch.Run();
        Assert.Equal(["begin Page 0", "path F", "pattern [2 0 0 2 1 1]", "begin TilingPattern 1", "path F", "end TilingPattern", "path F", "end Page"], run.Events);
        Assert.Equal("1 1 11 11", Recorder.Show(run.Paths[1].Bounds));
    }

    private sealed class Silent : Recorder
    {
        public override void BeginScope(ContentScope scope)
        {
        }

        public override void EndScope(ContentScope scope)
        {
        }

        public override bool EnterForm(ContentContext context, PdfStream form, in Lakwerk.Pdf.Geometry.Matrix toUser) => true;

        public override void PaintPath(ContentContext context, PathGeometry path, PathPaint paint)
        {
        }
    }
}
