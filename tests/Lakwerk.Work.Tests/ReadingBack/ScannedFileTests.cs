using Lakwerk.Law;
using Lakwerk.Work.ReadingBack;

namespace Lakwerk.Work.Tests.ReadingBack;

/// <summary>Pictures of pages: their text is recognised, with its place, and so are codes within boxes and beside them.</summary>
public sealed class ScannedFileTests : IDisposable
{
    private const string Content = """
        BT /F1 12 Tf 60 780 Td (Datum 12 maart 2025) Tj 0 -16 Td (Ons kenmerk 2025-0417) Tj 0 -16 Td (Onderwerp Besluit op uw Woo-verzoek over de sporthal) Tj
        0 -32 Td (In uw brief van 30 januari 2025, ontvangen op 3 februari 2025, hebt u met een beroep) Tj
        0 -16 Td (op de Wet open overheid verzocht om documenten. Ik heb besloten om document 1 niet) Tj 0 -16 Td (openbaar te maken. U kunt binnen zes weken een bezwaarschrift indienen.) Tj ET
        0 g 60 600 150 14 re f BT 1 g /F1 9 Tf 120 604 Td (5.1.2e) Tj ET
        0 g 60 500 150 14 re f BT 0 g /F1 9 Tf 500 504 Td (5.1.1b) Tj ET
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [RequiresToolFact("pdftoppm", "tesseract")]
    public void A_picture_of_a_letter_is_read_with_page_and_box()
    {
        var letter = ReadFile.Run(Scan()).Reading.Decision!;
        Assert.Equal((new DateOnly(2025, 3, 12), "2025-0417", Regime.Woo), (letter.Date?.Value, letter.Reference?.Value, letter.Law?.Value));
        Assert.Equal((new DateOnly(2025, 1, 30), new DateOnly(2025, 2, 3), 6), (letter.RequestDate?.Value, letter.ReceivedDate?.Value, letter.Objection?.Weeks));
        Assert.Equal(1, letter.Date!.Place.Page);
        Assert.InRange(letter.Date.Place.Box!.Value.CentreY, 775, 795);
    }

    [RequiresToolFact("pdftoppm", "tesseract")]
    public void Codes_in_boxes_and_in_the_margin_are_recognised() =>
        Assert.Equal(["5.1.2.e", "5.1.1.b"], GroundsFile.Run(Scan()).Files[0].Pages[0].Areas.OrderByDescending(area => area.Box.Top).Select(area => string.Join(' ', area.Codes)));

    [RequiresToolFact("pdftoppm")]
    public void Without_recognition_the_areas_are_found_and_the_lack_of_codes_is_told()
    {
        var outcome = GroundsFile.Run(Scan(), new ReadOptions { Recognise = false });
        Assert.Equal(2, outcome.Files[0].Pages[0].Areas.Count);
        Assert.Contains("without recognition", Assert.Single(outcome.Notes), StringComparison.Ordinal);
    }

    private string Scan()
    {
        Tool.Run("pdftoppm", "-r", "200", "-gray", "-png", "-singlefile", _folder.Write("page.pdf", PdfFileBuilder.OnePage(Content)), _folder.PathOf("scan")).Expect();
        return _folder.PathOf("scan.png");
    }
}
