using Lakwerk.Pdf.Fonts;

namespace Lakwerk.Pdf.Tests.Fonts;

public class SimpleFontTests
{
    [Theory]
    [InlineData("/WinAnsiEncoding", 0x80, "€")]
    [InlineData("/WinAnsiEncoding", 0xE9, "é")]
    [InlineData("/WinAnsiEncoding", 0x27, "'")]
    [InlineData("/MacRomanEncoding", 0x8E, "é")]
    [InlineData("/MacExpertEncoding", 0x56, "ff")]
    [InlineData("/StandardEncoding", 0xAE, "fi")]
    [InlineData("/StandardEncoding", 0x27, "’")]
    [InlineData("<< /BaseEncoding /WinAnsiEncoding /Differences [65 /eacute /uni20AC 70 /f_i /u1F600] >>", 65, "é")]
    [InlineData("<< /BaseEncoding /WinAnsiEncoding /Differences [65 /eacute /uni20AC 70 /f_i /u1F600] >>", 66, "€")]
    [InlineData("<< /BaseEncoding /WinAnsiEncoding /Differences [65 /eacute /uni20AC 70 /f_i /u1F600] >>", 70, "fi")]
    [InlineData("<< /BaseEncoding /WinAnsiEncoding /Differences [65 /eacute /uni20AC 70 /f_i /u1F600] >>", 71, "😀")]
    [InlineData("<< /BaseEncoding /WinAnsiEncoding /Differences [65 /eacute /uni20AC 70 /f_i /u1F600] >>", 72, "H")]
    [InlineData("<< /Differences [1 /a.sc /seven.oldstyle] >>", 2, "7")]
    [InlineData("<< /Differences [1 /c65 /c66] >>", 1, "A")]
    [InlineData("<< /Differences [1 /g65 /B] >>", 1, "")]
    [InlineData("<< /Differences [1 /C4F /C50] >>", 1, "O")]
    public void An_encoding_gives_each_code_its_character(string encoding, int code, string expected)
    {
        var font = FontText.Load($"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding {encoding} >>");
        Assert.Equal(expected, font.Text((byte)code));
    }

    [Theory]
    [InlineData("Helvetica", "A", 0.667)]
    [InlineData("Helvetica-Bold", "A", 0.722)]
    [InlineData("Arial,BoldItalic", "A", 0.722)]
    [InlineData("ArialMT", "A", 0.667)]
    [InlineData("TimesNewRomanPS-ItalicMT", "A", 0.611)]
    [InlineData("Courier-Oblique", "i", 0.6)]
    [InlineData("Symbol", "a", 0.631)]
    [InlineData("ZapfDingbats", "!", 0.974)]
    public void The_standard_fonts_bring_their_widths(string name, string letter, double width)
    {
        var font = FontText.Load($"<< /Subtype /Type1 /BaseFont /{name} >>");
        Assert.Equal(width, font.Read([(byte)letter[0]]).Width, 6);
    }

    [Fact]
    public void Symbol_and_ZapfDingbats_bring_their_own_encodings()
    {
        Assert.Equal("αβ", FontText.Load("<< /Subtype /Type1 /BaseFont /Symbol >>").Text((byte)'a', (byte)'b'));
        Assert.Equal("✁", FontText.Load("<< /Subtype /Type1 /BaseFont /ZapfDingbats >>").Text((byte)'!'));
    }

    [Fact]
    public void Codes_outside_Widths_take_MissingWidth()
    {
        var font = FontText.Load("<< /Subtype /TrueType /BaseFont /X /FirstChar 65 /LastChar 66 /Widths [500 600] /FontDescriptor << /MissingWidth 250 >> >>");
        Assert.Equal([0.5, 0.6, 0.25], font.ReadAll(65, 66, 67).Select(glyph => glyph.Width));
    }

    [Theory]
    [InlineData("/Ascent 800 /Descent -300", 0.8, -0.3)]
    [InlineData("/Ascent -700 /Descent 200", 0.7, -0.2)]
    [InlineData("/Ascent 0 /Descent 0", 0.95, -0.35)]
    [InlineData("/Ascent 32768 /Descent -500", 0.95, -0.5)]
    public void Ascent_and_descent_are_held_to_what_makes_sense(string entries, double ascent, double descent)
    {
        var font = FontText.Load($"<< /Subtype /Type1 /BaseFont /X /FontDescriptor << {entries} >> >>");
        Assert.Equal((ascent, descent), (font.Ascent, font.Descent));
    }

    [Fact]
    public void ToUnicode_comes_first_but_not_where_it_says_nothing()
    {
        var map = FontText.Stream("1 begincodespacerange <00> <ff> endcodespacerange 3 beginbfchar <41> <0058> <42> <0000> <43> <FFFD> endbfchar");
        var font = FontText.Load("<< /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode /@0 >>", map);
        Assert.Equal("XBCD", font.Text("ABCD"u8.ToArray()));
    }

    [Fact]
    public void Only_code_32_is_a_word_space() =>
        Assert.Equal([true, false], FontText.Load("<< /Subtype /Type1 /BaseFont /Helvetica >>").ReadAll(32, 65).Select(glyph => glyph.IsWordSpace));

    [Fact]
    public void The_subset_prefix_is_no_part_of_the_name() =>
        Assert.Equal("Arial", FontText.Load("<< /Subtype /TrueType /BaseFont /ABCDEF+Arial >>").BaseName);

    [Theory]
    [InlineData("<< /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")]
    [InlineData("<< /Subtype /Type0 /Encoding /90ms-RKSJ-H /DescendantFonts [<< /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) >> >>] >>")]
    [InlineData("<< /Subtype /Type3 /FirstChar 65 /Widths [500] /CharProcs << >> /Encoding << /Differences [65 /A] >> >>")]
    public void Reading_a_code_again_takes_no_memory(string dictionary)
    {
        var font = FontText.Load(dictionary);
        byte[] text = [0x82, 0xA0];
        font.Read(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) font.Read(text);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
