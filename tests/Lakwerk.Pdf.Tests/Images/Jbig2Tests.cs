using FsCheck;
using FsCheck.Fluent;
using Lakwerk.Pdf.Images;
using Lakwerk.Pdf.Images.Jbig2;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Tests.Images;

/// <summary>JBIG2, decoded and encoded.</summary>
public sealed class Jbig2Tests
{
    [Fact]
    public void Every_standard_table_uses_all_codes_exactly_once()
    {
        for (var number = 1; number <= 15; number++)
        {
            var used = StandardTables.Lines(number).Where(line => line.PrefixLength > 0).Sum(line => Math.Pow(2, -line.PrefixLength));
            Assert.Equal(1.0, used, 12);
        }
    }

    [Fact]
    public void What_is_encoded_is_decoded_alike()
    {
        var pictures = from width in Gen.Choose(1, 200) from height in Gen.Choose(1, 60) from seed in Gen.Choose(0, 100_000) select TestImage.Blobs(width, height, seed);
        Prop.ForAll(pictures.ToArbitrary(), picture =>
        {
            var decoded = Decode(Jbig2Encoder.Encode(picture), picture.Width, picture.Height);
            return !decoded.IsDamaged && decoded.Bitmap.Data.AsSpan().SequenceEqual(picture.Data);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_page_of_white_with_a_few_specks_survives_encoding()
    {
        var places = from width in Gen.Choose(1, 200)
                     from height in Gen.Choose(1, 12)
                     from specks in Gen.Choose(0, width * height - 1).ListOf().Select(list => list.Take(6).ToList())
                     select (width, height, specks);
        Prop.ForAll(places.ToArbitrary(), page =>
        {
            var picture = new Bitmap(page.width, page.height);
            foreach (var speck in page.specks) picture.SetBlack(speck % page.width, speck / page.width);
            var decoded = Decode(Jbig2Encoder.Encode(picture), picture.Width, picture.Height);
            return !decoded.IsDamaged && decoded.Bitmap.Data.AsSpan().SequenceEqual(picture.Data);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_run_gives_the_bytes_of_its_bits_one_by_one()
    {
        var runs = (from context in Gen.Choose(0, 2) from bit in Gen.Choose(0, 1) from length in Gen.Choose(0, 5000) select (context, bit, length)).ListOf();
        Prop.ForAll(runs.ToArbitrary(), list =>
        {
            var (single, whole) = (new ArithmeticEncoder(), new ArithmeticEncoder());
            var (singleStates, wholeStates) = (new byte[3], new byte[3]);
            foreach (var (context, bit, length) in list)
            {
                for (var i = 0; i < length; i++) single.Code(ref singleStates[context], bit);
                whole.CodeRun(ref wholeStates[context], bit, length);
            }

            return whole.Finish().SequenceEqual(single.Finish()) && wholeStates.AsSpan().SequenceEqual(singleStates);
        }).QuickCheckThrowOnFailure();
    }

    [RequiresToolFact("pdfimages")]
    public void Poppler_sees_what_was_encoded()
    {
        var picture = TestImage.Blobs(413, 300, 21);
        var image = TestImage.Filtered(TestImage.Dictionary(413, 300, 1, "DeviceGray"), "JBIG2Decode", Jbig2Encoder.Encode(picture).ToArray());

        Assert.Equal(ImageDecoder.Decode(image).ToGray(), ImageFile.AsPopplerSees(image).Gray);
    }

    [SharedFact("corpus/pdf.js")]
    public void Every_coding_of_one_picture_decodes_to_that_picture()
    {
        // A test suite that codes one picture in all the ways of the standard.
        var files = Directory.GetFiles(SharedMaterial.PathOf("corpus", "pdf.js"), "*_bitmap-*.pdf");
        var pictures = files.ToDictionary(file => file, file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(OnlyImage(file).Samples.Span)));

        Assert.True(files.Length > 40);
        Assert.Empty(pictures.Where(entry => entry.Value != pictures[files[0]]).Select(entry => Path.GetFileName(entry.Key)));
    }

    [Fact]
    public void Damaged_data_gives_a_picture_of_the_right_size_or_one_clear_error()
    {
        var whole = Jbig2Encoder.Encode(TestImage.Blobs(150, 100, 2)).ToArray();
        for (var i = 0; i < whole.Length; i++) Survive(whole, i, (byte)(1 << (i & 7)));
    }

    [SharedFact("corpus/pdf.js")]
    public void Damage_in_symbols_halftones_and_refinements_is_survived()
    {
        string[] kinds = ["bitmap-symbol-symhuffrefine-textrefine", "bitmap-halftone-grid", "bitmap-refine-tpgron", "bitmap-symbol-texthuffrefinecustom", "bitmap-symbol-symbolrefineseveral"];
        foreach (var kind in kinds)
        {
            var file = Directory.GetFiles(SharedMaterial.PathOf("corpus", "pdf.js"), $"*_{kind}*.pdf")[0];
            var data = ImageStreams(file).Single().EncodedBytes().ToArray();
            for (var i = 0; i < data.Length; i += 5) Survive(data, i, (byte)(0x80 >> (i & 7)));
        }
    }

    [Theory]
    [InlineData(0xFFFFFFF0u, 16u)]
    [InlineData(100_000u, 100_000u)]
    public void A_page_that_claims_to_be_huge_costs_nothing(uint width, uint height)
    {
        var data = Jbig2Encoder.Encode(new Bitmap(16, 16)).ToArray();
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(data.AsSpan(11), width);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(data.AsSpan(15), height);

        var failure = Record.Exception(() => Decode(data, 16, 16));

        Assert.True(failure is null or PdfException);
    }

    private static void Survive(byte[] whole, int at, byte flip)
    {
        var data = (byte[])whole.Clone();
        data[at] ^= flip;
        try
        {
            Assert.Equal(100, Decode(data, 150, 100).Bitmap.Height);
        }
        catch (PdfException refused)
        {
            Assert.Equal(PdfErrorCode.LimitExceeded, refused.Code);
        }
    }

    private static Jbig2Image Decode(ReadOnlyMemory<byte> data, int width, int height) =>
        Jbig2Decoder.Decode(data, default, new Jbig2PageSize(width, height), TestImage.SmallLimits);

    private static DecodedImage OnlyImage(string file) => ImageDecoder.Decode(ImageStreams(file).Single());

    private static List<PdfStream> ImageStreams(string file)
    {
        using var document = PdfDocument.Open(file);
        return [.. document.ObjectIds.Select(document.Load).OfType<PdfStream>().Where(stream => stream.Dictionary.Name("Subtype") == "Image")
            .Select(stream => new PdfStream(stream.Dictionary, stream.EncodedBytes()))];
    }
}
