using System.Text;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Tests.Objects;

/// <summary>Files that are wrong in ways that other readers forgive.</summary>
public sealed class DocumentRepairTests
{
    private const string Greeting = "BT /F1 12 Tf (Goedemiddag) Tj ET";
    private static readonly PdfOpenOptions Strict = new() { Strict = true };

    public static TheoryData<string, byte[]> BrokenFiles => new()
    {
        { "no cross-reference at all", new PdfFileBuilder().AddOnePage(Greeting).Raw("trailer << /Root 1 0 R >>").ToArray() },
        { "no trailer either", new PdfFileBuilder().AddOnePage(Greeting).ToArray() },
        { "no header", new PdfFileBuilder("").AddOnePage(Greeting).Xref().ToArray() },
        { "startxref beyond the end", Replace(PdfFileBuilder.OnePage(Greeting), "startxref\n", "startxref\n99") },
        { "startxref a few bytes off", new PdfFileBuilder().AddOnePage(Greeting).Raw("  ").Xref().EndMark(700).ToArray() },
        { "every offset seven bytes off", Replace(PdfFileBuilder.OnePage(Greeting), "%PDF-1.7\n", "%PDF-1.7\n%extra\n") },
        { "offsets of nothing", new PdfFileBuilder().AddOnePage(Greeting).Entry(4, 3, 0).Entry(1, 1, 0).Xref().ToArray() },
        { "trailer without Root", new PdfFileBuilder().AddOnePage(Greeting).Xref("").ToArray() },
        { "Root that is no catalog", new PdfFileBuilder().AddOnePage(Greeting).Xref("/Root 5 0 R").ToArray() },
        { "Root of a missing object", new PdfFileBuilder().AddOnePage(Greeting).Xref("/Root 77 0 R").ToArray() },
        { "Prev that leads nowhere", new PdfFileBuilder().AddOnePage(Greeting).Xref("/Root 1 0 R /Prev 9999999").ToArray() },
        { "objects without endobj", Replace(PdfFileBuilder.OnePage(Greeting), "endobj", "      ") },
        { "stream without endstream", Replace(PdfFileBuilder.OnePage(Greeting), "\nendstream\n", "\n") },
        { "Length too small", new PdfFileBuilder().AddOnePage("").StreamOfLength(4, "", Encoding.Latin1.GetBytes(Greeting), "3").Xref().ToArray() },
        { "Length too large", new PdfFileBuilder().AddOnePage("").StreamOfLength(4, "", Encoding.Latin1.GetBytes(Greeting), "300").Xref().ToArray() },
        { "Length missing", Replace(PdfFileBuilder.OnePage(Greeting), "/Length", "/Lengte") },
        { "Length that is itself", new PdfFileBuilder().AddOnePage("").StreamOfLength(4, "", Encoding.Latin1.GetBytes(Greeting), "4 0 R").Xref().ToArray() },
        { "Length negative", new PdfFileBuilder().AddOnePage("").StreamOfLength(4, "", Encoding.Latin1.GetBytes(Greeting), "-5").Xref().ToArray() },
        { "cut off in the table", PdfFileBuilder.OnePage(Greeting)[..^150] },
    };

    [Theory]
    [MemberData(nameof(BrokenFiles))]
    public void A_broken_file_gives_its_page_and_a_warning(string what, byte[] file)
    {
        using var document = PdfDocument.Open(file);

        Assert.True(document.PageCount == 1, what);
        Assert.Equal(Greeting, Encoding.Latin1.GetString(document.Page(1).Content().Span));
        Assert.NotEmpty(document.Warnings);
    }

    [Theory]
    [MemberData(nameof(BrokenFiles))]
    public void Strict_mode_repairs_nothing(string what, byte[] file)
    {
        var failure = Record.Exception(() =>
        {
            using var document = PdfDocument.Open(file, Strict);
            for (var number = 1; number <= document.PageCount; number++) document.Page(number).Content();
        });

        Assert.True(failure is PdfException, what);
    }

    [Theory]
    [InlineData("From: iemand@example.org\r\n\r\n", "")]
    [InlineData("", "\r\n<html>bijgeplakt</html>\r\n")]
    [InlineData("\0\0\0", "\0\0\0\0\0\0")]
    public void Junk_around_the_file_does_no_harm(string before, string after)
    {
        byte[] file = [.. Encoding.Latin1.GetBytes(before), .. PdfFileBuilder.OnePage(Greeting), .. Encoding.Latin1.GetBytes(after)];

        using var document = PdfDocument.Open(file);

        Assert.Equal(Greeting, Encoding.Latin1.GetString(document.Page(1).Content().Span));
        Assert.False(document.WasRepaired);
    }

    [Fact]
    public void A_scan_takes_the_last_version_of_an_object()
    {
        var file = new PdfFileBuilder().AddOnePage("oud").Stream(4, "", "nieuw").ToArray();

        using var document = PdfDocument.Open(file);

        Assert.Equal("nieuw", Encoding.Latin1.GetString(document.Page(1).Content().Span));
        Assert.True(document.WasRepaired);
    }

    [Fact]
    public void A_scan_finds_objects_in_object_streams()
    {
        var file = new PdfFileBuilder()
            .ObjectStream(6, (1, "<< /Type /Catalog /Pages 2 0 R >>"), (2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"), (3, "<< /Type /Page /Contents 4 0 R >>"))
            .Stream(4, "", Greeting).ToArray();

        using var document = PdfDocument.Open(file);

        Assert.Equal(Greeting, Encoding.Latin1.GetString(document.Page(1).Content().Span));
    }

    [Fact]
    public void A_scan_does_not_look_into_an_attached_pdf()
    {
        var attached = PdfFileBuilder.OnePage("van een ander");
        var file = new PdfFileBuilder().AddOnePage(Greeting).Stream(8, "/Type /EmbeddedFile", attached).ToArray();

        using var document = PdfDocument.Open(file);

        Assert.Equal(Greeting, Encoding.Latin1.GetString(document.Page(1).Content().Span));
    }

    [Fact]
    public void Text_that_is_no_pdf_is_refused_in_one_sentence()
    {
        var failure = Assert.Throws<PdfException>(() => PdfDocument.Open("Geachte heer, mevrouw,"u8.ToArray()));

        Assert.Equal(PdfErrorCode.NotAPdf, failure.Code);
    }

    [Fact]
    public void An_empty_file_is_refused()
    {
        Assert.Equal(PdfErrorCode.NotAPdf, Assert.Throws<PdfException>(() => PdfDocument.Open(ReadOnlyMemory<byte>.Empty)).Code);
    }

    private static byte[] Replace(byte[] file, string what, string with) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(file).Replace(what, with, StringComparison.Ordinal));
}
