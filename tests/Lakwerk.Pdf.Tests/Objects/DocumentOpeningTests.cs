using System.Text;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Tests.Objects;

/// <summary>Sound files in every shape that the standard knows.</summary>
public sealed class DocumentOpeningTests
{
    private const string Greeting = "BT /F1 12 Tf (Goedemorgen) Tj ET";

    [Fact]
    public void A_classic_file_opens_without_warnings()
    {
        using var document = PdfDocument.Open(PdfFileBuilder.OnePage(Greeting));

        Assert.Equal(1, document.PageCount);
        Assert.Equal(Greeting, TextOf(document.Page(1)));
        Assert.Equal("1.7", document.Version);
        Assert.False(document.WasRepaired);
        Assert.Empty(document.Warnings);
    }

    [Fact]
    public void A_cross_reference_stream_leads_to_objects_in_object_streams()
    {
        var file = new PdfFileBuilder()
            .ObjectStream(6, (1, "<< /Type /Catalog /Pages 2 0 R >>"), (2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"), (3, "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>"))
            .Stream(4, "", Greeting)
            .XrefStream(7).ToArray();

        using var document = PdfDocument.Open(file);

        Assert.Equal(Greeting, TextOf(document.Page(1)));
        Assert.Equal([1, 2, 3, 4, 6, 7], document.ObjectIds.Select(id => id.Number));
        Assert.Empty(document.Warnings);
    }

    [Fact]
    public void A_hybrid_file_shows_the_objects_that_its_table_hides()
    {
        var file = new PdfFileBuilder()
            .Object(1, "<< /Type /Catalog /Pages 2 0 R >>")
            .ObjectStream(6, (2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"), (3, "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>"))
            .Stream(4, "", Greeting)
            .HybridXref(7).ToArray();

        using var document = PdfDocument.Open(file);

        Assert.Equal(Greeting, TextOf(document.Page(1)));
        Assert.False(document.WasRepaired);
    }

    [Fact]
    public void An_update_replaces_and_deletes_objects()
    {
        var file = new PdfFileBuilder().AddOnePage("oud").Xref()
            .Stream(4, "", "nieuw").Free(5).Xref().ToArray();

        using var document = PdfDocument.Open(file);

        Assert.Equal("nieuw", TextOf(document.Page(1)));
        Assert.IsType<PdfNull>(document.Load(new ObjectId(5)));
        Assert.False(document.WasRepaired);
    }

    [Fact]
    public void A_stream_may_update_what_a_table_began()
    {
        var file = new PdfFileBuilder().AddOnePage("oud").Xref()
            .ObjectStream(8, (5, "(uit een stroom)")).Stream(4, "", "nieuw").XrefStream(9).ToArray();

        using var document = PdfDocument.Open(file);

        Assert.Equal("nieuw", TextOf(document.Page(1)));
        Assert.Equal("(uit een stroom)", document.Load(new ObjectId(5)).ToString());
    }

    [Fact]
    public void Every_save_is_a_revision()
    {
        var first = new PdfFileBuilder().AddOnePage("een").Xref();
        var end = first.Position;
        var file = first.Stream(4, "", "twee").Xref().ToArray();

        using var document = PdfDocument.Open(file);

        Assert.Equal(2, document.Revisions.Count);
        Assert.Equal((0, end), (document.Revisions[0].Start, document.Revisions[0].End));
        Assert.Equal((end, file.Length), (document.Revisions[1].Start, document.Revisions[1].End));
        Assert.Equal(first.LastXref, document.Revisions[1].StartXref);
    }

    [Fact]
    public void An_old_revision_can_be_opened_by_itself()
    {
        var file = new PdfFileBuilder().AddOnePage("een").Xref().Stream(4, "", "twee").Xref().ToArray();
        using var document = PdfDocument.Open(file);

        using var old = PdfDocument.Open(document.Source.Slice(0, (int)document.Revisions[0].End));

        Assert.Equal("een", TextOf(old.Page(1)));
    }

    [RequiresToolFact("qpdf")]
    public void A_linearized_file_with_object_streams_reads_like_the_original()
    {
        using var folder = new TempFolder();
        var contents = Enumerable.Range(1, 40).Select(n => $"BT (blad {n}) Tj ET").ToArray();
        var source = folder.Write("bron.pdf", PdfFileBuilder.Pages(contents));
        Tool.Run("qpdf", "--linearize", "--object-streams=generate", source, folder.PathOf("snel.pdf")).Expect();

        using var document = PdfDocument.Open(folder.PathOf("snel.pdf"));

        Assert.Equal(contents, Enumerable.Range(1, document.PageCount).Select(n => TextOf(document.Page(n))));
        Assert.Single(document.Revisions);
        Assert.Empty(document.Warnings);
    }

    [Fact]
    public void A_large_file_is_read_by_windows()
    {
        using var folder = new TempFolder();
        var filler = new byte[PdfSource.LargestWholeFile];
        var path = folder.Write("groot.pdf", new PdfFileBuilder().Stream(9, "", filler).AddOnePage(Greeting).Xref().ToArray());

        using var document = PdfDocument.Open(path);

        Assert.Equal(Greeting, TextOf(document.Page(1)));
        Assert.Equal(filler.Length, Assert.IsType<PdfStream>(document.Load(new ObjectId(9))).EncodedBytes().Length);
        Assert.False(document.WasRepaired);
    }

    [Fact]
    public void An_object_larger_than_any_window_is_read_whole()
    {
        var numbers = string.Join(' ', Enumerable.Range(0, 100_000));
        var file = new PdfFileBuilder().AddOnePage("").Object(6, $"[{numbers}]").Xref().ToArray();

        using var document = PdfDocument.Open(file);

        var array = Assert.IsType<PdfArray>(document.Load(new ObjectId(6)));
        Assert.Equal(100_000, array.Count);
        Assert.Equal(99_999, array.Number(99_999));
    }

    [Fact]
    public void The_same_id_gives_the_same_object()
    {
        using var document = PdfDocument.Open(PdfFileBuilder.OnePage(Greeting));

        Assert.Same(document.Load(new ObjectId(5)), document.Load(new ObjectId(5)));
    }

    [Fact]
    public void Every_byte_of_the_file_is_accounted_for()
    {
        var builder = new PdfFileBuilder().AddOnePage("een").Xref();
        var hidden = builder.Position;
        var file = builder.Raw("9 0 obj (vergeten) endobj\n").Stream(4, "", "twee").Xref().ToArray();
        using var document = PdfDocument.Open(file);

        var parts = document.MapBytes();

        Assert.Equal(0, parts[0].Start);
        Assert.Equal(file.Length, parts[^1].End);
        Assert.All(parts.Zip(parts.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
        Assert.Equal(["4 0 obj", "9 0 obj"], parts.Where(part => part.Kind == FilePartKind.Unclaimed).Select(part => Start(file, part)));
        Assert.Contains(parts, part => part.Kind == FilePartKind.Unclaimed && part.Start == hidden);
        Assert.Equal(5, parts.Count(part => part.Kind == FilePartKind.Object));
        Assert.Equal(2, parts.Count(part => part.Kind == FilePartKind.CrossReference));
        Assert.Equal(2, parts.Count(part => part.Kind == FilePartKind.EndMark));
    }

    private static string Start(byte[] file, FilePart part) => Encoding.Latin1.GetString(file, (int)part.Start, (int)(part.End - part.Start)).Trim()[..7];

    private static string TextOf(PdfPage page) => Encoding.Latin1.GetString(page.Content().Span);
}
