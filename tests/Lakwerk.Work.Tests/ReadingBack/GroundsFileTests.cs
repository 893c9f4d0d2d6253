using Lakwerk.Reading.Areas;
using Lakwerk.Work.ReadingBack;

namespace Lakwerk.Work.Tests.ReadingBack;

/// <summary>Redacted areas of PDF pages, drawn by the test, with the codes beside them.</summary>
public sealed class GroundsFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("0 g 72 700 150 14 re f", AreaColour.Black)]
    [InlineData("0.6 g 72 700 150 14 re f", AreaColour.Grey)]
    [InlineData("0.9 0.2 0.2 rg 72 700 150 14 re f", AreaColour.Coloured)]
    [InlineData("1 g 72 700 150 14 re f BT 0 g /F1 8 Tf 120 704 Td (5.1.2e) Tj ET", AreaColour.White)]
    [InlineData("0 G 72 700 150 14 re S BT 0 g /F1 8 Tf 120 704 Td (5.1.2e) Tj ET", AreaColour.Outlined)]
    [InlineData("BT /F1 10 Tf 30 703 Td (tekst) Tj ET 0 G 72 700 150 14 re S", AreaColour.Outlined)]
    public void A_drawn_box_is_found_with_its_colour(string content, AreaColour colour) => Assert.Equal(colour, Assert.Single(Areas(content)).Colour);

    [Theory]
    [InlineData("0.8 g 72 700 300 14 re f BT 0 g /F1 8 Tf 80 704 Td (nummer en omschrijving) Tj ET")]
    [InlineData("1 g 0 0 595 842 re f")]
    [InlineData("1 g 72 700 150 14 re f")]
    [InlineData("0 g 72 700 150 1 re f")]
    [InlineData("0 G 72 700 100 14 re S 172 700 100 14 re S")]
    [InlineData("0.2 0.5 0.3 rg 80 100 20 50 re f 120 100 20 90 re f 160 100 20 30 re f")]
    public void What_covers_nothing_is_no_redaction(string content) => Assert.Empty(Areas(content));

    [Theory]
    [InlineData("0 g 72 700 150 14 re f BT /F1 8 Tf 500 704 Td (5.1.2e) Tj ET", "5.1.2.e")]
    [InlineData("0 g 72 700 150 14 re f BT 1 g /F1 8 Tf 120 704 Td (5.2.1) Tj ET BT 0 g /F1 8 Tf 30 704 Td (tekst) Tj ET", "5.2.1")]
    [InlineData("0 g 72 700 150 14 re f BT /F1 8 Tf 300 400 Td (5.1.2e) Tj ET", "")]
    public void A_box_goes_with_the_code_in_it_or_at_its_height(string content, string expected) => Assert.Equal(expected, string.Join(' ', Assert.Single(Areas(content)).Codes));

    [Fact]
    public void Totals_count_codes_areas_and_how_much_of_the_page_they_cover()
    {
        var outcome = GroundsFile.Run(_folder.Write("a.pdf", PdfFileBuilder.OnePage("0 g 0 700 595 84.2 re f BT /F1 8 Tf 250 600 Td (5.1.2e) Tj ET BT 1 g /F1 8 Tf 250 740 Td (5.1.1b) Tj ET")));
        Assert.Equal(["5.1.1.b 1 1 0.10", "5.1.2.e 1 0 0.00"], outcome.Totals().Select(total => FormattableString.Invariant($"{total.Code} {total.Codes} {total.Areas} {total.Share:F2}")));
        Assert.Contains("Veiligheid van de Staat", GroundsPage.Write(outcome), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_a_folder_that_cannot_be_read_is_told_and_the_others_are_read()
    {
        _folder.Write("a.pdf", PdfFileBuilder.OnePage("0 g 72 700 150 14 re f"));
        _folder.Write("b.pdf", "geen pdf");
        var outcome = GroundsFile.Run(_folder.Root);
        Assert.Single(outcome.Files);
        Assert.Contains("b.pdf", Assert.Single(outcome.Missing), StringComparison.Ordinal);
    }

    private IReadOnlyList<RedactedArea> Areas(string content) => GroundsFile.Run(_folder.Write("page.pdf", PdfFileBuilder.OnePage(content))).Files[0].Pages[0].Areas;
}
