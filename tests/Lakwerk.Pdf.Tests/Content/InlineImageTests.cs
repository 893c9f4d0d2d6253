using System.Text;
using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Tests.Content;

public class InlineImageTests
{
    [Theory]
    // Unfiltered: width × height × components decides, whatever the bytes look like.
    [InlineData("BI /W 4 /H 2 /BPC 8 /CS /G ID ab EI cd EI Q", "ab EI cd")]
    [InlineData("BI /W 2 /H 1 /BPC 8 /CS /RGB ID 123456\nEI Q", "123456")]
    [InlineData("BI /W 8 /H 4 /IM true ID abcd EI Q", "abcd")]
    [InlineData("BI /W 9 /H 2 /IM true ID abcd EI Q", "abcd")]
    [InlineData("BI /W 2 /H 1 /BPC 8 /CS [/I /RGB 1 <000000FFFFFF>] ID ab EI Q", "ab")]
    // The length of PDF 2.0.
    [InlineData("BI /W 2 /H 1 /BPC 8 /CS /Unknown /L 8 ID a EI  EI EI Q", "a EI  EI")]
    // Filters that mark their own end.
    [InlineData("BI /W 2 /H 1 /BPC 8 /CS /G /F /AHx ID 41 EI 42> EI Q", "41 EI 42>")]
    [InlineData("BI /W 2 /H 1 /BPC 8 /CS /G /F /A85 ID 5l EI ~>\nEI Q", "5l EI ~>")]
    [InlineData("BI /W 2 /H 1 /BPC 8 /CS /G /F [/RL] ID \u0003 EI\u0080 EI Q", "\u0003 EI\u0080")]
    // Nothing tells: the first EI with content behind it that makes sense.
    [InlineData("BI /W 9 /H 9 /BPC 8 /CS /G /F /Fl ID x EI \u0001\u0090zz EI y\nEI Q 1 0 0 RG", "x EI \u0001\u0090zz EI y")]
    [InlineData("BI /W 9 /H 9 /BPC 8 /CS /G /F /Fl ID abc\nEI\nQ\n", "abc")]
    [InlineData("BI /W 9 /H 9 /F /LZW ID abcEI Q", "abc")]
    // A wrong size: EI is not where it should be.
    [InlineData("BI /W 99 /H 99 /BPC 8 /CS /G ID abc\nEI Q", "abc")]
    [InlineData("BI /W 1 /H 1 /BPC 8 /CS /G ID abcdef EI Q", "abcdef")]
    public void The_data_ends_where_it_should(string content, string data)
    {
        var reader = new ContentReader(Encoding.Latin1.GetBytes(content), PdfLimits.Default);
        Assert.True(reader.Read(out var operation));
        Assert.Equal(ContentOperator.InlineImage, operation.Operator);
        Assert.Equal(data, Encoding.Latin1.GetString(operation.InlineImage!.Data.Span));
        Assert.True(reader.Read(out var next));
        Assert.Equal(ContentOperator.RestoreState, next.Operator);
    }

    [Fact]
    public void Jpeg_data_ends_at_its_end_mark()
    {
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 6, 1, 2, 3, 4, 0xFF, 0xDA, 0, 4, 0, 0, (byte)' ', (byte)'E', (byte)'I', (byte)' ', 0xFF, 0, 0xFF, 0xD9];
        byte[] content = [.. "BI /W 8 /H 8 /CS /G /BPC 8 /F /DCT ID "u8, .. jpeg, .. " EI Q"u8];
        var reader = new ContentReader(content, PdfLimits.Default);
        reader.Read(out var operation);
        Assert.Equal(jpeg, operation.InlineImage!.Data.ToArray());
    }

    [Fact]
    public void Abbreviations_are_written_out()
    {
        var reader = new ContentReader("BI /W 1 /H 2 /BPC 8 /CS [/I /RGB 0 (abc)] /F [/A85 /Fl] /DP [null << >>] /IM false /I true /D [0 1] ID z~> EI"u8.ToArray(), PdfLimits.Default);
        reader.Read(out var operation);
        var dictionary = operation.InlineImage!.Dictionary;
        Assert.Equal(["Width", "Height", "BitsPerComponent", "ColorSpace", "Filter", "DecodeParms", "ImageMask", "Interpolate", "Decode"], dictionary.Entries.Select(entry => entry.Key));
        Assert.Equal(["/Indexed", "/DeviceRGB"], dictionary.Array("ColorSpace")!.Take(2).Select(item => item.ToString()!));
        Assert.Equal(["/ASCII85Decode", "/FlateDecode"], dictionary.Array("Filter")!.Select(item => item.ToString()!));
        Assert.Equal("Image", operation.InlineImage.AsStream().Dictionary.Name("Subtype"));
    }

    [Theory]
    [InlineData("BI /W 1 EI q")]
    [InlineData("BI q")]
    [InlineData("BI")]
    public void Without_data_there_is_no_image(string content)
    {
        var reader = new ContentReader(Encoding.Latin1.GetBytes(content), PdfLimits.Default);
        reader.Read(out var operation);
        Assert.Null(operation.InlineImage);
    }

    [Fact]
    public void False_ends_without_number_do_not_make_reading_quadratic()
    {
        var content = new StringBuilder();
        for (var i = 0; i < 60_000; i++) content.Append("BI /F /Fl ID a EI \u0001\u0002 ");
        var reader = new ContentReader(Encoding.Latin1.GetBytes(content.ToString()), PdfLimits.Default);
        var count = 0;
        while (reader.Read(out _)) count++;
        Assert.InRange(count, 1, 1_000_000);
    }

    [Fact]
    public void An_inline_image_is_drawn_in_the_unit_square_of_the_matrix()
    {
        var run = PdfSketch.Of("q 50 0 0 20 100 200 cm BI /W 2 /H 1 /BPC 8 /CS /G ID ab EI Q").Run();
        Assert.Contains("inline 2 [50 0 0 20 100 200]", run.Events);
    }
}
