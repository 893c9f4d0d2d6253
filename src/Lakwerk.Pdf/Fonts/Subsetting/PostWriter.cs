using Lakwerk.Pdf.Fonts.Programs;

namespace Lakwerk.Pdf.Fonts.Subsetting;

/// <summary>The table post with the names of the glyphs that stay; without names when the old one had none.</summary>
internal static class PostWriter
{
    private const int LongestName = 63;

    public static byte[] Write(SfntProgram font, GlyphPlan plan)
    {
        var post = font.Table("post");
        var old = Array.ConvertAll(plan.OldNumbers(), glyph => plan.Shows(glyph) ? glyph : -1);
        var hasNames = Array.Exists(old, glyph => glyph > 0 && font.PostNameOf(glyph) is not null);
        var output = new FontBuffer();
        output.U32(hasNames ? 0x00020000u : 0x00030000u);
        output.U32(post.U32(4)).U32(post.U32(8)).U32(post.U32(12) == 0 ? 0u : 1u).U32(0).U32(0).U32(0).U32(0);
        if (hasNames) WriteNames(font, plan, old, output);
        return output.ToArray();
    }

    private static void WriteNames(SfntProgram font, GlyphPlan plan, int[] old, FontBuffer output)
    {
        var strings = new FontBuffer();
        var count = 0;
        output.U16(old.Length);
        foreach (var glyph in old)
        {
            var name = glyph < 0 || font.PostNameOf(glyph) is not { } oldName ? ".notdef" : plan.NewName(glyph, oldName);
            var standard = Array.IndexOf(GlyphOrders.Macintosh, name);
            if (standard < 0)
            {
                standard = GlyphOrders.Macintosh.Length + count++;
                var text = name[..Math.Min(name.Length, LongestName)];
                strings.U8(text.Length).Text(text);
            }

            output.U16(standard);
        }

        output.Bytes(strings.Span);
    }
}
