using System.Globalization;
using Lakwerk.Inspection.Readers;
using Lakwerk.Pdf.Objects;
using Lakwerk.Testing;

namespace Lakwerk.Inspection.Tests;

public sealed class PagePainterTests
{
    private const int Pages = 21;

    private static readonly byte[] Greys = PdfFileBuilder.Pages(
        [.. Enumerable.Range(1, Pages).Select(number => string.Create(CultureInfo.InvariantCulture, $"{Grey(number):0.00} g 0 0 595 842 re f"))]);

    public static TheoryData<string, int[]> Orders => new()
    {
        { "all in order", [.. Enumerable.Range(1, Pages)] },
        { "backwards", [21, 20, 3, 2, 1] },
        { "with leaps", [1, 2, 3, 9, 10, 11, 12, 2, 3, 21] },
        { "one twice", [5, 5, 6, 6] },
    };

    [RequiresToolTheory("pdftoppm", "pdftotext")]
    [MemberData(nameof(Orders))]
    public void Each_page_is_the_one_that_was_asked_for(string order, int[] numbers)
    {
        Assert.NotEmpty(order);
        using var document = PdfDocument.Open(Greys);
        using var file = new FileOnDisk(Greys);
        var painter = new PagePainter(Poppler.TryCreate(new ForeignProcess(TimeSpan.FromMinutes(1), default))!, file, document, "");
        Assert.Equal(numbers.Select(number => Math.Round(255 * Grey(number))), numbers.Select(number => (double)painter.Paint(number)!.Pixel(400, 600)[0]));
    }

    private static double Grey(int number) => number * 4 / 100.0;
}
