using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Layout;
using Lakwerk.Pdf.Tests.Content;
using Lakwerk.Text;

namespace Lakwerk.Pdf.Tests.Layout;

public class PageTextReaderTests
{
    [Theory]
    [InlineData("(Hello world) Tj", "Hello world")]
    [InlineData("[(Hel) -20 (lo) -300 (world)] TJ", "Hello world")]
    [InlineData("(Hello) Tj 40 0 Td (world) Tj", "Hello world")]
    [InlineData("(one) Tj 0 -14 Td (two) Tj", "one\ntwo")]
    [InlineData("0 -14 Td (two) Tj 0 14 Td (one) Tj", "one\ntwo")]
    [InlineData("30 0 Td (two) Tj -30 0 Td (one) Tj", "one two")]
    [InlineData("(m) Tj 4 Ts /F 6 Tf (2) Tj", "m2")]
    [InlineData("(H) Tj -2 Ts /F 6 Tf (2) Tj 0 Ts /F 10 Tf (O) Tj", "H2O")]
    [InlineData("(See) Tj 4 Ts /F 6 Tf (12) Tj 0 Ts /F 10 Tf ( there) Tj", "See12 there")]
    // Overprinted for bold: read once.
    [InlineData("(Bold) Tj 1 0 0 1 100.3 700 Tm (Bold) Tj", "Bold")]
    [InlineData("(B) Tj 1 0 0 1 100.3 700 Tm (B) Tj 1 0 0 1 106.67 700 Tm (o) Tj 1 0 0 1 106.97 700 Tm (o) Tj", "Bo")]
    [InlineData("(no) Tj (no) Tj", "nono")]
    // Letters set wide, by spacing or one by one; words farther apart.
    [InlineData("4 Tc (GEHEIM) Tj", "GEHEIM")]
    [InlineData("4 Tc [(ZEER) -900 (GEHEIM)] TJ", "ZEER GEHEIM")]
    // Columns of figures are no word.
    [InlineData("(1) Tj 40 0 Td (2) Tj 40 0 Td (3) Tj 40 0 Td (4) Tj 40 0 Td (5) Tj", "1 2 3 4 5")]
    // Invisible text, as OCR puts it under a scan.
    [InlineData("3 Tr (hidden by a scan) Tj", "hidden by a scan")]
    [InlineData("(hyphen-) Tj 0 -14 Td (ated) Tj", "hyphen-\nated")]
    [InlineData("( ) Tj", "")]
    public void Glyphs_become_words_and_lines(string content, string text) =>
        Assert.Equal(text, Read($"BT /F 10 Tf 100 700 Td {content} ET").Text);

    [Fact]
    public void Each_character_has_its_box()
    {
        var word = Read("BT /F 10 Tf 100 700 Td (Ai) Tj ET").Words.Single();
        Assert.Equal(100, word.CharacterBoxes[0].Left, 6);
        Assert.Equal(106.67, word.CharacterBoxes[0].Right, 6);
        Assert.Equal(106.67, word.CharacterBoxes[1].Left, 6);
        Assert.Equal(108.89, word.CharacterBoxes[1].Right, 6);
        Assert.True(word.Box.Bottom < 700 && word.Box.Top > 707);
    }

    [Fact]
    public void A_ligature_is_split_and_its_letters_share_the_box()
    {
        var word = Read("BT /L 10 Tf 100 700 Td (a) Tj ET", "/Font << /L << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 97 /Widths [1000] /Encoding << /Differences [97 /ffi] >> >> >>").Words.Single();
        Assert.Equal("ffi", word.Text);
        Assert.Equal(100, word.CharacterBoxes[0].Left, 6);
        Assert.Equal(word.CharacterBoxes[0].Right, word.CharacterBoxes[1].Left, 6);
        Assert.Equal(word.CharacterBoxes[0].Width, word.CharacterBoxes[2].Width, 6);
    }

    [Theory]
    [InlineData("1 0 0 1 100 400")]
    [InlineData("0 1 -1 0 300 100")]
    [InlineData("-1 0 0 -1 400 400")]
    [InlineData("0 -1 1 0 300 700")]
    [InlineData("0.7071 0.7071 -0.7071 0.7071 100 100")]
    [InlineData("0.9998 0.0175 -0.0175 0.9998 100 400")]
    public void Text_at_any_angle_is_read_along_its_lines(string matrix) =>
        Assert.Equal("first line of text\nsecond line of text", Read($"BT /F 10 Tf {matrix} Tm 0 -12 Td (second line of text) Tj 0 12 Td (first line of text) Tj ET").Text);

    [Fact]
    public void Text_across_the_page_comes_behind_the_main_text()
    {
        var page = Read("BT /F 10 Tf 0 1 -1 0 20 100 Tm (margin) Tj 1 0 0 1 100 700 Tm (The main text is longer) Tj 0 -12 Td (than the note.) Tj ET");
        Assert.Equal("The main text is longer\nthan the note.\nmargin", page.Text);
    }

    [Fact]
    public void A_crooked_scan_stays_in_lines()
    {
        // Every word with a slightly different angle, as OCR writes it.
        var content = string.Concat(Enumerable.Range(0, 5).Select(i => FormattableString.Invariant($"1 {0.002 * i} {-0.002 * i} 1 {100 + 40 * i} {700 + 0.3 * i} Tm (word{i}) Tj ")));
        Assert.Equal("word0 word1 word2 word3 word4", Read($"BT /F 10 Tf {content} ET").Text);
    }

    [Fact]
    public void Two_columns_are_read_one_after_the_other_between_title_and_footer()
    {
        var page = Read($"BT /F 10 Tf {Column(60, 700, "left", 8)} {Column(320, 700, "right", 8)} 1 0 0 1 60 740 Tm (A title that runs over both of the columns of this page, as titles of papers often do) Tj 1 0 0 1 60 500 Tm (A footer that runs over both of the columns too, from the left edge to the right edge) Tj ET");
        var lines = page.Text.Split('\n');
        Assert.StartsWith("A title", lines[0], StringComparison.Ordinal);
        Assert.All(lines[1..9], line => Assert.Contains("left", line, StringComparison.Ordinal));
        Assert.All(lines[9..17], line => Assert.Contains("right", line, StringComparison.Ordinal));
        Assert.StartsWith("A footer", lines[17], StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_whose_lines_do_not_match_are_columns_too()
    {
        var lines = Read($"BT /F 10 Tf {Column(60, 700, "left", 8)} {Column(320, 694, "right", 8)} ET").Text.Split('\n');
        Assert.Equal(16, lines.Length);
        Assert.All(lines[..8], line => Assert.Contains("left", line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_is_read_by_rows()
    {
        var rows = string.Concat(Enumerable.Range(1, 6).Select(i => $"1 0 0 1 60 {700 - 14 * i} Tm (Name {i}) Tj 1 0 0 1 200 {700 - 14 * i} Tm (Street {i}) Tj 1 0 0 1 340 {700 - 14 * i} Tm (12{i},00) Tj "));
        Assert.Equal(Enumerable.Range(1, 6).Select(i => $"Name {i} Street {i} 12{i},00"), Read($"BT /F 10 Tf {rows} ET").Text.Split('\n'));
    }

    [Theory]
    [InlineData("1 0 0 1 700 100 Tm", false, "in")]
    [InlineData("1 0 0 1 700 100 Tm", true, "in\nout")]
    [InlineData("1 0 0 1 598 100 Tm", false, "in\no")]
    public void Text_outside_the_crop_box_is_left_out_unless_asked_for(string place, bool outside, string text)
    {
        var sketch = PdfSketch.Of($"BT /F 10 Tf 1 0 0 1 100 700 Tm (in) Tj {place} (out) Tj ET");
        sketch.MediaBox = "0 0 1000 800";
        sketch.PageEntries = "/CropBox [0 0 600 800]";
        Assert.Equal(text, Read(sketch, new PageTextOptions { OutsideCropBox = outside }).Text);
    }

    [Theory]
    [InlineData(false, "shown")]
    [InlineData(true, "shown\nhidden")]
    public void Text_in_a_hidden_layer_is_left_out_unless_asked_for(bool layers, string text)
    {
        var sketch = PdfSketch.Of("BT /F 10 Tf 100 700 Td (shown) Tj 0 -14 Td /OC /L BDC (hidden) Tj EMC ET", "/Properties << /L 10 0 R >>");
        sketch.Add("<< /Type /OCG /Name (L) >>");
        sketch.CatalogEntries = "/OCProperties << /OCGs [10 0 R] /D << /OFF [10 0 R] >> >>";
        Assert.Equal(text, Read(sketch, new PageTextOptions { HiddenLayers = layers }).Text);
    }

    [Theory]
    [InlineData("/F 4", true, "page\nfield")]
    [InlineData("/F 4", false, "page")]
    [InlineData("/F 2", true, "page")]
    [InlineData("/F 32", true, "page")]
    public void Annotations_show_their_appearance(string flags, bool annotations, string text)
    {
        var sketch = PdfSketch.Of("BT /F 10 Tf 100 700 Td (page) Tj ET");
        // The appearance is twice as large as its place on the page.
        var appearance = sketch.AddStream("/Subtype /Form /BBox [0 0 200 40]", "BT /F 20 Tf 10 10 Td (field) Tj ET");
        sketch.PageEntries = $"/Annots [<< /Type /Annot /Subtype /Widget {flags} /Rect [100 600 200 620] /AP << /N << /On {appearance} >> >> /AS /On >>]";
        var page = Read(sketch, new PageTextOptions { Annotations = annotations });
        Assert.Equal(text, page.Text);
        if (page.Words.Count > 1) Assert.Equal(105, page.Words[1].Box.Left, 6);
    }

    [Fact]
    public void Page_rotation_is_left_to_the_viewer()
    {
        var sketch = PdfSketch.Of("BT /F 10 Tf 0 1 -1 0 300 100 Tm (turned) Tj ET");
        sketch.PageEntries = "/Rotate 90";
        var page = Read(sketch);
        Assert.Equal((90, "turned"), (page.Rotation, page.Text));
        Assert.True(page.Words[0].Box.Height > page.Words[0].Box.Width);
    }

    private static string Column(int x, int top, string word, int lines) => string.Concat(
        Enumerable.Range(0, lines).Select(i => $"1 0 0 1 {x} {top - 12 * i} Tm ({word} column of text that runs along, {(i % 2 == 0 ? "mostly" : "nearly")} full) Tj "));

    private static TextPage Read(string content, string resources = "") => Read(PdfSketch.Of(content, resources));

    private static TextPage Read(PdfSketch sketch, PageTextOptions? options = null)
    {
        using var document = sketch.Open();
        return PageTextReader.Read(new ContentInterpreter(document, new FontLoader(document.Limits)), document.Page(1), options ?? PageTextOptions.Default);
    }
}
