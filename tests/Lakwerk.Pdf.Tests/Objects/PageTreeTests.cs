using System.Text;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Pdf.Tests.Objects;

public sealed class PageTreeTests
{
    [Theory]
    [InlineData("/Kids [3 0 R 4 0 R] /Count 2", "a,b")]
    [InlineData("/Kids [3 0 R 4 0 R] /Count 7", "a,b")]
    [InlineData("/Kids [3 0 R 4 0 R] /Count -1", "a,b")]
    [InlineData("/Kids [3 0 R 4 0 R]", "a,b")]
    [InlineData("/Kids [3 0 R 99 0 R 4 0 R] /Count 3", "a,b")]
    [InlineData("/Kids [3 0 R null 4 0 R] /Count 3", "a,b")]
    [InlineData("/Kids [3 0 R 2 0 R 4 0 R] /Count 3", "a,b")]
    [InlineData("/Kids [3 0 R 3 0 R] /Count 2", "a,a")]
    [InlineData("/Kids [7 0 R 4 0 R] /Count 3", "a,b,b")]
    [InlineData("/Kids [4 0 R 7 0 R 3 0 R] /Count 3", "b,a,b,a")]
    [InlineData("/Kids [8 0 R 3 0 R] /Count 2", "b,a")]
    [InlineData("/Kids [<< /Type /Page /Contents 6 0 R >> 3 0 R] /Count 2", "b,a")]
    public void Pages_come_in_order_whatever_the_tree_claims(string root, string expected)
    {
        using var document = PdfDocument.Open(Tree(root));

        Assert.Equal(expected, string.Join(',', ReadAll(document)));
        Assert.Equal(expected.Split(',').Length, document.PageCount);
    }

    [Fact]
    public void Pages_that_no_tree_leads_to_are_found_among_all_objects()
    {
        using var document = PdfDocument.Open(Tree("/Kids [2 0 R] /Count 1"));

        Assert.Equal(["a", "b", "b"], ReadAll(document));
    }

    [Fact]
    public void A_page_in_the_place_of_the_tree_is_the_only_page()
    {
        var file = new PdfFileBuilder().Object(1, "<< /Type /Catalog /Pages 3 0 R >>")
            .Object(3, "<< /Type /Page /Contents 5 0 R >>").Stream(5, "", "a").Xref().ToArray();

        using var document = PdfDocument.Open(file);

        Assert.Equal(["a"], ReadAll(document));
    }

    [Fact]
    public void Opening_a_page_reads_that_page_and_no_other()
    {
        var broken = new PdfFileBuilder().AddOnePage("")
            .Object(2, "<< /Type /Pages /Kids [3 0 R 77 0 R 3 0 R] /Count 3 >>")
            .Entry(77, 2, 0).Xref().ToArray();
        using var document = PdfDocument.Open(broken);

        document.Page(1);

        // Reading the second page would have found the wrong offset and repaired it.
        Assert.False(document.WasRepaired);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(3)]
    public void A_page_that_does_not_exist_is_refused(int number)
    {
        using var document = PdfDocument.Open(Tree("/Kids [3 0 R 4 0 R] /Count 2"));

        Assert.Equal(PdfErrorCode.Page, Assert.Throws<PdfException>(() => document.Page(number)).Code);
    }

    [Fact]
    public void A_page_inherits_from_the_nodes_above_it()
    {
        var file = new PdfFileBuilder().Object(1, "<< /Pages 2 0 R >>")
            .Object(2, "<< /Kids [3 0 R] /Count 1 /Rotate -90 /MediaBox [0 0 300 400] /Resources << /Boven true >> >>")
            .Object(3, "<< /Kids [4 0 R] /Count 1 /CropBox [-10 10 200 1000] /MediaBox [200 0 0 300] >>")
            .Object(4, "<< /Type /Page /UserUnit 2 >>").Xref().ToArray();
        using var document = PdfDocument.Open(file);

        var page = document.Page(1);

        Assert.Equal(Box.Of(0, 0, 200, 300), page.MediaBox);
        Assert.Equal(Box.Of(0, 10, 200, 300), page.CropBox);
        Assert.Equal(270, page.Rotate);
        Assert.Equal(2, page.UserUnit);
        Assert.True(page.Resources.Boolean("Boven"));
        Assert.Equal(new ObjectId(4), page.Id);
    }

    [Theory]
    [InlineData("", 612, 792)]
    [InlineData("/MediaBox [0 0 0 0]", 612, 792)]
    [InlineData("/MediaBox (geen)", 612, 792)]
    [InlineData("/MediaBox [0 0 100 200] /CropBox [500 500 600 600]", 100, 200)]
    public void A_page_always_has_a_size(string entries, double width, double height)
    {
        var file = new PdfFileBuilder().Object(1, "<< /Pages 2 0 R >>").Object(2, "<< /Kids [3 0 R] /Count 1 >>")
            .Object(3, $"<< /Type /Page {entries} >>").Xref().ToArray();
        using var document = PdfDocument.Open(file);

        Assert.Equal((width, height), (document.Page(1).CropBox.Width, document.Page(1).CropBox.Height));
    }

    [Fact]
    public void Content_in_several_streams_is_joined_by_line_feeds()
    {
        var file = new PdfFileBuilder().AddOnePage("", "/Contents [6 0 R 7 0 R null 8 0 R]")
            .Stream(6, "", "q").Stream(7, "", "1 0 0").Stream(8, "/Filter /ASCIIHexDecode", "72 67>").Xref().ToArray();
        using var document = PdfDocument.Open(file);

        Assert.Equal("q\n1 0 0\nrg\n", Encoding.Latin1.GetString(document.Page(1).Content().Span));
    }

    private static byte[] Tree(string root) => new PdfFileBuilder()
        .Object(1, "<< /Type /Catalog /Pages 2 0 R >>")
        .Object(2, $"<< /Type /Pages {root} >>")
        .Object(3, "<< /Type /Page /Contents 5 0 R >>")
        .Object(4, "<< /Contents 6 0 R /Type /Page >>")
        .Stream(5, "", "a").Stream(6, "", "b")
        .Object(7, "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>")
        .Object(8, "<< /Contents 6 0 R /Type /Page /Kids [] >>")
        .Xref().ToArray();

    private static List<string> ReadAll(PdfDocument document)
    {
        var contents = new List<string>();
        for (var number = 1; number <= document.PageCount; number++)
            contents.Add(Encoding.Latin1.GetString(document.Page(number).Content().Span));
        return contents;
    }
}
