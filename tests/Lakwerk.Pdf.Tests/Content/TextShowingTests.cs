using System.Globalization;

namespace Lakwerk.Pdf.Tests.Content;

public class TextShowingTests
{
    // Helvetica: A is 667 wide, a space 278.
    [Theory]
    [InlineData("BT /F 10 Tf 100 200 Td (A) Tj ET", "100 200")]
    [InlineData("BT /F 10 Tf 100 200 Td (A) Tj (A) Tj ET", "100 200, 106.67 200")]
    [InlineData("BT /F 10 Tf 1 Tc 100 200 Td (AA) Tj ET", "100 200, 107.67 200")]
    [InlineData("BT /F 10 Tf 5 Tw 100 200 Td (A A) Tj ET", "100 200, 106.67 200, 114.45 200")]
    [InlineData("BT /F 10 Tf 50 Tz 100 200 Td (AA) Tj ET", "100 200, 103.34 200")]
    [InlineData("BT /F 10 Tf 2 Tc 50 Tz 100 200 Td (AA) Tj ET", "100 200, 104.34 200")]
    [InlineData("BT /F 10 Tf 3 Ts 100 200 Td (A) Tj ET", "100 203")]
    [InlineData("BT /F 10 Tf 100 200 Td [(A) -1000 (A)] TJ ET", "100 200, 116.67 200")]
    [InlineData("BT /F 10 Tf 50 Tz 100 200 Td [(A) -1000 (A)] TJ ET", "100 200, 108.34 200")]
    [InlineData("BT /F 10 Tf 12 TL 100 200 Td (A) Tj T* (A) Tj ET", "100 200, 100 188")]
    [InlineData("BT /F 10 Tf 100 200 TD 0 -14 TD (A) Tj T* (A) Tj ET", "100 186, 100 172")]
    [InlineData("BT /F 10 Tf 12 TL 100 200 Td (A) ' ET", "100 188")]
    [InlineData("BT /F 10 Tf 12 TL 100 200 Td 5 1 (A A) \" ET", "100 188, 107.67 188, 116.45 188")]
    [InlineData("BT /F 10 Tf 2 0 0 2 100 200 Tm (AA) Tj ET", "100 200, 113.34 200")]
    [InlineData("BT /F 10 Tf 0 1 -1 0 100 200 Tm (AA) Tj ET", "100 200, 100 206.67")]
    [InlineData("2 0 0 3 10 20 cm BT /F 10 Tf 100 200 Td (AA) Tj ET", "210 620, 223.34 620")]
    [InlineData("BT /F -10 Tf 100 200 Td (AA) Tj ET", "100 200, 93.33 200")]
    // The text state outlives a text object; the matrices do not.
    [InlineData("BT /F 10 Tf 1 Tc 100 200 Td (A) Tj ET BT (AA) Tj ET", "100 200, 0 0, 7.67 0")]
    // Viewers show text outside of text objects too, where the last one ended.
    [InlineData("BT /F 10 Tf 100 200 Td (A) Tj ET (A) Tj", "100 200, 106.67 200")]
    // A string in place of an array.
    [InlineData("BT /F 10 Tf 100 200 Td (A) TJ ET", "100 200")]
    // Td moves from the start of the line, not from where text ended.
    [InlineData("BT /F 10 Tf 100 200 Td (AAA) Tj 0 -10 Td (A) Tj ET", "100 200, 106.67 200, 113.34 200, 100 190")]
    // Wrong operands leave the state alone; of too many the last count.
    [InlineData("BT /F 10 Tf 100 200 Td /X Tc 5 Td (AA) Tj ET", "100 200, 106.67 200")]
    [InlineData("BT /F 10 Tf 7 100 200 Td (A) Tj ET", "100 200")]
    [InlineData("BT /F 10 Tf 9 Tr (A) Tj ET", "0 0")]
    public void Glyphs_stand_where_the_text_matrix_puts_them(string content, string origins)
    {
        var run = PdfSketch.Of(content).Run();
        Assert.Equal(origins, string.Join(", ", run.Glyphs.Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Origin.E:0.##} {g.Origin.F:0.##}"))));
    }

    [Fact]
    public void A_cell_reaches_over_the_advance_and_from_descent_to_ascent()
    {
        var run = PdfSketch.Of("BT /F 10 Tf 5 Tc 100 200 Td (A) Tj ET").Run();
        var glyph = run.Glyphs.Single();
        var font = run.States[0].Font!;
        Assert.Equal(100, glyph.Quad.LowerLeft.X, 6);
        Assert.Equal(106.67, glyph.Quad.LowerRight.X, 6);
        Assert.Equal(200 + 10 * font.Descent, glyph.Quad.LowerLeft.Y, 6);
        Assert.Equal(200 + 10 * font.Ascent, glyph.Quad.UpperLeft.Y, 6);
        Assert.Equal(11.67, glyph.Advance, 6);
    }

    [Fact]
    public void A_turned_cell_keeps_its_corners_in_order()
    {
        var quad = PdfSketch.Of("BT /F 10 Tf 0 1 -1 0 100 200 Tm (A) Tj ET").Run().Glyphs.Single().Quad;
        Assert.True(quad.LowerLeft.X > quad.UpperLeft.X);
        Assert.Equal(6.67, quad.LowerRight.Y - quad.LowerLeft.Y, 6);
        Assert.Equal(quad.LowerLeft.X, quad.LowerRight.X, 6);
    }

    [Fact]
    public void Each_glyph_knows_the_string_and_byte_that_it_came_from()
    {
        var run = PdfSketch.Of("BT /F 10 Tf [(AB) -20 () (C)] TJ ET").Run();
        Assert.Equal([(0, 0), (0, 1), (3, 0)], run.Glyphs.Select(g => (g.StringIndex, g.ByteOffset)));
    }

    [Fact]
    public void A_missing_font_still_gives_glyphs_without_a_meaning()
    {
        var run = PdfSketch.Of("BT /Nope 10 Tf (AB) Tj ET").Run();
        Assert.Equal(2, run.Glyphs.Count);
        Assert.All(run.Glyphs, glyph => Assert.Equal("", glyph.Glyph.Unicode));
        Assert.Contains(run.Warnings, warning => warning.Contains("Nope", StringComparison.Ordinal));
    }

    [Fact]
    public void The_text_matrix_comes_back_with_the_graphics_state()
    {
        var run = PdfSketch.Of("BT /F 10 Tf 100 200 Td q (A) Tj 5 Tc Q (AA) Tj ET").Run();
        Assert.Equal([100, 100, 106.67], run.Glyphs.Select(g => Math.Round(g.Origin.E, 2)));
    }

    [Fact]
    public void Text_that_clips_narrows_the_clip_when_the_text_object_ends()
    {
        var run = PdfSketch.Of("BT /F 10 Tf 7 Tr 100 200 Td (A) Tj (A) Tj ET 0 0 m 1 1 l S").Run();
        var clip = run.Paths.Single().Clip;
        Assert.True(clip.Contains(106, 205) && clip.Width < 60 && clip.Height < 60);
        Assert.Equal("0 0 600 800", Recorder.Show(run.States[1].ClipBounds));
    }

    [Fact]
    public void Vertical_writing_moves_down_and_centres_glyphs_on_the_line()
    {
        var sketch = PdfSketch.Of("BT /V 10 Tf 100 500 Td 2 Tc [<0041> 500 <0042>] TJ ET");
        var descendant = sketch.Add("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /DW2 [880 -1000] >>");
        sketch.Resources = $"/Font << /V << /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-V /DescendantFonts [{descendant}] >> >>";
        var glyphs = sketch.Run().Glyphs;
        // Position (100, 500); v = (500, 880)/1000 em; the cell hangs below the position.
        Assert.Equal((95, 491.2), (Math.Round(glyphs[0].Origin.E, 2), Math.Round(glyphs[0].Origin.F, 2)));
        Assert.Equal("95 490 105 500", Recorder.Show(glyphs[0].Quad.Bounds));
        // −10 for the glyph, +2 character spacing, −5 for the number.
        Assert.Equal("95 477 105 487", Recorder.Show(glyphs[1].Quad.Bounds));
        Assert.Equal(-8, glyphs[0].Advance, 6);
    }
}
