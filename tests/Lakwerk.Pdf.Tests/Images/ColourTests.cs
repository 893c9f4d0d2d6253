using System.Text;
using Lakwerk.Pdf.Images;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Tests.Images;

/// <summary>What samples look like.</summary>
public sealed class ColourTests
{
    [Theory]
    [InlineData("/DeviceGray", "40", "404040")]
    [InlineData("/DeviceRGB", "102030", "102030")]
    [InlineData("/DeviceCMYK", "FF000000", "00FFFF")]
    [InlineData("/DeviceCMYK", "000000FF", "000000")]
    [InlineData("[/CalGray << >>]", "80", "808080")]
    [InlineData("[/CalRGB << >>]", "0000FF", "0000FF")]
    [InlineData("[/Lab << /WhitePoint [0.9642 1 0.8249] /Range [-128 127 -128 127] >>]", "FF8080", "FFFFFF")]
    [InlineData("[/Lab << /WhitePoint [0.9642 1 0.8249] /Range [-128 127 -128 127] >>]", "008080", "000000")]
    [InlineData("[/Indexed /DeviceRGB 1 <000000AABBCC>]", "01", "AABBCC")]
    [InlineData("[/Indexed /DeviceRGB 1 <000000AABBCC>]", "07", "AABBCC")]
    [InlineData("[/Indexed [/Indexed /DeviceGray 1 <00FF>] 1 <0001>]", "01", "010101")]
    [InlineData("[/Separation /Spot /DeviceRGB << /FunctionType 2 /Domain [0 1] /N 1 /C0 [1 1 1] /C1 [1 0 0] >>]", "FF", "FF0000")]
    [InlineData("[/Separation /Spot /DeviceGray << /FunctionType 3 /Domain [0 1] /Bounds [0.5] /Encode [0 1 0 1] /Functions [<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [0] /C1 [0] >> << /FunctionType 2 /Domain [0 1] /N 1 /C0 [1] /C1 [1] >>] >>]", "FF", "FFFFFF")]
    [InlineData("[/Separation /Spot /DeviceRGB null]", "FF", "000000")]
    [InlineData("[/DeviceN [/A /B] /DeviceCMYK [<< /FunctionType 2 /Domain [0 1] /N 1 >>]]", "00FF", "FFFFFF")]
    public void A_sample_has_the_colour_that_its_space_gives_it(string space, string sample, string rgb) =>
        Assert.Equal(rgb, Show(Parse(space), sample));

    [Theory]
    [InlineData("{ dup 0.5 mul exch 1 exch sub 0 }", "FF", "800000")]
    [InlineData("{ 0.5 gt { 1 0 0 } { 0 1 0 } ifelse }", "FF", "FF0000")]
    [InlineData("{ 0.5 gt { 1 0 0 } { 0 1 0 } ifelse }", "20", "00FF00")]
    [InlineData("{ pop 1 0.5 0 3 1 roll }", "20", "00FF80")]
    [InlineData("{ dup 0.9 ge { pop 0.2 } if dup dup }", "FF", "333333")]
    [InlineData("{ dup 2 copy pop pop 1 index }", "FF", "FFFFFF")]
    [InlineData("{ pop pop pop }", "FF", "000000")]
    [InlineData("{ 1 0 div 0 0 }", "FF", "000000")]
    public void A_calculator_function_computes_the_colour(string program, string sample, string rgb)
    {
        var dictionary = (PdfDictionary)Parse("<< /FunctionType 4 /Domain [0 1] /Range [0 1 0 1 0 1] >>");
        var function = new PdfStream(dictionary, Encoding.ASCII.GetBytes(program));

        Assert.Equal(rgb, Show(new PdfArray([new PdfName("Separation"), new PdfName("Spot"), new PdfName("DeviceRGB"), function]), sample));
    }

    [Theory]
    [InlineData("00", "000000")]
    [InlineData("80", "808080")]
    [InlineData("FF", "FFFFFF")]
    public void A_table_of_samples_is_interpolated(string sample, string rgb)
    {
        var dictionary = (PdfDictionary)Parse("<< /FunctionType 0 /Domain [0 1] /Range [0 1 0 1 0 1] /Size [2] /BitsPerSample 8 >>");
        var function = new PdfStream(dictionary, new byte[] { 0, 0, 0, 255, 255, 255 });

        Assert.Equal(rgb, Show(new PdfArray([new PdfName("Separation"), new PdfName("Spot"), new PdfName("DeviceRGB"), function]), sample));
    }

    [Fact]
    public void An_icc_profile_counts_by_its_number_of_components()
    {
        var profile = new PdfStream((PdfDictionary)Parse("<< /N 4 >>"), new byte[4]);

        Assert.Equal("00FFFF", Show(new PdfArray([new PdfName("ICCBased"), profile]), "FF000000"));
    }

    private static string Show(PdfObject space, string sample)
    {
        var dictionary = TestImage.Dictionary(1, 1, 8, "DeviceGray");
        dictionary.Set("ColorSpace", space);
        return Convert.ToHexString(ImageDecoder.Decode(new PdfStream(dictionary, Convert.FromHexString(sample))).ToRgb());
    }

    private static PdfObject Parse(string text) => new ObjectParser(Encoding.ASCII.GetBytes(text)).Read()!;
}
