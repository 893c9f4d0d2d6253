using System.IO.Compression;
using Lakwerk.Pdf.Images;
using Lakwerk.Pdf.Images.Ccitt;
using Lakwerk.Pdf.Images.Jbig2;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Pdf.Tests.Images;

/// <summary>Blanking images that are coded without loss.</summary>
public sealed class BlankingTests
{
    private const int Width = 61;
    private const int Height = 37;
    private static readonly Box Secret = new(13, 9, 40, 21);
    private static readonly PixelRegion Region = PixelRegion.FromPixels(Secret, Width, Height);

    public static TheoryData<int, int> Shapes
    {
        get
        {
            var shapes = new TheoryData<int, int>();
            foreach (var components in new[] { 1, 3, 4 })
                foreach (var bits in new[] { 1, 2, 4, 8, 16 })
                    shapes.Add(components, bits);
            return shapes;
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Only_pixels_in_the_region_change_and_these_are_all_alike(int components, int bits)
    {
        var image = TestImage.Raw(Width, Height, components, bits, TestImage.Noise(Width, Height, components, bits, 1));
        var before = ImageDecoder.Decode(image);

        var after = ImageDecoder.Decode(ImageRedaction.Blank(image, [Region]));

        Assert.True(after.IsUniform([Region]));
        Assert.Equal(before.RowBytes, after.RowBytes);
        for (var y = 0; y < Height; y++)
            for (var x = 0; x < Width; x++)
                if (!Secret.Overlaps(new Box(x, y, x + 1, y + 1))) Assert.Equal(Pixel(before, x, y), Pixel(after, x, y));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Of_pixels_that_are_painted_large_only_the_part_in_the_region_goes(int components, int bits)
    {
        const int painted = 120;
        var middle = PixelRegion.FromPixels(new Box(20, 20, 80, 60), painted, painted);
        var image = TestImage.Raw(2, 3, components, bits, TestImage.Noise(2, 3, components, bits, 1));
        var before = ImageDecoder.Decode(image);

        var after = ImageDecoder.Decode(ImageRedaction.Blank(image, [middle], new ImageRedactionOptions { PaintedWidth = painted, PaintedHeight = painted }));

        Assert.True(after.IsUniform([middle]));
        var beside = new Box(20, 20, 80, 60).Inflate(1);
        for (var y = 0; y < painted; y += 2)
            for (var x = 0; x < painted; x += 2)
                if (!beside.Contains(x, y)) Assert.Equal(Pixel(before, x * 2 / painted, y * 3 / painted), Pixel(after, x * after.Width / painted, y * after.Height / painted));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_result_does_not_depend_on_what_was_in_the_region(int components, int bits)
    {
        var one = TestImage.Noise(Width, Height, components, bits, 1);
        var two = (byte[])one.Clone();
        TestImage.CopyPixels(TestImage.Noise(Width, Height, components, bits, 2), two, (Width * components * bits + 7) / 8, Secret, components * bits);

        Assert.NotEqual(one, two);
        Assert.Equal(Blank(TestImage.Raw(Width, Height, components, bits, one)), Blank(TestImage.Raw(Width, Height, components, bits, two)));
    }

    [Theory]
    [InlineData("FlateDecode")]
    [InlineData("CCITTFaxDecode")]
    [InlineData("JBIG2Decode")]
    public void One_bit_pictures_under_any_filter_do_not_depend_on_what_was_in_the_region(string filter)
    {
        Bitmap one = TestImage.Blobs(200, 100, 1), two = TestImage.Blobs(200, 100, 1), other = TestImage.Blobs(200, 100, 2);
        TestImage.CopyPixels(other.Data, two.Data, two.Stride, new Box(50, 20, 120, 60), 1);
        var region = PixelRegion.FromPixels(new Box(50, 20, 120, 60), 200, 100);

        Assert.NotEqual(one.Data, two.Data);
        Assert.Equal(Blank(OneBit(one, filter), region), Blank(OneBit(two, filter), region));
    }

    [Theory]
    [InlineData("FlateDecode")]
    [InlineData("CCITTFaxDecode")]
    [InlineData("JBIG2Decode")]
    public void One_bit_pictures_under_any_filter_keep_their_pixels_when_cleaned(string filter)
    {
        var image = OneBit(TestImage.Blobs(200, 100, 1), filter);

        Assert.Equal(ImageDecoder.Decode(image).ToGray(), ImageDecoder.Decode(ImageRedaction.Clean(image)).ToGray());
    }

    [RequiresToolFact("pdfimages")]
    public void Poppler_reads_every_predictor_as_we_do()
    {
        foreach (var colours in new[] { 1, 3 })
        {
            var noise = TestImage.Noise(120, 90, colours, 8, 3);
            var slope = Enumerable.Range(0, noise.Length).Select(i => (byte)(i / colours % 120 + i / colours / 120 + noise[i] % 3));
            var image = TestImage.Raw(120, 90, colours, 8, [.. slope]);
            var blanked = ImageRedaction.Blank(image, [PixelRegion.FromPixels(new Box(10, 10, 30, 30), 120, 90)]);

            Assert.NotNull(blanked.Dictionary.Dictionary("DecodeParms"));
            Assert.Equal(FirstComponent(ImageDecoder.Decode(blanked)), ImageFile.AsPopplerSees(blanked).Gray);
        }
    }

    [Fact]
    public void Flate_data_that_holds_exactly_its_picture_passes_as_it_is()
    {
        var image = Flate(Width, Height, TestImage.Noise(Width, Height, 3, 8, 4));

        Assert.Equal(image.EncodedBytes().ToArray(), ImageRedaction.Clean(image).EncodedBytes().ToArray());
    }

    [Fact]
    public void Flate_data_under_a_predictor_passes_as_it_is()
    {
        var slope = Enumerable.Range(0, 90 * 60 * 3).Select(i => (byte)(i / 3 % 90 + i % 3)).ToArray();
        var region = PixelRegion.FromPixels(new Box(0, 0, 3, 3), 90, 60);
        var coded = ImageRedaction.Blank(TestImage.Raw(90, 60, 3, 8, slope), [region]);

        Assert.True(coded.Dictionary.Has("DecodeParms"));
        Assert.Equal(coded.EncodedBytes().ToArray(), ImageRedaction.Clean(coded).EncodedBytes().ToArray());
        Assert.Equal(ImageDecoder.Decode(coded).ToRgb(), ImageDecoder.Decode(ImageRedaction.Clean(coded)).ToRgb());
    }

    [Fact]
    public void Flate_data_with_more_than_its_picture_does_not_pass()
    {
        byte[] secret = [.. TestImage.Noise(Width, Height, 3, 8, 4), .. "geheim"u8];
        var image = Flate(Width, Height, secret);
        var trailing = Flate(Width, Height, secret[..^6], "geheim"u8.ToArray());

        Assert.Equal(Width * Height * 3, StreamDecoder.Decode(ImageRedaction.Clean(image), PdfLimits.Default).Data.Length);
        Assert.DoesNotContain("geheim", System.Text.Encoding.Latin1.GetString(ImageRedaction.Clean(trailing).EncodedBytes().Span), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_blank_is_a_mistake_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => ImageRedaction.Blank(Flate(Width, Height, []), []));

    private static PdfStream OneBit(Bitmap picture, string filter)
    {
        var dictionary = TestImage.Dictionary(picture.Width, picture.Height, 1, "DeviceGray");
        var parameters = new PdfDictionary();
        parameters.Set("K", PdfNumber.Of(-1));
        parameters.Set("Columns", PdfNumber.Of(picture.Width));
        return filter switch
        {
            "CCITTFaxDecode" => TestImage.Filtered(dictionary, filter, CcittEncoder.Encode(picture).ToArray(), parameters),
            "JBIG2Decode" => TestImage.Filtered(dictionary, filter, Jbig2Encoder.Encode(picture).ToArray()),
            _ => TestImage.Filtered(dictionary, filter, Deflate(picture.Data)),
        };
    }

    private static PdfStream Flate(int width, int height, byte[] samples, byte[]? trailing = null) =>
        TestImage.Filtered(TestImage.Dictionary(width, height, 8, "DeviceRGB"), "FlateDecode", [.. Deflate(samples), .. trailing ?? []]);

    private static byte[] Deflate(byte[] data)
    {
        var output = new MemoryStream();
        using (var compressor = new ZLibStream(output, CompressionLevel.Optimal)) compressor.Write(data);
        return output.ToArray();
    }

    private static byte[] Blank(PdfStream image, PixelRegion? region = null)
    {
        var blanked = ImageRedaction.Blank(image, [region ?? Region]);
        var parameters = blanked.Dictionary.Dictionary("DecodeParms")?.Entries.Select(entry => $"{entry.Key}={entry.Value}") ?? [];
        return [.. System.Text.Encoding.ASCII.GetBytes($"{blanked.Dictionary.Name("Filter")} {string.Join(' ', parameters)}"), .. blanked.EncodedBytes().Span];
    }

    private static byte[] FirstComponent(DecodedImage image)
    {
        var samples = image.Samples.ToArray();
        return [.. Enumerable.Range(0, image.Width * image.Height).Select(i => samples[i * image.Components])];
    }

    private static ulong Pixel(DecodedImage image, int x, int y) =>
        TestImage.Pixel(image.Samples.Span, image.RowBytes, x, y, image.BitsPerComponent * image.Components);
}
