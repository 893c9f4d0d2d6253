namespace Lakwerk.Pdf.Tests.Content;

public class Type3GlyphTests
{
    [Fact]
    public void A_glyph_procedure_runs_in_glyph_space()
    {
        var run = Sketch("500 0 0 0 500 700 d1 1 0 0 rg 0 0 500 700 re f", "0 1 0 rg BT /T 10 Tf 100 200 Td (aa) Tj ET").Run();
        Assert.Equal(["begin Page 0", "text aa", "begin Type3Glyph 1", "path F", "end Type3Glyph", "begin Type3Glyph 1", "path F", "end Type3Glyph", "end Page"], run.Events);
        Assert.Equal(["100 200 105 207", "105 200 110 207"], run.Paths.Select(path => Recorder.Show(path.Bounds)));
    }

    [Theory]
    [InlineData("500 0 0 0 500 700 d1", 0)]
    [InlineData("500 0 d0", 1)]
    public void A_glyph_that_is_a_mere_shape_keeps_the_colour_of_the_text(string width, double red)
    {
        var run = Sketch($"{width} 1 0 0 rg 0 0 5 7 re f", "0 1 0 rg BT /T 10 Tf (a) Tj ET 0 0 1 1 re f").Run();
        // States: the text, the path in the glyph, the path behind.
        Assert.Equal(red, run.States[1].Fill[0]);
        Assert.Equal(0, run.States[2].Fill[0]);
    }

    [Fact]
    public void Glyphs_of_glyphs_do_not_disturb_the_outer_string()
    {
        var sketch = PdfSketch.Of("BT /T 10 Tf (ab) Tj ET");
        var inner = sketch.AddStream("", "500 0 d0 BT /F 100 Tf (xyz) Tj ET");
        sketch.Resources = $"/Font << /T << /Type /Font /Subtype /Type3 /FontMatrix [.001 0 0 .001 0 0] /FontBBox [0 0 0 0] /FirstChar 97 /LastChar 98 /Widths [500 500] /CharProcs << /a {inner} /b {inner} >> /Encoding << /Differences [97 /a /b] >> /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >> >>";
        Assert.Equal("ab|xyz|xyz", sketch.Run().Text);
    }

    [Fact]
    public void Procedures_are_not_run_unless_asked()
    {
        var run = Sketch("500 0 d0 0 0 5 5 re f", "BT /T 10 Tf (a) Tj ET").Run(new Recorder { RunGlyphs = false });
        Assert.Empty(run.Paths);
        Assert.Equal("a", run.Text);
    }

    private static PdfSketch Sketch(string procedure, string content)
    {
        var sketch = PdfSketch.Of(content);
        var stream = sketch.AddStream("", procedure);
        sketch.Resources = $"/Font << /T << /Type /Font /Subtype /Type3 /FontMatrix [.001 0 0 .001 0 0] /FontBBox [0 0 0 0] /FirstChar 97 /LastChar 97 /Widths [500] /CharProcs << /a {stream} >> /Encoding << /Differences [97 /a] >> /Resources << >> >> >>";
        return sketch;
    }
}
