using System.Text;
using Lakwerk.Pdf.Images;
using Lakwerk.Pdf.Images.Jpeg;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Pdf.Tests.Images;

/// <summary>JPEG, blanked in the DCT domain.</summary>
public sealed class JpegTests
{
    private const int Width = 203;
    private const int Height = 157;
    private static readonly (int Left, int Top, int Right, int Bottom) Secret = (64, 32, 112, 80);
    private static readonly PixelRegion Region = PixelRegion.FromPixels(new Box(66, 35, 110, 78), Width, Height);

    public static TheoryData<int, int, bool> Kinds => new()
    {
        { 1, JpegMaker.SamplingGray, false },
        { 1, JpegMaker.SamplingGray, true },
        { 3, JpegMaker.Sampling444, false },
        { 3, JpegMaker.Sampling422, false },
        { 3, JpegMaker.Sampling420, false },
        { 3, JpegMaker.Sampling420, true },
        { 3, JpegMaker.Sampling440, false },
        { 3, JpegMaker.Sampling411, true },
        { 4, JpegMaker.Sampling444, false },
        { 4, JpegMaker.Sampling420, true },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Pixels_under_the_region_are_even_and_far_ones_stay_as_they_were(int components, int sampling, bool progressive)
    {
        var image = Image(components, sampling, progressive, 1);
        var before = ImageDecoder.Decode(image);

        var after = ImageDecoder.Decode(ImageRedaction.Blank(image, [Region]));

        Assert.True(after.IsUniform([Region]));
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                // The widest coding unit is 32 pixels, and a reader smooths colours over one more.
                if (x is > 30 and < 146 && y is > 14 and < 98) continue;
                Assert.Equal(Pixel(before, x, y), Pixel(after, x, y));
            }
        }
    }

    [Fact]
    public void Without_subsampling_only_the_blocks_of_eight_pixels_that_are_touched_change()
    {
        var image = Image(3, JpegMaker.Sampling444, false, 1);
        ImageDecoder.Decode(image);
        DecodedImage before = ImageDecoder.Decode(image), after = ImageDecoder.Decode(ImageRedaction.Blank(image, [Region]));
        for (var y = 0; y < Height; y++)
            for (var x = 0; x < Width; x++)
                if (x is < 64 or >= 112 || y is < 32 or >= 80) Assert.Equal(Pixel(before, x, y), Pixel(after, x, y));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_result_does_not_depend_on_what_was_under_the_region(int components, int sampling, bool progressive)
    {
        // The noise fills whole coding units, so that no other block depends on it.
        byte[] one = Bytes(ImageRedaction.Blank(Image(components, sampling, progressive, 1), [Region]));
        byte[] two = Bytes(ImageRedaction.Blank(Image(components, sampling, progressive, 2), [Region]));

        Assert.Equal(one, two);
    }

    [Fact]
    public void Without_blanking_the_results_would_differ() =>
        Assert.NotEqual(Bytes(ImageRedaction.Clean(Image(3, JpegMaker.Sampling420, false, 1))), Bytes(ImageRedaction.Clean(Image(3, JpegMaker.Sampling420, false, 2))));

    [Theory]
    [InlineData(BlankFill.Black, 0)]
    [InlineData(BlankFill.White, 255)]
    public void The_fill_is_what_was_asked_for(BlankFill fill, int expected)
    {
        var image = ImageRedaction.Blank(Image(3, JpegMaker.Sampling420, false, 1), [Region], new ImageRedactionOptions { Fill = fill });

        Assert.Equal(expected, ImageDecoder.Decode(image).ToGray()[50 * Width + 80]);
    }

    [Fact]
    public void Inverted_four_colour_pictures_turn_black_too()
    {
        var image = Image(4, JpegMaker.Sampling444, false, 1);
        image.Dictionary.Set("Decode", PdfArray.OfNumbers(1, 0, 1, 0, 1, 0, 1, 0));

        Assert.InRange(ImageDecoder.Decode(ImageRedaction.Blank(image, [Region])).ToGray()[50 * Width + 80], 0, 3);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Nothing_but_the_picture_passes(bool blanks)
    {
        var jpeg = JpegMaker.WithExtras(Jpeg(3, JpegMaker.Sampling420, false, 1), "Marga Vondeling", true);
        var image = Wrap(3, jpeg);

        var bytes = Bytes(blanks ? ImageRedaction.Blank(image, [Region]) : ImageRedaction.Clean(image));

        Assert.DoesNotContain("Vondeling", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        Assert.DoesNotContain("Exif", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_that_came_under_two_filters_may_leave_under_two()
    {
        var empty = JpegMaker.Make(640, 640, 3, new byte[640 * 640 * 3], JpegMaker.Sampling444);
        var dictionary = TestImage.Dictionary(640, 640, 8, "DeviceRGB");
        dictionary.Set("Filter", new PdfArray([new PdfName("ASCIIHexDecode"), new PdfName("DCTDecode")]));
        var image = new PdfStream(dictionary, Encoding.ASCII.GetBytes(Convert.ToHexString(empty)));

        var clean = ImageRedaction.Clean(image);

        Assert.InRange(clean.EncodedBytes().Length, 1, empty.Length / 4);
        Assert.Equal(ImageDecoder.Decode(image).ToRgb(), ImageDecoder.Decode(clean).ToRgb());
    }

    [Fact]
    public void A_sound_file_is_cleaned_without_being_coded_anew()
    {
        var jpeg = Jpeg(3, JpegMaker.Sampling420, false, 1);

        Assert.Equal(Scan(jpeg), Scan(JpegCleaner.Clean(JpegMaker.WithExtras(jpeg, "geheim", false))!));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_with_bytes_behind_its_end_or_without_one_is_not_passed(bool trailing)
    {
        var jpeg = Jpeg(3, JpegMaker.Sampling420, false, 1);

        Assert.Null(JpegCleaner.Clean(trailing ? JpegMaker.WithExtras(jpeg, "geheim", true) : jpeg[..^2]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void The_stated_colour_transform_counts_where_the_file_says_nothing(int transform)
    {
        var jpeg = Jpeg(3, JpegMaker.Sampling444, false, 1);
        var structure = JpegStructure.Read(jpeg);
        var image = Wrap(3, JpegCleaner.Rewrite(jpeg, structure, false, null));
        var parameters = new PdfDictionary();
        parameters.Set("ColorTransform", PdfNumber.Of(transform));
        image.Dictionary.Set("DecodeParms", parameters);

        DecodedImage before = ImageDecoder.Decode(image), after = ImageDecoder.Decode(ImageRedaction.Blank(image, [Region]));

        Assert.Equal(Pixel(before, 5, 5), Pixel(after, 5, 5));
        Assert.Equal(0, after.ToGray()[50 * Width + 80]);
        Assert.Equal(transform == 1, Pixel(ImageDecoder.Decode(Wrap(3, jpeg)), 5, 5) == Pixel(before, 5, 5));
    }

    [Fact]
    public void Changed_bytes_are_survived_by_every_step()
    {
        var whole = Jpeg(3, JpegMaker.Sampling420, true, 1);
        for (var i = 0; i < whole.Length; i += 7)
        {
            var data = (byte[])whole.Clone();
            data[i] ^= (byte)(1 << (i & 7));
            var failure = Record.Exception(() => ImageRedaction.Blank(Wrap(3, data), [Region], new ImageRedactionOptions { Limits = TestImage.SmallLimits }));
            Assert.True(failure is null or PdfException, failure?.ToString());
        }
    }

    [Fact]
    public void A_picture_larger_than_the_limit_is_refused_before_the_codec_sees_it()
    {
        var jpeg = Jpeg(1, JpegMaker.SamplingGray, false, 1);
        var frame = jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        jpeg.AsSpan(frame + 5, 4).Fill(0xFF);

        var refused = Assert.Throws<PdfException>(() => ImageDecoder.Decode(Wrap(1, jpeg)));

        Assert.Equal(PdfErrorCode.LimitExceeded, refused.Code);
    }

    private static PdfStream Image(int components, int sampling, bool progressive, int seed) => Wrap(components, Jpeg(components, sampling, progressive, seed));

    private static byte[] Jpeg(int components, int sampling, bool progressive, int seed) =>
        JpegMaker.Make(Width, Height, components, JpegMaker.Samples(Width, Height, components, Secret, seed), sampling, progressive);

    private static PdfStream Wrap(int components, byte[] jpeg) =>
        TestImage.Filtered(TestImage.Dictionary(Width, Height, 8, TestImage.DeviceSpace(components)), "DCTDecode", jpeg);

    private static byte[] Bytes(PdfStream stream) => stream.EncodedBytes().ToArray();

    private static ulong Pixel(DecodedImage image, int x, int y) => TestImage.Pixel(image.Samples.Span, image.RowBytes, x, y, 8 * image.Components);

    private static byte[] Scan(byte[] jpeg) => jpeg[jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xDA])..];
}
