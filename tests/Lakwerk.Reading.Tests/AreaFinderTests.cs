using Lakwerk.Reading.Areas;
using Lakwerk.Reading.Codes;
using Lakwerk.Reading.Sources;
using Lakwerk.Text;

namespace Lakwerk.Reading.Tests;

/// <summary>Redacted areas in pictures of pages, painted by the test pixel by pixel.</summary>
public sealed class AreaFinderTests
{
    private const int Width = 400;
    private const int Height = 300;

    [Theory]
    [InlineData(0, 0, 0, AreaColour.Black)]
    [InlineData(150, 150, 150, AreaColour.Grey)]
    [InlineData(220, 40, 40, AreaColour.Coloured)]
    public void A_box_of_any_colour_is_found_where_it_is(byte red, byte green, byte blue, AreaColour colour)
    {
        var page = new Canvas().Box(50, 60, 170, 74, red, green, blue);
        var area = Assert.Single(page.Find());
        Assert.Equal((colour, 50, 60, 170, 74), (area.Colour, area.Left, area.Top, area.Right, area.Bottom));
    }

    [Fact]
    public void A_white_box_shows_on_paper_that_is_not_white() =>
        Assert.Equal(AreaColour.White, Assert.Single(new Canvas(200).Box(50, 60, 170, 74, 255, 255, 255).Find()).Colour);

    [Fact]
    public void A_box_that_a_line_encloses_is_found() =>
        Assert.Equal(AreaColour.Outlined, Assert.Single(new Canvas().Frame(50, 60, 170, 76).Find()).Colour);

    [Fact]
    public void A_label_in_a_box_leaves_it_one_box()
    {
        var page = new Canvas().Box(50, 60, 170, 74, 0, 0, 0);
        for (var x = 90; x < 120; x += 5) page.Box(x, 64, x + 2, 71, 255, 255, 255);
        Assert.Equal((50, 170), (Assert.Single(page.Find()).Left, Assert.Single(page.Find()).Right));
    }

    [Fact]
    public void Boxes_of_other_widths_that_touch_are_boxes_of_their_own() =>
        Assert.Equal(2, new Canvas().Box(50, 60, 170, 74, 0, 0, 0).Box(50, 74, 120, 88, 0, 0, 0).Find().Count);

    [Fact]
    public void Strokes_of_letters_and_rules_are_no_boxes()
    {
        var page = new Canvas().Box(20, 40, 380, 42, 0, 0, 0);
        for (var x = 40; x < 300; x += 6) page.Box(x, 100, x + 2, 110, 0, 0, 0);
        Assert.Empty(page.Find());
    }

    [Fact]
    public void A_dark_screen_with_bright_panels_is_no_page_that_was_redacted() =>
        Assert.Empty(new Canvas(28).Box(20, 30, 180, 120, 235, 235, 235).Box(40, 50, 120, 64, 0, 0, 0).Box(200, 30, 380, 200, 70, 90, 140).Find());

    [Fact]
    public void A_photograph_with_a_dark_window_is_no_page_that_was_redacted()
    {
        var photo = new Canvas();
        for (var y = 0; y < Height; y += 4) photo.Box(0, y, Width, y + 4, (byte)(20 + y * 3 / 4), (byte)(90 + y / 3), (byte)(230 - y * 3 / 4));
        Assert.Empty(photo.Box(120, 90, 220, 150, 10, 10, 12).Find());
    }

    [Fact]
    public void A_page_with_the_dark_edges_of_a_scanner_is_a_page() =>
        Assert.Single(new Canvas().Box(0, 0, 4, Height, 0, 0, 0).Box(0, 0, Width, 2, 0, 0, 0).Box(50, 60, 170, 74, 0, 0, 0).Find());

    [Fact]
    public void Writing_from_end_to_end_of_a_coloured_box_can_be_read_and_is_no_redaction()
    {
        var page = new Canvas().Box(20, 60, 380, 76, 200, 200, 200);
        for (var x = 30; x < 370; x += 7) page.Box(x, 64, x + 2, 72, 0, 0, 0);
        Assert.Empty(page.Find());
    }

    [Fact]
    public void Cells_of_a_table_are_no_boxes() => Assert.Empty(new Canvas().Frame(50, 60, 130, 80).Frame(129, 60, 210, 80).Frame(209, 60, 290, 80).Find());

    [Fact]
    public void Bars_of_a_chart_are_no_boxes() =>
        Assert.Empty(new Canvas().Box(50, 100, 70, 200, 30, 90, 160).Box(90, 140, 110, 200, 30, 90, 160).Box(130, 60, 150, 200, 30, 90, 160).Find());

    [Fact]
    public void The_black_edge_of_a_scan_is_no_box() => Assert.Empty(new Canvas().Box(0, 0, 30, Height, 0, 0, 0).Find());

    [Fact]
    public void A_blank_page_has_no_boxes() => Assert.Empty(new Canvas().Find());

    [Theory]
    [InlineData(100, 100, "5.1.2.e")]
    [InlineData(400, 100, "5.1.2.e")]
    [InlineData(400, 160, "")]
    public void An_area_gets_the_code_inside_it_or_at_its_height(double x, double y, string expected)
    {
        var code = new FoundCode("5.1.2e", "5.1.2.e", new Place(1, 1, new Box(x, y, x + 30, y + 8)), 1);
        var area = Assert.Single(CodeMatcher.Match([new RedactedArea(1, new Box(80, 98, 180, 110), AreaColour.Black, 0.01, 1)], [code]));
        Assert.Equal(expected, string.Join(' ', area.Codes));
    }

    [SharedFact("seeds")]
    public void Damaged_codes_of_a_real_bundle_are_read_for_what_they_are()
    {
        var codes = CodeReader.Find(SourceText.Of(Lakwerk.Text.TextFile.Read(SharedMaterial.PathOf("seeds", "004_717f785400442110.txt"))));
        Assert.Contains(codes, code => code is { Raw: "51.1p", Code: "5.1.1.b", Place.Line: 229, Confidence: < 0.75 });
        Assert.Contains(codes, code => code is { Raw: "9.1.2a", Code: "5.1.2.a", Place.Line: 229 });
        Assert.Contains(codes, code => code is { Raw: "5 1 2e", Code: "5.1.2.e" });
        Assert.True(codes.Count(code => code.Code[0] == '5') >= 74, $"{codes.Count} codes found");
    }

    private sealed class Canvas
    {
        private readonly byte[] _pixels = new byte[Width * Height * 3];

        public Canvas(byte paper = 255) => Array.Fill(_pixels, paper);

        public Canvas Box(int left, int top, int right, int bottom, byte red, byte green, byte blue)
        {
            for (var y = top; y < bottom; y++)
                for (var x = left; x < right; x++)
                    (_pixels[(y * Width + x) * 3], _pixels[(y * Width + x) * 3 + 1], _pixels[(y * Width + x) * 3 + 2]) = (red, green, blue);
            return this;
        }

        public Canvas Frame(int left, int top, int right, int bottom) =>
            Box(left, top, right, top + 1, 0, 0, 0).Box(left, bottom - 1, right, bottom, 0, 0, 0).Box(left, top, left + 1, bottom, 0, 0, 0).Box(right - 1, top, right, bottom, 0, 0, 0);

        public IReadOnlyList<PixelArea> Find() => AreaFinder.Find(new PixelGrid(Width, Height, _pixels));
    }
}
