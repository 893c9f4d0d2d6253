using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Tests.Fonts;

public class CompositeFontTests
{
    private const string Identity = "<< /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>";

    private static PdfFont Load(string descendant, string encoding = "/Identity-H", params PdfObject[] objects) =>
        FontText.Load($"<< /Subtype /Type0 /BaseFont /X /Encoding {encoding} /DescendantFonts [{descendant}] >>", objects);

    [Fact]
    public void Widths_come_from_lists_ranges_and_the_default()
    {
        var font = Load(Identity + " /DW 800 /W [3 [250 300] 10 12 500] >>");
        var widths = font.ReadAll(0, 2, 0, 3, 0, 4, 0, 5, 0, 10, 0, 12, 0, 13).Select(glyph => Math.Round(glyph.Width, 6));
        Assert.Equal([0.8, 0.25, 0.3, 0.8, 0.5, 0.5, 0.8], widths);
    }

    [Fact]
    public void Vertical_metrics_come_from_W2_DW2_and_half_the_width()
    {
        var font = Load(Identity + " /DW 1000 /W [7 [600]] /DW2 [900 -800] /W2 [5 [-500 250 700] 8 9 -400 100 650] >>", "/Identity-V");
        Assert.True(font.IsVertical);
        Assert.Equal(
            [(-0.5, 0.25, 0.7), (-0.8, 0.3, 0.9), (-0.4, 0.1, 0.65)],
            font.ReadAll(0, 5, 0, 7, 0, 9).Select(glyph => (glyph.Width, Math.Round(glyph.OriginX, 6), glyph.OriginY)));
    }

    [Fact]
    public void A_string_that_ends_within_a_code_gives_what_is_left() =>
        Assert.Equal([2, 1], Load(Identity + ">>").ReadAll(0, 65, 66).Select(glyph => glyph.ByteCount));

    [Fact]
    public void Without_a_known_encoding_the_font_is_not_trusted()
    {
        Assert.True(Load(Identity + ">>").IsTrusted);
        Assert.False(Load(Identity + ">>", "/No-Such-CMap").IsTrusted);
        Assert.False(Load(Identity + ">>", "null").IsTrusted);
    }

    [Fact]
    public void An_embedded_CMap_mixes_code_lengths()
    {
        var cmap = FontText.Stream("""
            /WMode 0 def
            2 begincodespacerange <00> <7F> <8000> <FFFF> endcodespacerange
            2 begincidrange <20> <7e> 1 <8140> <817e> 633 endcidrange
            1 begincidchar <9000> 7 endcidchar
            1 beginnotdefrange <00> <1f> 1 endnotdefrange
            """);
        var font = Load(Identity + ">>", "/@0", cmap);
        Assert.Equal([(1, 34), (2, 634), (1, 1), (2, 7), (2, 0)], font.ReadAll(0x41, 0x81, 0x41, 0x05, 0x90, 0x00, 0xFF, 0xFF).Select(glyph => (glyph.ByteCount, glyph.Cid)));
        Assert.False(font.ReadAll(0x90, 0x20)[0].IsWordSpace);
        Assert.True(font.ReadAll(0x20)[0].IsWordSpace);
    }
}
