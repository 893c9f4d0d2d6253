using Lakwerk.Redaction.Marks;
using Lakwerk.Redaction.Tests.Fixtures;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Tests;

/// <summary>What lies under a mark goes and what lies beside it stays, with poppler and qpdf as witnesses.</summary>
public sealed class RemovalTests
{
    private const string Line = "BT /F1 12 Tf 72 700 Td (Beste Kortenaar en dank) Tj ET ";
    private const string Form = "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >>";

    private static readonly Dictionary<string, Func<byte[]>> Files = new()
    {
        ["plain"] = () => new Sheet(Line).Build(),
        ["turned by 90"] = () => new Sheet(Line) { Page = "/Rotate 90" }.Build(),
        ["turned by 180"] = () => new Sheet(Line) { Page = "/Rotate 180" }.Build(),
        ["turned by 270"] = () => new Sheet(Line) { Page = "/Rotate 270" }.Build(),
        ["larger unit"] = () => new Sheet(Line) { Page = "/UserUnit 2.5" }.Build(),
        ["crop box away from the origin"] = () => new Sheet(Line) { MediaBox = "[-100 -50 595 842]", Page = "/CropBox [60 600 400 800]" }.Build(),
        ["media box away from the origin"] = () => new Sheet("1 0 0 1 1000 -3000 cm " + Line) { MediaBox = "[1000 -3000 1595 -2158]" }.Build(),
        ["invisible, over an image"] = () => new Sheet("q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \u0040 EI Q 3 Tr " + Line).Build(),
        ["slanting"] = () => new Sheet(Line.Replace("72 700 Td", "0.9 0.3 -0.3 0.9 72 400 Tm", StringComparison.Ordinal)).Build(),
        ["mirrored and flipped back"] = () => new Sheet("1 0 0 -1 0 842 cm " + Line.Replace("72 700 Td", "1 0 0 -1 72 142 Tm", StringComparison.Ordinal)).Build(),
        ["negative size"] = () => new Sheet(Line.Replace("/F1 12 Tf 72 700 Td", "/F1 -12 Tf -1 0 0 -1 72 700 Tm", StringComparison.Ordinal)).Build(),
        ["stretched and raised"] = () => new Sheet("150 Tz 3 Ts 1 Tc 4 Tw " + Line).Build(),
        ["nested forms under matrices"] = NestedForms,
        ["from top to bottom"] = Vertical,
        ["form field"] = () => Annotated("/Subtype /Widget /FT /Tx /T (naam) /V (Beste Kortenaar en dank)"),
    };

    public static TheoryData<string, WidthPolicy> Cases()
    {
        var rows = new TheoryData<string, WidthPolicy>();
        foreach (var name in Files.Keys)
            foreach (var width in Enum.GetValues<WidthPolicy>()) rows.Add(name, width);
        return rows;
    }

    [RequiresToolTheory("pdftotext", "qpdf")]
    [MemberData(nameof(Cases))]
    public void A_marked_word_goes_and_its_neighbours_stay(string file, WidthPolicy width)
    {
        var input = Files[file]();
        var run = Run.Redact(input, width, Run.MarkOn(input, "Kortenaar"));

        var words = Together(run.Poppler("-raw"));
        Assert.DoesNotContain("K", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Kortenaar", run.Everything(), StringComparison.Ordinal);
        Assert.Contains("Beste", words, StringComparison.Ordinal);
        Assert.Contains("endank", words, StringComparison.Ordinal);
        Assert.Equal(9, run.Report.Marks["m1"].Glyphs);
        run.CheckWithQpdf();
    }

    [RequiresToolFact("pdftotext", "qpdf")]
    public void Half_a_ligature_under_a_mark_takes_the_whole_ligature()
    {
        var input = new Sheet("BT /F2 100 Tf 100 700 Td (A\\001B) Tj ET") { Fonts = "/F2 6 0 R" }
            .Add("<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding << /Differences [1 /fi] >> /ToUnicode 7 0 R >>")
            .AddStream("", "begincmap 1 begincodespacerange <00> <FF> endcodespacerange 3 beginbfchar <01> <00660069> <41> <0041> <42> <0042> endbfchar endcmap").Build();

        // The ligature stands from 160 to 220: its centre is outside the mark.
        var run = Run.Redact(input, Run.Mark(new Box(162, 680, 180, 780)));

        Assert.Equal("AB", Together(run.Poppler()));
        run.CheckWithQpdf();
    }

    [RequiresToolFact("pdftotext", "qpdf")]
    public void A_form_that_is_used_twice_loses_its_text_only_under_the_mark()
    {
        var input = new Sheet("q /Fm Do Q q 1 0 0 1 0 -200 cm /Fm Do Q") { Resources = "/XObject << /Fm 6 0 R >>" }.AddStream(Form, Line).Build();
        var upper = Run.Words(input).Where(word => word.Text == "Kortenaar").MaxBy(word => word.Box.Top)!.Box;

        var run = Run.Redact(input, Run.Mark(upper));

        Assert.Equal("BesteendankBesteKortenaarendank", Together(run.Poppler()));
        run.CheckWithQpdf();
    }

    [RequiresToolFact("pdftotext", "qpdf")]
    public void A_whole_page_mark_empties_that_page_alone()
    {
        var input = PdfFileBuilder.Pages(Line, Line.Replace("Kortenaar", "Zeekant", StringComparison.Ordinal));

        var run = Run.Redact(input, new Mark { Id = "m1", Page = 1, Whole = true, Label = "buiten verzoek" });

        var pages = run.Poppler().Split('\f');
        Assert.Equal("buiten verzoek", pages[0].Trim());
        Assert.Equal("Beste Zeekant en dank", pages[1].Trim());
        run.CheckWithQpdf();
    }

    [RequiresToolFact("pdftotext")]
    public void A_layer_that_is_off_does_not_pass_even_without_a_mark()
    {
        var input = new Sheet($"/OC /Laag BDC {Line} EMC BT /F1 12 Tf 72 600 Td (Zichtbaar) Tj ET")
        {
            Resources = "/Properties << /Laag 6 0 R >>",
            Catalog = "/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >>",
        }.Add("<< /Type /OCG /Name (Laag) >>").Build();

        var run = Run.Redact(input);

        Assert.Equal("Zichtbaar", run.Poppler().Trim());
        Assert.DoesNotContain("Kortenaar", run.Everything(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(690, 0)]
    [InlineData(500, 1)]
    public void A_link_goes_when_a_mark_touches_it_and_stays_when_none_does(int bottom, int links)
    {
        var input = new Sheet(Line) { Page = $"/Annots [<< /Type /Annot /Subtype /Link /Rect [60 {bottom} 300 {bottom + 30}] /A << /S /URI /URI (https://example.org/besluit) >> >>]" }.Build();

        var run = Run.Redact(input, Run.MarkOn(input, "Kortenaar"));

        Assert.Equal(links == 1, run.Everything().Contains("https://example.org/besluit", StringComparison.Ordinal));
        Assert.Equal(1 - links, run.Report.Marks["m1"].Annotations);
    }

    [Theory]
    [InlineData("/S /Launch /F (run.exe)")]
    [InlineData("/S /JavaScript /JS (app.alert\\(1\\))")]
    [InlineData("/S /URI /URI (file:///etc/passwd)")]
    [InlineData("/S /URI /URI (javascript:alert)")]
    [InlineData("/S /GoToR /F (ander.pdf)")]
    public void Links_to_anything_but_the_web_never_pass(string action)
    {
        var input = new Sheet(Line) { Page = $"/Annots [<< /Type /Annot /Subtype /Link /Rect [60 500 300 530] /A << {action} >> >>]" }.Build();

        var run = Run.Redact(input);

        Assert.DoesNotContain("/Annot", run.Everything(), StringComparison.Ordinal);
        Assert.Contains("annotation/Link", run.Report.Dropped.Keys);
    }

    [Fact]
    public void A_form_field_becomes_page_content_without_its_value()
    {
        var run = Run.Redact(Annotated("/Subtype /Widget /FT /Tx /T (naam) /V (Zeekant)"));

        Assert.Contains(Run.Words(run.File), word => word.Text == "Kortenaar");
        Assert.DoesNotContain("Zeekant", run.Everything(), StringComparison.Ordinal);
        Assert.DoesNotContain("/Widget", run.Everything(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_pattern_reaches_the_output_only_when_it_still_paints(bool paintsElsewhere)
    {
        var elsewhere = paintsElsewhere ? "q 0 0 50 50 re f Q " : "";
        var input = new Sheet($"/Pattern cs /P scn q 120 700 10 5 re f Q {elsewhere}0 0 1 RG 10 10 m 20 20 l S 0 g {Line}") { Resources = "/Pattern << /P 6 0 R >>" }
            .AddStream("/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 5 5] /XStep 5 /YStep 5 /Resources << >>", "1 0 0 rg 1 1 2 2 re f").Build();

        var run = Run.Redact(input, Run.MarkOn(input, "Kortenaar"));

        Assert.Equal(paintsElsewhere, run.Everything().Contains("/PatternType", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("CourierNewPSMT", "Courier New", true)]
    [InlineData("ABCDEF+BookAntiqua-Bold", "Book Antiqua", true)]
    [InlineData("CourierNewPSMT", "Kortenaar", false)]
    public void The_family_of_a_font_passes_when_its_name_says_it_already(string name, string family, bool passes)
    {
        var input = new Sheet("BT /F2 12 Tf 72 700 Td (Zeekant) Tj ET") { Fonts = "/F2 6 0 R" }
            .Add($"<< /Type /Font /Subtype /TrueType /BaseFont /{name} /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 126 /Widths [{string.Concat(Enumerable.Repeat("600 ", 95))}] /FontDescriptor 7 0 R >>")
            .Add($"<< /Type /FontDescriptor /FontName /{name} /FontFamily ({family}) /Flags 34 /FontBBox [0 -200 600 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>").Build();

        Assert.Equal(passes, Run.Redact(input).Everything().Contains(family, StringComparison.Ordinal));
    }

    [Fact]
    public void An_image_under_a_mark_leaves_neither_its_size_nor_its_place()
    {
        static byte[] Input(int width, int place) => new Sheet($"q 40 0 0 10 {place} 700 cm /Im Do Q 0 0 5 5 re f") { Resources = "/XObject << /Im 6 0 R >>" }
            .AddStream($"/Type /XObject /Subtype /Image /Width {width} /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", new string('x', width)).Build();
        var mark = Run.Mark(new Box(60, 690, 200, 720));

        Assert.Equal(Run.Redact(Input(3, 70), mark).Everything(), Run.Redact(Input(8, 110), mark).Everything());
    }

    private static byte[] NestedForms() =>
        new Sheet("q 0 1 -1 0 842 0 cm /Fm Do Q") { MediaBox = "[0 0 842 842]", Resources = "/XObject << /Fm 6 0 R >>" }
            .AddStream("/Type /XObject /Subtype /Form /BBox [0 0 842 842] /Matrix [2 0 0 2 -90 -1000] /Resources << /XObject << /In 7 0 R >> >>", "q 0.8 0 0 0.8 5 5 cm /In Do Q")
            .AddStream(Form, Line).Build();

    private static byte[] Vertical() =>
        new Sheet("BT /F2 12 Tf 300 700 Td <" + string.Concat("Beste Kortenaar en dank".Select(c => $"{(int)c:X4}")) + "> Tj ET") { Fonts = "/F2 6 0 R" }
            .Add("<< /Type /Font /Subtype /Type0 /BaseFont /Mincho /Encoding /Identity-V /DescendantFonts [7 0 R] /ToUnicode 9 0 R >>")
            .Add("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Mincho /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor 8 0 R >>")
            .Add("<< /Type /FontDescriptor /FontName /Mincho /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>")
            .AddStream("", "begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0020> <007E> <0020> endbfrange endcmap").Build();

    private static byte[] Annotated(string keys) =>
        new Sheet("") { Page = "/Annots [6 0 R]", Catalog = "/AcroForm << /Fields [6 0 R] >>" }
            .Add($"<< /Type /Annot /Rect [72 690 272 720] {keys} /AP << /N 7 0 R >> >>")
            .AddStream("/Type /XObject /Subtype /Form /BBox [0 0 200 30] /Resources << /Font << /F1 5 0 R >> >>", "BT /F1 12 Tf 0 10 Td (Beste Kortenaar en dank) Tj ET").Build();

    private static string Together(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
