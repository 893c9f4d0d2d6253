using System.Text;
using Lakwerk.Pdf.Images;
using Lakwerk.Pdf.Images.Jpx;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Pdf.Tests.Images;

/// <summary>JPEG 2000, decoded, blanked and encoded anew.</summary>
public sealed class JpxTests
{
    private static readonly PixelRegion Secret = PixelRegion.FromPixels(new Box(24, 16, 56, 40), 96, 64);

    [Fact]
    public void A_lossless_picture_is_exact_outside_the_region_and_does_not_depend_on_what_was_inside()
    {
        PdfStream one = Image("secret-one.jp2"), two = Image("secret-two.jp2");
        PdfStream blankedOne = ImageRedaction.Blank(one, [Secret]), blankedTwo = ImageRedaction.Blank(two, [Secret]);
        byte[] before = ImageDecoder.Decode(one).ToRgb(), after = ImageDecoder.Decode(blankedOne).ToRgb();

        Assert.Equal(blankedOne.EncodedBytes().ToArray(), blankedTwo.EncodedBytes().ToArray());
        Assert.NotEqual(before, ImageDecoder.Decode(two).ToRgb());
        for (var i = 0; i < before.Length; i++)
        {
            var isInside = i / 3 % 96 is >= 24 and < 56 && i / 3 / 96 is >= 16 and < 40;
            Assert.Equal(isInside ? 0 : before[i], after[i]);
        }
    }

    [Theory]
    [InlineData("gray-lossy.jp2")]
    [InlineData("colour-lossy.jp2")]
    public void A_lossy_picture_is_even_inside_and_hardly_changed_outside(string name)
    {
        var image = Image(name);
        var region = PixelRegion.FromPixels(new Box(40, 40, 100, 70), 160, 120);

        var blanked = ImageRedaction.Blank(image, [region]);
        DecodedImage before = ImageDecoder.Decode(image), after = ImageDecoder.Decode(blanked);

        Assert.True(after.IsUniform([region]));
        Assert.InRange(blanked.EncodedBytes().Length, 1, image.EncodedBytes().Length * 1.3);
        Assert.InRange(Math.Sqrt(FarFrom(region, before, after)), 0, 3);
    }

    /// <summary>poppler does not show an image whose soft mask leaves them out.</summary>
    [Theory]
    [InlineData("secret-one.jp2")]
    [InlineData("gray-lossy.jp2")]
    public void The_number_of_bits_is_stated_whether_blanked_or_only_cleaned(string name)
    {
        Assert.Equal(8, ImageRedaction.Clean(Image(name)).Dictionary.Int("BitsPerComponent"));
        Assert.Equal(8, ImageRedaction.Blank(Image(name), [PixelRegion.FromPixels(new Box(0, 0, 8, 8), 96, 64)]).Dictionary.Int("BitsPerComponent"));
    }

    [Fact]
    public void Opacity_within_the_data_stays_and_is_no_colour()
    {
        var image = Image("opacity.jp2");
        image.Dictionary.Set("SMaskInData", PdfNumber.Of(1));
        var region = PixelRegion.FromPixels(new Box(8, 8, 24, 24), 48, 32);

        var blanked = ImageRedaction.Blank(image, [region], new ImageRedactionOptions { Fill = BlankFill.White });
        DecodedImage before = ImageDecoder.Decode(image), after = ImageDecoder.Decode(blanked);

        Assert.Equal((3, 3), (before.Components, after.Components));
        Assert.Equal(1, blanked.Dictionary.Int("SMaskInData"));
        Assert.Equal(before.ToRgb()[..24], after.ToRgb()[..24]);
        Assert.True(after.IsUniform([region]));
        Assert.Equal([255, 255, 255], after.ToRgb().AsSpan((10 * 48 + 10) * 3, 3).ToArray());
        using var opacity = JpxDecoder.Decode(blanked.EncodedBytes(), false, TestImage.SmallLimits);
        Assert.Equal(4, opacity.Components);
    }

    [Fact]
    public void Boxes_and_comments_that_are_no_picture_are_dropped_and_the_codestream_stays()
    {
        var jp2 = Read("gray-lossy.jp2");
        byte[] box = [0, 0, 0, 20, .. "xml "u8, .. "<a>geheim</a"u8];
        var dirty = jp2.AsSpan(0, 32).ToArray().Concat(box).Concat(jp2.AsSpan(32).ToArray()).ToArray();

        var clean = JpxCleaner.Clean(dirty)!;

        Assert.DoesNotContain("geheim", Encoding.Latin1.GetString(clean), StringComparison.Ordinal);
        Assert.DoesNotContain("OpenJPEG", Encoding.Latin1.GetString(clean), StringComparison.Ordinal);
        Assert.Equal(ImageDecoder.Decode(Image("gray-lossy.jp2")).ToGray(), ImageDecoder.Decode(Wrap(clean)).ToGray());
    }

    [Fact]
    public void Bytes_behind_the_end_make_it_coded_anew()
    {
        byte[] dirty = [.. Read("gray-lossy.jp2"), .. "geheim"u8];

        Assert.Null(JpxCleaner.Clean(dirty));
        Assert.DoesNotContain("geheim", Encoding.Latin1.GetString(ImageRedaction.Clean(Wrap(dirty)).EncodedBytes().Span), StringComparison.Ordinal);
    }

    [Fact]
    public void Changed_bytes_are_survived()
    {
        var whole = Read("gray-lossy.jp2");
        for (var i = 0; i < whole.Length; i += 11)
        {
            var data = (byte[])whole.Clone();
            data[i] ^= (byte)(1 << (i & 7));
            var failure = Record.Exception(() => ImageDecoder.Decode(Wrap(data), null, TestImage.SmallLimits));
            Assert.True(failure is null or PdfException, failure?.ToString());
        }
    }

    [Fact]
    public void A_picture_that_claims_to_be_huge_is_refused_before_the_codec_sees_it()
    {
        var data = Read("gray-lossy.jp2");
        var size = data.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0x51]);
        data.AsSpan(size + 6, 8).Fill(0x7F);
        data.AsSpan(size + 22, 8).Fill(0x7F);

        Assert.Equal(PdfErrorCode.LimitExceeded, Assert.Throws<PdfException>(() => ImageDecoder.Decode(Wrap(data))).Code);
    }

    /// <summary>Mean squared difference, well away from the region.</summary>
    private static double FarFrom(PixelRegion region, DecodedImage before, DecodedImage after)
    {
        double sum = 0, count = 0;
        byte[] one = before.ToGray(), two = after.ToGray();
        for (var i = 0; i < one.Length; i++)
        {
            double x = i % before.Width / (double)before.Width, y = 1 - i / before.Width / (double)before.Height;
            if (x > region.Corners.Min(c => c.X) - 0.15 && x < region.Corners.Max(c => c.X) + 0.15 && y > region.Corners.Min(c => c.Y) - 0.15 && y < region.Corners.Max(c => c.Y) + 0.15) continue;
            sum += (one[i] - two[i]) * (one[i] - two[i]);
            count++;
        }

        return sum / count;
    }

    private static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "data", "images", name));

    private static PdfStream Image(string name) => Wrap(Read(name));

    private static PdfStream Wrap(byte[] data)
    {
        var dictionary = new PdfDictionary();
        dictionary.Set("Subtype", new PdfName("Image"));
        return TestImage.Filtered(dictionary, "JPXDecode", data);
    }
}
