using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Tests.Objects;

/// <summary>Filters, alone and in chains, sound and damaged.</summary>
public sealed class StreamDecoderTests
{
    private static readonly byte[] Sample = Encoding.Latin1.GetBytes(string.Concat(Enumerable.Range(0, 400).Select(n => $"{n * n} 0 Td (regel {n}) Tj\n")));

    [Theory]
    [InlineData("/ASCIIHexDecode", "48 65 6C6c\n6F>genegeerd", "Hello")]
    [InlineData("/AHx", "486>", "H`")]
    [InlineData("/ASCII85Decode", "87cURD]j7BEbo7~>", "Hello world")]
    [InlineData("/A85", "<~87cUR\nD]~>", "Hello")]
    [InlineData("/A85", "z!!~>", "\0\0\0\0\0")]
    [InlineData("/RunLengthDecode", "\u0002abc\u00fex\u0080rest", "abcxxx")]
    [InlineData("/RL", "\u0000a", "a")]
    [InlineData("[/AHx /RL]", "00 61 FE 62 80>", "abbb")]
    [InlineData("[]", "zo", "zo")]
    [InlineData("null", "zo", "zo")]
    [InlineData("/Crypt", "zo", "zo")]
    public void Text_filters_decode(string filter, string encoded, string expected)
    {
        var decoded = Decode($"/Filter {filter}", Encoding.Latin1.GetBytes(encoded));

        Assert.Equal(expected, Encoding.Latin1.GetString(decoded.Data.Span));
        Assert.False(decoded.IsDamaged);
    }

    [Fact]
    public void Flate_agrees_with_the_framework_on_any_data()
    {
        Prop.ForAll<byte[], byte>((part, repeat) =>
        {
            byte[] data = [.. Enumerable.Repeat(part ?? [], repeat % 40 + 1).SelectMany(p => p)];
            foreach (var level in new[] { CompressionLevel.NoCompression, CompressionLevel.Fastest, CompressionLevel.SmallestSize })
            {
                var decoded = Decode("/Filter /FlateDecode", Deflate(data, level));
                Assert.Equal(data, decoded.Data.ToArray());
                Assert.False(decoded.IsDamaged);
            }
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(CompressionLevel.NoCompression)]
    [InlineData(CompressionLevel.Fastest)]
    [InlineData(CompressionLevel.SmallestSize)]
    public void Flate_cut_off_anywhere_gives_a_prefix(CompressionLevel level)
    {
        var encoded = Deflate(Sample, level);
        for (var length = 3; length < encoded.Length; length += 37)
        {
            var decoded = Decode("/Filter /Fl", encoded[..length]);
            Assert.True(Sample.AsSpan().StartsWith(decoded.Data.Span));
        }
    }

    [Fact]
    public void Flate_saves_what_comes_before_the_damage()
    {
        var encoded = Deflate(Sample, CompressionLevel.Optimal);
        for (var i = encoded.Length / 2; i < encoded.Length; i++) encoded[i] = 0xFF;

        var decoded = Decode("/Filter /FlateDecode", encoded);

        Assert.True(decoded.IsDamaged);
        var common = decoded.Data.Span.CommonPrefixLength(Sample);
        Assert.True(common > Sample.Length / 4);
    }

    [Fact]
    public void Flate_needs_no_checksum()
    {
        var decoded = Decode("/Filter /FlateDecode", Deflate(Sample, CompressionLevel.Optimal)[..^4]);

        Assert.Equal(Sample, decoded.Data.ToArray());
        Assert.False(decoded.IsDamaged);
    }

    [Fact]
    public void Flate_without_its_header_is_read_all_the_same()
    {
        var decoded = Decode("/Filter /FlateDecode", Deflate(Sample, CompressionLevel.Optimal)[2..]);

        Assert.Equal(Sample, decoded.Data.ToArray());
        Assert.True(decoded.IsDamaged);
    }

    [Fact]
    public void Flate_after_a_stray_line_end_is_read()
    {
        var decoded = Decode("/Filter /FlateDecode", [(byte)'\r', (byte)'\n', .. Deflate(Sample, CompressionLevel.Optimal)]);

        Assert.Equal(Sample, decoded.Data.ToArray());
        Assert.False(decoded.IsDamaged);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public void Lzw_decodes_with_either_moment_of_change(int earlyChange)
    {
        var decoded = Decode($"/Filter /LZWDecode /DecodeParms << /EarlyChange {earlyChange} >>", LzwEncoder.Encode(Sample, earlyChange));

        Assert.Equal(Sample, decoded.Data.ToArray());
        Assert.False(decoded.IsDamaged);
    }

    [Fact]
    public void Lzw_agrees_with_the_example_of_the_standard()
    {
        // ISO 32000-2, 7.4.4.2, example: 45 45 45 45 45 65 45 45 45 66.
        var decoded = Decode("/Filter /LZW", [0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01]);

        Assert.Equal([45, 45, 45, 45, 45, 65, 45, 45, 45, 66], decoded.Data.ToArray());
    }

    [Theory]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    public void Png_predictors_are_undone(int predictor)
    {
        const int columns = 7;
        var pixels = Sample[..(columns * 3 * 20)];
        var encoded = Deflate(PngPredictor.Apply(pixels, columns * 3, 3, predictor - 10), CompressionLevel.Optimal);

        var decoded = Decode($"/Filter [/FlateDecode] /DecodeParms [<< /Predictor {predictor} /Columns {columns} /Colors 3 >>]", encoded);

        Assert.Equal(pixels, decoded.Data.ToArray());
    }

    [Fact]
    public void A_last_row_cut_short_is_kept()
    {
        var decoded = Decode("/Filter /Fl /DP << /Predictor 12 /Columns 4 >>", Deflate([2, 1, 1, 1, 1, 2, 1, 1], CompressionLevel.Optimal));

        Assert.Equal([1, 1, 1, 1, 2, 2], decoded.Data.ToArray());
    }

    [Theory]
    [InlineData(8, 2, new byte[] { 1, 2, 3, 4, 5, 6 }, new byte[] { 1, 2, 4, 6, 9, 12 })]
    [InlineData(4, 1, new byte[] { 0x12, 0x3F, 0x10 }, new byte[] { 0x13, 0x65, 0x66 })]
    [InlineData(1, 1, new byte[] { 0b1010_0000 }, new byte[] { 0b1100_0000 })]
    [InlineData(16, 1, new byte[] { 0, 255, 0, 2 }, new byte[] { 0, 255, 1, 1 })]
    public void The_tiff_predictor_is_undone(int bits, int colors, byte[] stored, byte[] expected)
    {
        var columns = stored.Length * 8 / bits / colors;
        if (bits == 1) columns = 4;

        var decoded = Decode($"/Filter /Fl /DecodeParms << /Predictor 2 /Colors {colors} /BitsPerComponent {bits} /Columns {columns} >>", Deflate(stored, CompressionLevel.Optimal));

        Assert.Equal(expected, decoded.Data.ToArray());
    }

    [Theory]
    [InlineData("/Colors 999999999")]
    [InlineData("/BitsPerComponent 7")]
    [InlineData("/Columns 0")]
    [InlineData("/Columns 2147483647 /Colors 32 /BitsPerComponent 16")]
    public void Senseless_predictor_parameters_mark_the_data_as_damaged(string parameters)
    {
        var decoded = Decode($"/Filter /Fl /DecodeParms << /Predictor 12 {parameters} >>", Deflate([1, 2, 3], CompressionLevel.Optimal));

        Assert.True(decoded.IsDamaged);
    }

    [Theory]
    [InlineData("DCT", "DCTDecode")]
    [InlineData("JPXDecode", "JPXDecode")]
    [InlineData("JBIG2Decode", "JBIG2Decode")]
    [InlineData("CCF", "CCITTFaxDecode")]
    public void An_image_filter_is_handed_on_with_its_parameters(string name, string expected)
    {
        var decoded = Decode($"/Filter [/AHx /{name}] /DecodeParms [null << /K -1 >>]", "FFD8>"u8.ToArray());

        Assert.Equal(expected, decoded.ImageFilter);
        Assert.Equal(-1, decoded.ImageParameters?.Int("K"));
        Assert.Equal([0xFF, 0xD8], decoded.Data.ToArray());
    }

    [Fact]
    public void An_unknown_filter_leaves_the_data_in_front_of_it()
    {
        var decoded = Decode("/Filter [/AHx /Geheim]", "4142>"u8.ToArray());

        Assert.Equal("AB"u8.ToArray(), decoded.Data.ToArray());
        Assert.True(decoded.IsDamaged);
        Assert.Equal("Geheim", decoded.UnknownFilter);
    }

    [Fact]
    public void A_bomb_passes_the_limit_and_nothing_else()
    {
        var once = Deflate(new byte[8 * 1024 * 1024], CompressionLevel.SmallestSize);
        var limits = new PdfLimits { DecodedStreamBytes = 1024 * 1024 };

        var failure = Assert.Throws<PdfException>(() => Decode("/Filter [/Fl /Fl]", Deflate(once, CompressionLevel.Optimal), limits));

        Assert.Equal(PdfErrorCode.LimitExceeded, failure.Code);
    }

    [Fact]
    public void Random_bytes_through_any_filter_give_data_or_a_limit()
    {
        string[] filters = ["Fl", "LZW", "AHx", "A85", "RL", "[/Fl /Fl]", "[/A85 /LZW]"];
        Prop.ForAll<byte[], int>((data, which) =>
        {
            var filter = filters[(which & int.MaxValue) % filters.Length];
            Decode($"/Filter {(filter[0] == '[' ? "" : "/")}{filter} /DecodeParms << /Predictor 15 /Columns 3 >>", data ?? []);
        }).QuickCheckThrowOnFailure();
    }

    private static DecodedStream Decode(string entries, byte[] data, PdfLimits? limits = null)
    {
        var dictionary = (PdfDictionary)new ObjectParser(Encoding.Latin1.GetBytes($"<< {entries} >>")).Read()!;
        return StreamDecoder.Decode(new PdfStream(dictionary, data), limits ?? PdfLimits.Default);
    }

    private static byte[] Deflate(byte[] data, CompressionLevel level)
    {
        using var output = new MemoryStream();
        using (var zlib = new ZLibStream(output, level)) zlib.Write(data);
        return output.ToArray();
    }
}
