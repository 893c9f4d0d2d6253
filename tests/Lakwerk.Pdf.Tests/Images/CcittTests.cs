using FsCheck;
using FsCheck.Fluent;
using Lakwerk.Pdf.Images;
using Lakwerk.Pdf.Images.Ccitt;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Tests.Images;

/// <summary>Fax data, encoded and decoded.</summary>
public sealed class CcittTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void No_code_word_of_a_colour_is_the_beginning_of_another(bool black)
    {
        var codes = black ? CcittCodes.Black : CcittCodes.White;
        Assert.Equal(104, codes.Length);
        foreach (var one in codes)
            foreach (var other in codes)
                Assert.False(one != other && one.Length <= other.Length && other.Bits >> (other.Length - one.Length) == one.Bits);
    }

    [Fact]
    public void Group_4_gives_back_every_picture()
    {
        var pictures = from width in Gen.Choose(1, 700) from height in Gen.Choose(1, 40) from seed in Gen.Choose(0, 100_000) select TestImage.Blobs(width, height, seed);
        Prop.ForAll(pictures.ToArbitrary(), picture =>
        {
            var decoded = CcittDecoder.Decode(CcittEncoder.Encode(picture).Span, new CcittParameters { K = -1, Columns = picture.Width }, picture.Height);
            return !decoded.IsDamaged && decoded.Bitmap.Data.AsSpan().SequenceEqual(picture.Data);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Group_4_gives_back_noise_and_runs_longer_than_any_code_word()
    {
        foreach (var picture in new[] { Noise(333, 50), new Bitmap(6000, 3), Inverted(new Bitmap(9001, 2)) })
        {
            var decoded = CcittDecoder.Decode(CcittEncoder.Encode(picture).Span, new CcittParameters { K = -1, Columns = picture.Width }, picture.Height);
            Assert.Equal(picture.Data, decoded.Bitmap.Data);
        }
    }

    [Theory]
    [InlineData(0, false, false)]
    [InlineData(0, true, false)]
    [InlineData(0, false, true)]
    [InlineData(0, true, true)]
    [InlineData(4, true, false)]
    [InlineData(4, true, true)]
    public void Group_3_is_decoded_with_every_framing(int k, bool endOfLine, bool byteAlign)
    {
        var picture = TestImage.Blobs(201, 33, 7);
        var data = FaxWriter.Group3(picture, k, endOfLine, byteAlign);

        var decoded = CcittDecoder.Decode(data, new CcittParameters { K = k, Columns = 201, EndOfLine = endOfLine, EncodedByteAlign = byteAlign }, 33);

        Assert.False(decoded.IsDamaged);
        Assert.Equal(picture.Data, decoded.Bitmap.Data);
    }

    [Fact]
    public void After_a_broken_row_decoding_goes_on_at_the_next_end_of_line()
    {
        var picture = TestImage.Blobs(400, 40, 3);
        var data = FaxWriter.Group3(picture, 0, true, false);
        data.AsSpan(data.Length / 2, 3).Fill(0xFF);

        var decoded = CcittDecoder.Decode(data, new CcittParameters { Columns = 400, EndOfLine = true }, 40);

        Assert.True(decoded.IsDamaged);
        Assert.Equal(picture.Row(39).ToArray(), decoded.Bitmap.Row(39).ToArray());
    }

    [Fact]
    public void Damage_that_the_file_announces_is_no_damage()
    {
        var data = FaxWriter.Group3(TestImage.Blobs(400, 40, 3), 0, true, false);
        data.AsSpan(data.Length / 2, 3).Fill(0xFF);

        Assert.False(CcittDecoder.Decode(data, new CcittParameters { Columns = 400, EndOfLine = true, DamagedRowsBeforeError = 9 }, 40).IsDamaged);
    }

    [Fact]
    public void Rows_that_are_missing_are_white()
    {
        var picture = Inverted(new Bitmap(64, 20));
        var data = CcittEncoder.Encode(picture).Span;

        var decoded = CcittDecoder.Decode(data, new CcittParameters { K = -1, Columns = 64 }, 30);

        Assert.True(decoded.IsDamaged);
        Assert.Equal(64 * 20, decoded.Bitmap.CountBlack());
    }

    [Fact]
    public void Any_bytes_are_survived_with_any_parameters()
    {
        var cases = from data in Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf()
                    from k in Gen.Choose(-1, 1)
                    from flags in Gen.Choose(0, 15)
                    from columns in Gen.Choose(1, 90)
                    select (data, new CcittParameters { K = k, Columns = columns, EndOfLine = (flags & 1) != 0, EncodedByteAlign = (flags & 2) != 0, EndOfBlock = (flags & 4) != 0, Rows = flags & 8 });
        Prop.ForAll(cases.ToArbitrary(), c => CcittDecoder.Decode(c.Item1, c.Item2, 25).Bitmap.Height == 25).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_byte_that_is_changed_breaks_no_invariant(bool isGroup3)
    {
        var picture = TestImage.Blobs(300, 60, 5);
        var whole = isGroup3 ? FaxWriter.Group3(picture, 4, true, false) : CcittEncoder.Encode(picture).ToArray();
        for (var i = 0; i < whole.Length; i += 3)
        {
            var data = (byte[])whole.Clone();
            data[i] ^= (byte)(1 << (i & 7));
            var decoded = CcittDecoder.Decode(data, new CcittParameters { K = isGroup3 ? 4 : -1, Columns = 300, EndOfLine = isGroup3 }, 60).Bitmap;
            var before = decoded.CountBlack();
            decoded.ClearPadding();
            Assert.Equal(before, decoded.CountBlack());
        }
    }

    [RequiresToolFact("pdfimages")]
    public void Poppler_sees_the_same_picture()
    {
        var picture = TestImage.Blobs(500, 300, 11);
        var dictionary = TestImage.Dictionary(500, 300, 1, "DeviceGray");
        var parameters = new PdfDictionary();
        parameters.Set("K", PdfNumber.Of(-1));
        parameters.Set("Columns", PdfNumber.Of(500));
        var image = TestImage.Filtered(dictionary, "CCITTFaxDecode", CcittEncoder.Encode(picture).ToArray(), parameters);

        Assert.Equal(ImageDecoder.Decode(image).ToGray(), ImageFile.AsPopplerSees(image).Gray);
    }

    private static Bitmap Noise(int width, int height)
    {
        var bitmap = new Bitmap(width, height);
        TestImage.Noise(width, height, 1, 1, 1).CopyTo(bitmap.Data, 0);
        return bitmap;
    }

    private static Bitmap Inverted(Bitmap bitmap)
    {
        bitmap.Invert();
        return bitmap;
    }
}
