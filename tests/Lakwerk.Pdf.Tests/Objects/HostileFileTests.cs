using System.Globalization;
using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Tests.Objects;

/// <summary>Files made to crash, hang or fill the memory.</summary>
public sealed class HostileFileTests
{
    [Fact]
    public void An_empty_file_is_called_empty() =>
        Assert.Contains("empty", Assert.Throws<PdfException>(() => PdfDocument.Open(Array.Empty<byte>())).Message, StringComparison.Ordinal);

    [Fact]
    public void Cross_references_in_a_circle_come_to_an_end()
    {
        var builder = new PdfFileBuilder().AddOnePage("a");
        var file = builder.Xref(string.Create(CultureInfo.InvariantCulture, $"/Root 1 0 R /Prev {builder.Position}")).ToArray();

        Assert.Equal(1, CountPages(file));
    }

    [Theory]
    [InlineData("0 2147483647")]
    [InlineData("0 99999999999")]
    [InlineData("2147483646 5")]
    [InlineData("8388607 1\n0000000015 00000 n \n8388608 1")]
    public void A_table_that_claims_endless_entries_costs_nothing(string header)
    {
        var file = Encoding.Latin1.GetString(PdfFileBuilder.OnePage("a")).Replace("xref\n0 1\n", $"xref\n{header}\n", StringComparison.Ordinal);

        Assert.Equal(1, CountPages(Encoding.Latin1.GetBytes(file)));
    }

    [Theory]
    [InlineData("/W [1 8 8] /Index [0 2147483647]")]
    [InlineData("/W [0 0 0] /Index [0 2147483647]")]
    [InlineData("/W [1 4 2] /Index [-5 10 9007199254740991 9007199254740991]")]
    [InlineData("/W [100000000 1 1]")]
    [InlineData("/W [1 2 -3]")]
    public void A_cross_reference_stream_with_wild_numbers_is_survived(string entries)
    {
        var builder = new PdfFileBuilder().AddOnePage("a");
        var start = builder.Position;
        var file = builder.Stream(9, $"/Type /XRef /Root 1 0 R {entries}", new byte[500]).EndMark(start).ToArray();

        Assert.Equal(1, CountPages(file));
    }

    [Fact]
    public void An_object_stream_within_an_object_stream_is_not_followed()
    {
        var file = new PdfFileBuilder().AddOnePage("a")
            .ObjectStream(8, (7, "(verstopt)")).ObjectStream(9, (8, "<< /Type /ObjStm >>")).XrefStream(10).ToArray();
        using var document = PdfDocument.Open(file);

        Assert.IsType<PdfNull>(document.Load(new ObjectId(7)));
    }

    [Fact]
    public void An_object_stream_that_holds_itself_reads_as_null()
    {
        var file = new PdfFileBuilder().AddOnePage("a").ObjectStream(8, (8, "<< >>"), (9, "1")).XrefStream(10).ToArray();
        using var document = PdfDocument.Open(file);

        Assert.IsType<PdfNull>(document.Load(new ObjectId(9)));
    }

    [Fact]
    public void References_that_chase_each_other_read_as_null()
    {
        var builder = new PdfFileBuilder().AddOnePage("a");
        for (var number = 10; number < 5000; number++) builder.Object(number, $"{number + 1} 0 R");
        using var document = PdfDocument.Open(builder.Object(5000, "10 0 R").Xref().ToArray());

        Assert.IsType<PdfNull>(document.Load(new ObjectId(10)));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("<</A")]
    [InlineData("<< /A [ ")]
    public void Endless_nesting_passes_a_limit(string opening)
    {
        var deep = new StringBuilder().Insert(0, opening, 100_000).ToString();
        using var document = PdfDocument.Open(new PdfFileBuilder().AddOnePage("a").Object(6, deep).Xref().ToArray());

        Assert.Equal(PdfErrorCode.LimitExceeded, Assert.Throws<PdfException>(() => document.Load(new ObjectId(6))).Code);
    }

    [Fact]
    public void An_object_of_too_many_parts_passes_a_limit()
    {
        var parts = string.Concat(Enumerable.Repeat("[]", PdfLimits.Default.ObjectParts));
        using var document = PdfDocument.Open(new PdfFileBuilder().AddOnePage("a").Object(6, $"[{parts}]").Xref().ToArray());

        Assert.Equal(PdfErrorCode.LimitExceeded, Assert.Throws<PdfException>(() => document.Load(new ObjectId(6))).Code);
    }

    [Fact]
    public void A_bomb_in_the_content_passes_a_limit()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize)) zlib.Write(new byte[4 * 1024 * 1024]);
        var file = new PdfFileBuilder().AddOnePage("", "/Contents [6 0 R 6 0 R]").Stream(6, "/Filter /FlateDecode", packed.ToArray()).Xref().ToArray();
        using var document = PdfDocument.Open(file, new PdfOpenOptions { Limits = new PdfLimits { PageContentBytes = 6 * 1024 * 1024 } });

        Assert.Equal(PdfErrorCode.LimitExceeded, Assert.Throws<PdfException>(() => document.Page(1).Content()).Code);
    }

    [Fact]
    public void Many_references_to_one_empty_stream_pass_a_limit()
    {
        var references = string.Concat(Enumerable.Repeat("6 0 R ", 50_000));
        var file = new PdfFileBuilder().AddOnePage("", $"/Contents [{references}]").Stream(6, "/Filter /FlateDecode", new byte[20_000]).Xref().ToArray();
        using var document = PdfDocument.Open(file);

        Assert.Equal(PdfErrorCode.LimitExceeded, Assert.Throws<PdfException>(() => document.Page(1).Content()).Code);
    }

    [Fact]
    public void A_tree_of_more_pages_than_allowed_passes_a_limit()
    {
        var kids = string.Concat(Enumerable.Repeat("3 0 R ", 200));
        var file = new PdfFileBuilder().AddOnePage("a").Object(2, $"<< /Kids [{kids}] /Count 200 >>").Xref().ToArray();
        using var document = PdfDocument.Open(file, new PdfOpenOptions { Limits = new PdfLimits { Pages = 100 } });

        Assert.Equal(PdfErrorCode.LimitExceeded, Assert.Throws<PdfException>(() => document.PageCount).Code);
    }

    [Fact]
    public void A_file_of_nothing_but_headers_is_scanned_once()
    {
        var headers = string.Concat(Enumerable.Range(1, 200_000).Select(n => $"{n} 0 obj stream "));

        Assert.Throws<PdfException>(() => PdfDocument.Open(Encoding.Latin1.GetBytes("%PDF-1.4\n" + headers)));
    }

    [Fact]
    public void Any_flipped_byte_gives_a_document_or_a_pdf_exception()
    {
        var files = new[] { Rich(stream: false), Rich(stream: true) };
        Prop.ForAll<int, int, byte>((which, where, value) =>
        {
            var file = files[which & 1].ToArray();
            file[(where & int.MaxValue) % file.Length] = value;
            file[(int)((where * 2654435761L) & int.MaxValue) % file.Length] ^= 0x20;
            ReadAll(file);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_file_cut_off_anywhere_gives_a_document_or_a_pdf_exception(bool stream)
    {
        var file = Rich(stream);
        for (var length = 0; length < file.Length; length++) ReadAll(file[..length]);
    }

    private static byte[] Rich(bool stream)
    {
        var builder = new PdfFileBuilder().AddOnePage("BT /F1 12 Tf (Voorbeeld) Tj ET", "/Annots [7 0 R]")
            .StreamOfLength(6, "/Filter [/ASCIIHexDecode /RunLengthDecode]", "FE6180>"u8, "8 0 R")
            .Object(7, "<< /Subtype /Link /Rect [0 0 9.5 -3] /A << /URI (https://example.org/\\(x\\)) >> >>")
            .Object(8, "7");
        if (!stream) return builder.Xref().Stream(4, "", "nieuw").Xref().ToArray();
        return builder.ObjectStream(20, (9, "<< /A [1 2 (drie) <04> /vijf true null] >>"), (10, "(tien)")).XrefStream(21).ToArray();
    }

    private static void ReadAll(byte[] file)
    {
        try
        {
            using var document = PdfDocument.Open(file);
            for (var number = 1; number <= document.PageCount; number++) document.Page(number).Content();
            foreach (var id in document.ObjectIds)
                if (document.Load(id) is PdfStream stream) StreamDecoder.Decode(stream, document.Limits);
            document.MapBytes();
        }
        catch (PdfException)
        {
            // A refusal is one of the two allowed answers; any other exception fails the test.
        }
    }

    private static int CountPages(byte[] file)
    {
        using var document = PdfDocument.Open(file);
        Assert.Equal("a", Encoding.Latin1.GetString(document.Page(1).Content().Span));
        return document.PageCount;
    }
}
