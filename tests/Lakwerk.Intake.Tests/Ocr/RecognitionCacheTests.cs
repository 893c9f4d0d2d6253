using System.Security.Cryptography;
using Lakwerk.Intake.Ocr;

namespace Lakwerk.Intake.Tests.Ocr;

public sealed class RecognitionCacheTests
{
    private const string Table = "0 0 2480 3508\nlevel\tpage\n5\t1\t1\t1\t1\t1\t100\t100\t400\t40\t95\tBewaard\n5\t1\t1\t1\t1\t2\t520\t100\t400\t40\t91\tantwoord\n";

    [RequiresToolFact("tesseract", "pdftoppm")]
    public void A_page_that_was_recognised_before_is_not_recognised_again()
    {
        using var folder = new TempFolder();
        var pdf = PdfFileBuilder.OnePage("100 100 200 200 re f");
        folder.Write("scan.pdf", pdf);
        folder.Write($"cache/{Convert.ToHexStringLower(SHA256.HashData(pdf))}-1-{PageReader.Version}.tsv", Table);
        var document = Assert.Single(Collected.Take(folder.PathOf("scan.pdf"), new IntakeSettings { CacheFolder = folder.PathOf("cache") }).Documents);
        Assert.True(document.IsRecognised);
        Assert.Equal("Bewaard antwoord", document.Text.Pages[0].Text);
    }
}
