using Lakwerk.Pdf.Fonts.Programs;

namespace Lakwerk.Pdf.Fonts.Subsetting;

/// <summary>The tables hhea and hmtx for the glyphs that stay; all others are as wide as nothing.</summary>
internal static class SfntMetrics
{
    /// <summary>Every glyph gets a metric of its own, whatever the old table left out.</summary>
    /// <param name="font">The old program.</param>
    /// <param name="old">For each new glyph the old one, or -1.</param>
    public static byte[] WriteHmtx(SfntProgram font, int[] old)
    {
        var output = new FontBuffer();
        foreach (var glyph in old) output.U16(Advance(font, glyph)).U16(LeftBearing(font, glyph));
        return output.ToArray();
    }

    public static byte[] WriteHhea(SfntProgram font, int[] old, GlyphBox box)
    {
        var hhea = font.Table("hhea");
        var widest = 0;
        foreach (var glyph in old) widest = Math.Max(widest, Advance(font, glyph));
        var output = new FontBuffer();
        output.U32(0x00010000).U16(hhea.U16(4)).U16(hhea.U16(6)).U16(hhea.U16(8));
        output.U16(widest).U16(box.XMin).U16(0).U16(box.XMax);
        output.U16(hhea.U16(18)).U16(hhea.U16(20)).U16(hhea.U16(22));
        output.U32(0).U32(0).U16(0).U16(old.Length);
        return output.ToArray();
    }

    private static int Metrics(SfntProgram font) => font.Table("hhea").U16(34);

    private static int Advance(SfntProgram font, int glyph) =>
        glyph < 0 || Metrics(font) == 0 ? 0 : font.Table("hmtx").U16(Math.Min(glyph, Metrics(font) - 1) * 4);

    private static int LeftBearing(SfntProgram font, int glyph)
    {
        var metrics = Metrics(font);
        if (glyph < 0 || metrics == 0) return 0;
        return font.Table("hmtx").U16(glyph < metrics ? (glyph * 4) + 2 : (metrics * 4) + ((glyph - metrics) * 2));
    }
}
