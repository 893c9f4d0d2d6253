using Lakwerk.Pdf.Images;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Pdf.Tests.Images;

/// <summary>What of an image's dictionary passes, and what happens to its masks.</summary>
public sealed class ImageDictionaryTests
{
    private static readonly PixelRegion Half = PixelRegion.FromPixels(new Box(0, 0, 4, 8), 8, 8);

    [Theory]
    [InlineData("Metadata")]
    [InlineData("Alternates")]
    [InlineData("OPI")]
    [InlineData("PieceInfo")]
    [InlineData("StructParent")]
    [InlineData("Name")]
    [InlineData("Measure")]
    [InlineData("OC")]
    [InlineData("LastModified")]
    public void Keys_that_are_no_part_of_the_picture_are_dropped(string key)
    {
        var image = Gray();
        image.Dictionary.Set(key, PdfString.OfText("geheim"));

        Assert.False(ImageRedaction.Blank(image, [Half]).Dictionary.Has(key));
        Assert.False(ImageRedaction.Clean(image).Dictionary.Has(key));
    }

    [Fact]
    public void A_soft_mask_is_made_transparent_in_its_own_resolution()
    {
        var image = Gray();
        image.Dictionary.Set("SMask", TestImage.Raw(32, 16, 1, 8, Enumerable.Repeat((byte)200, 32 * 16).ToArray()));

        var mask = ImageDecoder.Decode(ImageRedaction.Blank(image, [Half]).Dictionary.Stream("SMask")!);

        Assert.Equal((32, 16), (mask.Width, mask.Height));
        Assert.All(mask.ToGray().Chunk(32), row => Assert.True(row[..16].All(v => v == 0) && row[16..].All(v => v == 200)));
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public void An_explicit_mask_hides_the_region_whatever_its_polarity(bool isInverted, int hidden)
    {
        var image = Gray();
        image.Dictionary.Set("Mask", Stencil(isInverted));

        var mask = ImageDecoder.Decode(ImageRedaction.Blank(image, [Half]).Dictionary.Stream("Mask")!);

        Assert.All(mask.Samples.ToArray(), row => Assert.Equal(hidden == 1 ? 0xF0 : 0, row & 0xF0));
    }

    [Theory]
    [InlineData(false, 0xF0)]
    [InlineData(true, 0x00)]
    public void A_stencil_paints_nothing_in_the_region(bool isInverted, int expected)
    {
        var blanked = ImageRedaction.Blank(Stencil(isInverted), [Half]);

        Assert.True(blanked.Dictionary.Boolean("ImageMask"));
        Assert.False(blanked.Dictionary.Has("ColorSpace"));
        Assert.All(ImageDecoder.Decode(blanked).Samples.ToArray(), row => Assert.Equal(expected, row & 0xF0));
    }

    [Fact]
    public void A_palette_is_not_added_to_and_its_darkest_entry_is_used()
    {
        var image = Gray();
        image.Dictionary.Set("ColorSpace", new PdfArray([new PdfName("Indexed"), new PdfName("DeviceRGB"), PdfNumber.Of(2), new PdfString(new byte[] { 250, 250, 250, 10, 20, 30, 0, 99, 0 })]));

        var blanked = ImageRedaction.Blank(image, [Half]);

        Assert.Same(image.Dictionary["ColorSpace"], blanked.Dictionary["ColorSpace"]);
        Assert.Equal(1, ImageDecoder.Decode(blanked).Samples.Span[0]);
    }

    [Fact]
    public void An_inline_image_finds_its_colour_space_in_the_resources()
    {
        var spaces = new PdfDictionary();
        spaces.Set("Cs1", new PdfArray([new PdfName("Indexed"), new PdfName("DeviceGray"), PdfNumber.Of(255), new PdfString(new byte[256])]));
        var resources = new PdfDictionary();
        resources.Set("ColorSpace", spaces);
        var image = Gray();
        image.Dictionary.Set("ColorSpace", new PdfName("Cs1"));

        var blanked = ImageRedaction.Blank(image, [Half], new ImageRedactionOptions { Resources = resources });

        Assert.Same(spaces["Cs1"], blanked.Dictionary["ColorSpace"]);
    }

    [Fact]
    public void A_colour_key_and_a_decode_array_pass_as_numbers()
    {
        var image = Gray();
        image.Dictionary.Set("Mask", PdfArray.OfNumbers(3, 9));
        image.Dictionary.Set("Decode", PdfArray.OfNumbers(1, 0));

        var blanked = ImageRedaction.Blank(image, [Half]);

        Assert.Equal([3, 9], blanked.Dictionary.Array("Mask")!.Cast<PdfNumber>().Select(n => n.Value));
        Assert.Equal(255, ImageDecoder.Decode(blanked).Samples.Span[0]);
        Assert.Equal(0, ImageDecoder.Decode(blanked).ToGray()[0]);
    }

    [Fact]
    public void A_mask_of_a_mask_does_not_pass()
    {
        var mask = Gray();
        mask.Dictionary.Set("SMask", Gray());
        var image = Gray();
        image.Dictionary.Set("SMask", mask);

        Assert.False(ImageRedaction.Clean(image).Dictionary.Stream("SMask")!.Dictionary.Has("SMask"));
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(-3, 8)]
    [InlineData(100_000, 100_000)]
    public void An_impossible_size_is_refused_with_one_sentence(int width, int height)
    {
        var image = TestImage.Raw(width, height, 1, 8, new byte[10]);

        Assert.Throws<PdfException>(() => ImageRedaction.Blank(image, [PixelRegion.Whole]));
    }

    private static PdfStream Gray() => TestImage.Raw(8, 8, 1, 8, TestImage.Noise(8, 8, 1, 8, 5));

    private static PdfStream Stencil(bool isInverted)
    {
        var dictionary = TestImage.Dictionary(8, 8, 1, "DeviceGray");
        dictionary.Remove("ColorSpace");
        dictionary.Set("ImageMask", PdfBoolean.True);
        if (isInverted) dictionary.Set("Decode", PdfArray.OfNumbers(1, 0));
        return new PdfStream(dictionary, new byte[] { 0x5A, 0xA5, 0x5A, 0xA5, 0x5A, 0xA5, 0x5A, 0xA5 });
    }
}
