using System.Text;
using Lakwerk.Inspection.Facts;
using Lakwerk.Inspection.Tests.Fixtures;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Inspection.Tests;

/// <summary>Every byte of a file is accounted for.</summary>
public sealed class FileScanTests
{
    [Fact]
    public void A_plain_file_has_no_byte_left_over()
    {
        var scan = Scan(Letter.Result.Build());
        Assert.Empty(scan.Stray);
        Assert.Empty(scan.Comments);
        Assert.Equal((1, 1, 0, 5), (scan.EndMarks, scan.StartXrefs, scan.HeaderOffset, scan.Objects.Count));
    }

    [Fact]
    public void A_comment_inside_an_object_is_seen() =>
        Assert.Equal("% verborgen", Assert.Single(Scan(new PdfSketch(Letter.After, page: "% verborgen\n").Build()).Comments).Excerpt);

    [Fact]
    public void A_percent_sign_in_a_string_or_in_stream_data_is_no_comment() =>
        Assert.Empty(Scan(new PdfSketch("% in the content\n" + Letter.After, page: "/Note (100 % zeker)").Build()).Comments);

    [Theory]
    [InlineData("endobj\n2 0 obj", "endobj\nKortenaar woont hier\n2 0 obj", "Kortenaar woont hier")]
    [InlineData("%%EOF", "%%EOF Kortenaar", " Kortenaar")]
    public void Bytes_between_objects_and_behind_the_end_are_seen(string where, string planted, string expected)
    {
        var file = Encoding.Latin1.GetString(Letter.Result.Build()).Replace(where, planted, StringComparison.Ordinal);
        Assert.Equal(expected, Assert.Single(Scan(PdfSketch.Latin1(file)).Stray).Excerpt);
    }

    [Fact]
    public void An_update_counts_as_a_second_end()
    {
        var scan = Scan(PdfSketch.Update(Letter.Result.Build(), (5, "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>")));
        Assert.Equal((2, 2), (scan.EndMarks, scan.StartXrefs));
        Assert.Equal(2, scan.Objects.Count(item => item.Id == new ObjectId(5)));
    }

    [Theory]
    [InlineData("<< /A 1 /B 2 >>", null)]
    [InlineData("<< /A 1 0 R /B /A /C [/A /A] >>", null)]
    [InlineData("<< /A << /B 1 >> /B 2 >>", null)]
    [InlineData("<< /A 1 /A 2 >>", "A")]
    [InlineData("<< /X [<< /B 1 0 R /B 2 >>] >>", "B")]
    [InlineData("<< /#41 1 /A 2 >>", "A")]
    public void A_key_given_twice_is_seen(string body, string? expected)
    {
        var scanner = new ObjectScanner(PdfSketch.Latin1(body), []);
        scanner.Scan(0);
        Assert.Equal(expected, scanner.RepeatedKey);
    }

    [Fact]
    public void A_large_file_is_accounted_for_alike_window_by_window()
    {
        var file = Large();
        using var folder = new TempFolder();
        using var document = PdfDocument.Open(folder.Write("large.pdf", file));
        Assert.True(file.Length > PdfSource.LargestWholeFile);

        FileScan whole = Scan(file), windows = FileScan.Of(document);

        Assert.Equal(whole.Objects, windows.Objects);
        Assert.Equal(whole.Stray, windows.Stray);
        Assert.Equal(whole.Comments, windows.Comments);
        Assert.Equal((whole.EndMarks, whole.StartXrefs, whole.LastEnd), (windows.EndMarks, windows.StartXrefs, windows.LastEnd));
        Assert.NotEmpty(windows.Stray);
        Assert.NotEmpty(windows.Comments);
    }

    /// <summary>An object larger than a window, a stream larger than what is read at once, and thousands of small things.</summary>
    private static byte[] Large()
    {
        var sketch = new PdfSketch(Letter.After, page: "% verborgen\n");
        sketch.Add("[" + string.Concat(Enumerable.Range(0, 40_000).Select(i => $"({i}) ")) + "]");
        sketch.AddStream("", new byte[PdfSource.LargestWholeFile]);
        for (var i = 0; i < 3000; i++) sketch.Add($"<< /A {i} % {i}\n >>");
        var text = Encoding.Latin1.GetString(sketch.Build());
        return PdfSketch.Latin1(text.Replace("endobj\n900 0 obj", "endobj\nKortenaar woont hier\n900 0 obj", StringComparison.Ordinal));
    }

    private static FileScan Scan(byte[] file)
    {
        using var document = PdfDocument.Open(file);
        return FileScan.Of(document);
    }
}
