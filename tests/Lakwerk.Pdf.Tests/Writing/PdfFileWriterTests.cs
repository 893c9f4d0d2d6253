using Lakwerk.Pdf.Objects;
using Lakwerk.Pdf.Writing;

namespace Lakwerk.Pdf.Tests.Writing;

/// <summary>New files open everywhere, are the same every time, and hold nothing but what was given.</summary>
public sealed class PdfFileWriterTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(500)]
    public void A_new_file_opens_with_our_reader_as_it_was_written(int pages)
    {
        using var document = PdfDocument.Open(File(pages));

        Assert.Equal(pages, document.PageCount);
        Assert.False(document.WasRepaired);
        Assert.Empty(document.Warnings);
        Assert.Equal(pages, document.Page(pages).Dictionary.Int("Number"));
        Assert.Single(document.Revisions);
    }

    [RequiresToolTheory("qpdf")]
    [InlineData(1)]
    [InlineData(500)]
    public void A_new_file_is_without_fault_to_qpdf(int pages)
    {
        using var folder = new TempFolder();

        Tool.Run("qpdf", "--check", folder.Write("new.pdf", File(pages))).Expect();
    }

    [Fact]
    public void The_same_objects_give_the_same_bytes() => Assert.Equal(File(3), File(3));

    [Fact]
    public void Other_objects_give_another_identifier() => Assert.NotEqual(IdentifierOf(File(3)), IdentifierOf(File(4)));

    [Fact]
    public void A_number_that_was_reserved_and_never_written_is_refused()
    {
        using var writer = new PdfFileWriter(new MemoryStream());
        writer.Reserve();

        Assert.Throws<InvalidOperationException>(() => writer.Finish(writer.Add(new PdfDictionary())));
    }

    [Fact]
    public void A_number_is_not_written_twice()
    {
        using var writer = new PdfFileWriter(new MemoryStream());
        var once = writer.Add(new PdfDictionary());

        Assert.Throws<InvalidOperationException>(() => writer.Write(once, PdfBoolean.True));
        Assert.Throws<InvalidOperationException>(() => writer.WriteCompressed(once, new PdfDictionary(), "x"u8));
    }

    [Fact]
    public void A_number_of_another_file_is_refused()
    {
        using var writer = new PdfFileWriter(new MemoryStream());

        Assert.Throws<InvalidOperationException>(() => writer.Write(new PdfReference(new ObjectId(7)), PdfBoolean.True));
        Assert.Throws<InvalidOperationException>(() => writer.WriteCompressed(new PdfReference(new ObjectId(7)), new PdfDictionary(), "x"u8));
    }

    [Fact]
    public void Compressed_data_forgets_how_the_input_was_coded()
    {
        var dictionary = new PdfDictionary();
        dictionary.Set("Filter", new PdfName("LZWDecode"));
        dictionary.Set("DecodeParms", new PdfDictionary());
        using var output = new MemoryStream();
        using var writer = new PdfFileWriter(output);
        var stream = writer.AddCompressed(dictionary, "gegevens"u8);
        var catalog = Typed("Catalog");
        catalog.Set("Pages", writer.Add(Typed("Pages")));
        writer.Finish(writer.Add(catalog));

        using var document = PdfDocument.Open(output.ToArray());
        var read = Assert.IsType<PdfStream>(document.Load(stream.Id));
        Assert.Equal("gegevens"u8.ToArray(), StreamDecoder.Decode(read, document.Limits).Data.ToArray());
        Assert.False(read.Dictionary.Has("DecodeParms"));
    }

    private static byte[] File(int pages)
    {
        using var output = new MemoryStream();
        using var writer = new PdfFileWriter(output);
        var root = writer.Reserve();
        var kids = new PdfArray();
        for (var i = 1; i <= pages; i++) kids.Add(writer.Add(Page(root, i, writer)));
        var tree = Typed("Pages");
        tree.Set("Kids", kids);
        tree.Set("Count", PdfNumber.Of(pages));
        writer.Write(root, tree);
        var catalog = Typed("Catalog");
        catalog.Set("Pages", root);
        writer.Finish(writer.Add(catalog));
        return output.ToArray();
    }

    private static PdfDictionary Page(PdfReference root, int number, PdfFileWriter writer)
    {
        var page = Typed("Page");
        page.Set("Parent", root);
        page.Set("MediaBox", PdfArray.OfNumbers(0, 0, 595, 842));
        page.Set("Resources", new PdfDictionary());
        page.Set("Contents", writer.AddCompressed(new PdfDictionary(), "q Q"u8));
        page.Set("Number", PdfNumber.Of(number));
        return page;
    }

    private static PdfDictionary Typed(string type)
    {
        var dictionary = new PdfDictionary();
        dictionary.Set("Type", new PdfName(type));
        return dictionary;
    }

    private static string IdentifierOf(byte[] file)
    {
        using var document = PdfDocument.Open(file);
        return Convert.ToHexString(((PdfString)document.Trailer.Array("ID")![0]).Bytes.Span);
    }
}
