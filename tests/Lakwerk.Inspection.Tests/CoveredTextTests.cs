using Lakwerk.Inspection.Tests.Fixtures;

namespace Lakwerk.Inspection.Tests;

/// <summary>What counts as covered text in a file of somebody else, and what only looks like it.</summary>
public sealed class CoveredTextTests
{
    private const string Word = "BT /F1 12 Tf 130 700 Td (Kortenaar) Tj ET ";
    private const string Box = "126 694 64 20 re f ";
    private const string ThinLines =
        "1.1 w 120 695 m 195 695 l S 120 696 m 195 696 l S 120 697 m 195 697 l S 120 698 m 195 698 l S 120 699 m 195 699 l S 120 700 m 195 700 l S "
        + "120 701 m 195 701 l S 120 702 m 195 702 l S 120 703 m 195 703 l S 120 704 m 195 704 l S 120 705 m 195 705 l S 120 706 m 195 706 l S "
        + "120 707 m 195 707 l S 120 708 m 195 708 l S 120 709 m 195 709 l S 120 710 m 195 710 l S 120 711 m 195 711 l S 120 712 m 195 712 l S ";

    private const string Resources = "/Font << /F1 5 0 R >> /ExtGState << /Half << /ca .4 >> /Times << /BM /Multiply >> >>";

    [Theory]
    [InlineData("a black box", Word + "0 g " + Box)]
    [InlineData("a white box", Word + "1 g " + Box)]
    [InlineData("a grey box in CMYK", Word + "0 0 0 .5 k " + Box)]
    [InlineData("a box drawn as four lines", Word + "126 694 m 190 694 l 190 714 l 126 714 l f ")]
    [InlineData("a rounded box", Word + "130 692 m 186 692 l 192 692 192 716 186 716 c 130 716 l 124 716 124 692 130 692 c f ")]
    [InlineData("a black highlight", Word + "/Times gs 0 g " + Box)]
    [InlineData("a box within a clip that leaves it whole", Word + "q 0 0 595 842 re W n 0 g " + Box + "Q ")]
    public void Text_below_it_is_found(string name, string content)
    {
        var finding = Assert.Single(Findings(content));
        Assert.Equal("Kortenaar", finding.Excerpt);
        Assert.True(finding.Severity > Severity.Note, name);
        Assert.Equal(1, finding.Page);
        Assert.InRange(finding.Box!.Value.Left, 129, 132);
    }

    [Theory]
    [InlineData("a background painted before the text", "0.9 g " + Box + "0 g " + Word)]
    [InlineData("a frame with a hole", Word + "100 600 200 200 re 120 690 80 30 re f* ")]
    [InlineData("a translucent box", Word + "/Half gs " + Box)]
    [InlineData("a yellow highlight", Word + "/Times gs 1 1 0 rg " + Box)]
    [InlineData("a box that a clip cuts away", Word + "q 0 0 50 50 re W n 0 g " + Box + "Q ")]
    [InlineData("a rule", Word + "0 g 126 700 64 1.5 re f ")]
    [InlineData("a box over blanks", "BT /F1 12 Tf 130 700 Td (          ) Tj ET 0 g " + Box)]
    [InlineData("a box over a row of crosses", "BT /F1 12 Tf 130 700 Td (XXXXXX) Tj ET 0 g " + Box)]
    [InlineData("text painted again on top", Word + "0.8 g " + Box + "0 g " + Word)]
    [InlineData("a box beside the text", Word + "0 g 126 714 64 20 re f ")]
    public void It_covers_nothing(string name, string content) => Assert.True(Findings(content).Count == 0, name);

    [RequiresToolFact("pdftoppm")]
    public void The_picture_of_the_page_overrules_geometry_where_a_slanted_clip_spares_the_text()
    {
        const string content = Word + "q 0 0 m 400 0 l 0 400 l h W n 0 g 0 0 300 800 re f Q ";
        Assert.Empty(Findings(content, foreign: true));
    }

    [RequiresToolTheory("pdftoppm")]
    [InlineData("a thick line", Word + "20 w 120 704 m 195 704 l S ", true)]
    [InlineData("many thin lines", Word + ThinLines, true)]
    [InlineData("a stencil", Word + "q 64 0 0 20 126 694 cm BI /W 1 /H 1 /IM true ID \0 EI Q ", true)]
    [InlineData("black on black", "0 g " + Box + Word, true)]
    [InlineData("black on black, with a label", "0 g " + Box + Word + "1 g BT /F1 6 Tf 140 702 Td (5.1.2e) Tj ET ", true)]
    [InlineData("white on black", "0 g " + Box + "1 g " + Word, false)]
    [InlineData("a line through the text", Word + "1 w 120 704 m 195 704 l S ", false)]
    [InlineData("a frame", Word + "1 w 120 690 80 30 re S ", false)]
    public void Text_that_is_lost_in_the_dark_is_found(string name, string content, bool isLost)
    {
        string[] expected = isLost ? ["Kortenaar"] : [];
        Assert.True(expected.SequenceEqual(Findings(content, foreign: true).Select(finding => finding.Excerpt)), name);
    }

    [RequiresToolFact("pdftoppm")]
    public void A_label_printed_in_the_box_does_not_hide_the_text_below_it()
    {
        const string content = Word + "0 g " + Box + "1 g BT /F1 6 Tf 140 702 Td (5.1.2e) Tj ET ";
        Assert.Equal("Kortenaar", Assert.Single(Findings(content, foreign: true)).Excerpt);
    }

    [RequiresToolFact("pdftoppm")]
    public void Recognised_text_on_a_blackened_part_of_a_scan_is_found()
    {
        var covered = Assert.Single(ScanFindings(0));
        Assert.Equal(("Kortenaar", Severity.Leak), (covered.Excerpt, covered.Severity));
    }

    [RequiresToolFact("pdftoppm")]
    public void Recognised_text_on_a_legible_scan_is_no_leak() => Assert.Empty(ScanFindings(255));

    private static IReadOnlyList<Finding> Findings(string content, bool foreign = false)
    {
        var file = new PdfSketch(content, Resources).Build();
        return Inspector.Inspect(file, new InspectionOptions { ForeignReaders = foreign }).Channels[0].Findings;
    }

    /// <summary>A scan of one colour with "Kortenaar" as recognised text over it.</summary>
    private static IReadOnlyList<Finding> ScanFindings(byte grey)
    {
        var sketch = new PdfSketch("q 595 0 0 842 0 0 cm /Im Do Q BT 3 Tr /F1 12 Tf 130 700 Td (Kortenaar) Tj ET", "/Font << /F1 5 0 R >> /XObject << /Im 6 0 R >>");
        sketch.AddStream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", [grey]);
        return Inspector.Inspect(sketch.Build()).Channels[0].Findings;
    }
}
