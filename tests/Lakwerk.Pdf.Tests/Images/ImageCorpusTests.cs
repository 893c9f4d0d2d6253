using Lakwerk.Pdf.Images;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Tests.Images;

/// <summary>Images of other people's files, compared with poppler.</summary>
public sealed class ImageCorpusTests
{
    [SharedTheory("corpus", "pdfimages")]
    [InlineData("OCRmyPDF/5f4b129b_ccitt.pdf")]
    [InlineData("OCRmyPDF/8e7727b1_kcs.pdf")]
    [InlineData("OCRmyPDF/210b845b_jbig2.pdf")]
    [InlineData("pikepdf/11290d35_ccitt-endofline-true.pdf")]
    [InlineData("pikepdf/51b886fa_jbig2.pdf")]
    [InlineData("pdfminer.six/3836f0fd_pdf-with-jbig2.pdf")]
    [InlineData("pdfbox/1773390e_JBIG2Image.pdf")]
    [InlineData("pdf.js/0f991f71_issue1985.pdf")]
    [InlineData("PyMuPDF/74503472_test_4670.pdf")]
    public void A_scan_has_the_pixels_that_poppler_sees(string name)
    {
        var file = SharedMaterial.PathOf(["corpus", .. name.Split('/')]);
        using var folder = new TempFolder();
        Tool.Run("pdfimages", file, folder.PathOf("seen")).Expect();
        var seen = Directory.GetFiles(folder.Root, "seen-*.pbm").Select(NetpbmImage.Read).ToList();
        using var document = PdfDocument.Open(file);

        foreach (var image in document.ObjectIds.Select(document.Load).OfType<PdfStream>().Where(IsScan))
        {
            var gray = ImageDecoder.Decode(image).ToGray();
            Assert.Contains(seen, picture => picture.Gray.AsSpan().SequenceEqual(gray) || picture.Gray.AsSpan().SequenceEqual(Inverted(gray)));
        }
    }

    [SharedFact("corpus")]
    public void Every_image_of_a_sample_is_cleaned_without_changing_what_is_seen()
    {
        var failures = new List<string>();
        foreach (var folder in new[] { "pikepdf", "pdfbox", "x-ray", "veraPDF-corpus" })
        {
            foreach (var file in Directory.GetFiles(SharedMaterial.PathOf("corpus", folder), "*.pdf").Where(file => new FileInfo(file).Length < 60_000).Take(40))
            {
                if (!OpensWithoutPassword(file, out var document)) continue;
                using (document) failures.AddRange(Images(document!).Where(image => !LooksTheSame(image)).Select(image => $"{file} {image.Id}"));
            }
        }

        Assert.Empty(failures);
    }

    private static bool LooksTheSame(PdfStream image)
    {
        try
        {
            return ImageDecoder.Decode(image).ToRgb().AsSpan().SequenceEqual(ImageDecoder.Decode(ImageRedaction.Clean(image)).ToRgb());
        }
        catch (PdfException refused)
        {
            // What cannot be decoded is refused by both.
            return Assert.Throws<PdfException>(() => ImageRedaction.Clean(image)).Code == refused.Code;
        }
    }

    private static bool OpensWithoutPassword(string file, out PdfDocument? document)
    {
        try
        {
            document = PdfDocument.Open(file);
            return true;
        }
        catch (PdfException)
        {
            document = null;
            return false;
        }
    }

    private static IEnumerable<PdfStream> Images(PdfDocument document) =>
        document.ObjectIds.Select(document.Load).OfType<PdfStream>().Where(stream => stream.Dictionary.Name("Subtype") == "Image");

    private static bool IsScan(PdfStream stream) => stream.Dictionary.Name("Subtype") == "Image"
        && (stream.Dictionary.Name("Filter") ?? (stream.Dictionary.Array("Filter")?[0] as PdfName)?.Value) is "CCITTFaxDecode" or "JBIG2Decode";

    private static byte[] Inverted(byte[] gray) => Array.ConvertAll(gray, value => (byte)(255 - value));
}
