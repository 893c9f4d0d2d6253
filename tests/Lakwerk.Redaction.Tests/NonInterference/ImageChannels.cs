using System.IO.Compression;
using System.Text;
using Lakwerk.Pdf.Images;
using Lakwerk.Pdf.Images.Ccitt;
using Lakwerk.Pdf.Images.Jbig2;
using Lakwerk.Pdf.Objects;
using Lakwerk.Pdf.Tests.Images;
using Lakwerk.Pdf.Tests.Objects;
using Lakwerk.Redaction.Tests.Fixtures;
using Lakwerk.Text;
using static Lakwerk.Redaction.Tests.NonInterference.WeakEngines;

namespace Lakwerk.Redaction.Tests.NonInterference;

/// <summary>
/// Secrets in the pixels of pictures under every filter. The pictures are 100 pixels wide and high and a point for each pixel;
/// the secret fills 32 by 12 pixels under the mark, as noise that the word is the seed of.
/// </summary>
internal static class ImageChannels
{
    private const int Side = 100;
    private const string Place = "q 100 0 0 100 90 660 cm /Im Do Q";
    private static readonly Box Secret = new(30, 50, 62, 62);

    /// <summary>A coding: colour space, bits, filter with its parameters, and the data.</summary>
    private sealed record Coding(string Space, int Bits, string Filter, Func<string, byte[]> Data)
    {
        public string Keys => $"/Width {Side} /Height {Side} /BitsPerComponent {Bits} /ColorSpace /{Space} {Filter}";

        public string InlineKeys => $"/W {Side} /H {Side} /BPC {Bits} /CS /{Space} {Filter.Replace("/Filter", "/F", StringComparison.Ordinal).Replace("/DecodeParms", "/DP", StringComparison.Ordinal)}";
    }

    private static readonly Dictionary<string, Coding> Codings = new()
    {
        ["raw"] = new("DeviceGray", 8, "", s => Samples(1, s)),
        ["raw of 16 bits"] = new("DeviceGray", 16, "", s => [.. Samples(1, s).SelectMany(b => (byte[])[b, b])]),
        ["Flate"] = new("DeviceRGB", 8, "/Filter /FlateDecode", s => Deflate(Samples(3, s))),
        ["Flate under a predictor"] = new("DeviceGray", 8, $"/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns {Side} >>", s => Deflate(Predicted(Samples(1, s)))),
        ["LZW"] = new("DeviceGray", 8, "/Filter /LZWDecode", s => LzwEncoder.Encode(Samples(1, s), 1)),
        ["RunLength"] = new("DeviceCMYK", 8, "/Filter /RunLengthDecode", s => RunLength(Samples(4, s))),
        ["ASCII85"] = new("DeviceGray", 8, "/Filter [/ASCII85Decode /FlateDecode]", s => Ascii85(Deflate(Samples(1, s)))),
        ["ASCIIHex"] = new("DeviceGray", 8, "/Filter /ASCIIHexDecode", s => Encoding.ASCII.GetBytes(Convert.ToHexString(Samples(1, s)) + ">")),
        ["DCT, grey"] = new("DeviceGray", 8, "/Filter /DCTDecode", s => Jpeg(1, s, JpegMaker.SamplingGray)),
        ["DCT, colours"] = new("DeviceRGB", 8, "/Filter /DCTDecode", s => Jpeg(3, s, JpegMaker.Sampling444)),
        ["DCT, colours at a quarter"] = new("DeviceRGB", 8, "/Filter /DCTDecode", s => Jpeg(3, s, JpegMaker.Sampling420)),
        ["DCT, four inks"] = new("DeviceCMYK", 8, "/Filter /DCTDecode", s => Jpeg(4, s, JpegMaker.Sampling444)),
        ["DCT, progressive"] = new("DeviceRGB", 8, "/Filter /DCTDecode", s => Jpeg(3, s, JpegMaker.Sampling420, progressive: true)),
        ["DCT with extras"] = new("DeviceRGB", 8, "/Filter /DCTDecode", s => JpegMaker.WithExtras(Jpeg(3, s, JpegMaker.Sampling422), s, trailing: true)),
        ["JBIG2"] = new("DeviceGray", 1, "/Filter /JBIG2Decode", s => Jbig2Encoder.Encode(Bits(s)).ToArray()),
        ["CCITT, group 4"] = new("DeviceGray", 1, $"/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns {Side} >>", s => CcittEncoder.Encode(Bits(s)).ToArray()),
        ["CCITT, group 3"] = new("DeviceGray", 1, $"/Filter /CCITTFaxDecode /DecodeParms << /K 0 /Columns {Side} /Rows {Side} >>", s => FaxWriter.Group3(Bits(s), 0, false, false)),
        ["CCITT, mixed"] = new("DeviceGray", 1, $"/Filter /CCITTFaxDecode /DecodeParms << /K 4 /Columns {Side} /Rows {Side} /EndOfLine true >>", s => FaxWriter.Group3(Bits(s), 4, true, false)),
    };

    // JBIG2 is not allowed within content.
    private static IEnumerable<KeyValuePair<string, Coding>> InlineCodings => Codings.Where(coding => coding.Key is not ("JBIG2" or "raw of 16 bits"));

    public static IEnumerable<Channel> All =>
    [
        .. Codings.Select(coding => new Channel(19, "pixels, " + coding.Key, Without(Remedies.Images), s => File(coding.Value, s))),
        .. InlineCodings.Select(coding => new Channel(22, "pixels within content, " + coding.Key, Without(Remedies.InlineImages | Remedies.Images), s => InlineFile(coding.Value, s))),
        new(19, "pixels, JPX", Without(Remedies.Images), Jpx),
        new(19, "pixels, indexed", Without(Remedies.Images), Indexed),
        new(20, "symbols beside a picture", AllPasses, s => Globals(s)),
        new(20, "stencil", Without(Remedies.Images), s => Sheet().AddStream($"/Type /XObject /Subtype /Image /ImageMask true /Width {Side} /Height {Side}", Bits(s).Data).Build()),
        new(20, "pixels of a mask", Without(Remedies.Images), Masked),
        new(21, "picture on two pages", Without(Remedies.Images), Shared) { Pages = 2 },
    ];

    private static Sheet Sheet() => new(Place) { Resources = "/XObject << /Im 6 0 R >>" };

    private static byte[] File(Coding coding, string secret) => Sheet().AddStream("/Type /XObject /Subtype /Image " + coding.Keys, coding.Data(secret)).Build();

    private static byte[] InlineFile(Coding coding, string secret) =>
        new Sheet($"q 100 0 0 100 90 660 cm BI {coding.InlineKeys} ID {Encoding.Latin1.GetString(coding.Data(secret))}\nEI Q").Build();

    private static byte[] Shared(string secret)
    {
        var sheet = new Sheet(Place) { Resources = "/XObject << /Im 6 0 R >>", Kids = "3 0 R 7 0 R" };
        return sheet.AddStream("/Type /XObject /Subtype /Image " + Codings["Flate"].Keys, Codings["Flate"].Data(secret))
            .Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R {sheet.AllResources} >>").Build();
    }

    private static byte[] Masked(string secret) =>
        Sheet().AddStream("/Type /XObject /Subtype /Image /Mask 7 0 R " + Codings["raw"].Keys, Samples(1, "Kooper"))
            .AddStream($"/Type /XObject /Subtype /Image /ImageMask true /Width {Side} /Height {Side}", Bits(secret).Data).Build();

    private static byte[] Indexed(string secret) =>
        Sheet().AddStream($"/Type /XObject /Subtype /Image /Width {Side} /Height {Side} /BitsPerComponent 8 /ColorSpace [/Indexed /DeviceGray 255 7 0 R]", Samples(1, secret))
            .AddStream("", [.. Enumerable.Range(0, 256).Select(i => (byte)(255 - i))]).Build();

    /// <summary>A picture that is the same for all, with a segment beside it that says the secret (ISO 14492, 7.4.15).</summary>
    private static byte[] Globals(string secret)
    {
        byte[] comment = [0x20, 0, 0, 0, .. Encoding.ASCII.GetBytes(secret), 0];
        byte[] segment = [0, 0, 0, 90, 62, 0, 0, 0, 0, 0, (byte)comment.Length, .. comment];
        var coding = Codings["JBIG2"];
        return Sheet().AddStream("/Type /XObject /Subtype /Image /DecodeParms << /JBIG2Globals 7 0 R >> " + coding.Keys, coding.Data("Kooper")).AddStream("", segment).Build();
    }

    /// <summary>A lossless picture whose secret part, 32 by 24 pixels, has a hole of a place and size that follow from the word.</summary>
    private static byte[] Jpx(string secret)
    {
        var data = System.IO.File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "data", "images", "secret-one.jp2"));
        var picture = new PdfStream(TestImage.Dictionary(96, 64, 8, "DeviceRGB"), data);
        picture.Dictionary.Set("Filter", new PdfName("JPXDecode"));
        int left = 24 + secret[0] % 12, top = 16 + secret[1] % 12, right = 40 + secret[2] % 16, bottom = 30 + secret[3] % 10;
        var holed = ImageRedaction.Blank(picture, [PixelRegion.FromPixels(new Box(left, top, right, bottom), 96, 64)]);
        return new Sheet("q 124.8 0 0 41.6 85 680 cm /Im Do Q") { Resources = "/XObject << /Im 6 0 R >>" }
            .AddStream("/Type /XObject /Subtype /Image /Width 96 /Height 64 /ColorSpace /DeviceRGB /Filter /JPXDecode", holed.EncodedBytes().ToArray()).Build();
    }

    private static int Seed(string secret) => secret.Aggregate(17, (seed, c) => seed * 31 + c);

    private static byte[] Samples(int components, string secret) =>
        JpegMaker.Samples(Side, Side, components, ((int)Secret.Left, (int)Secret.Bottom, (int)Secret.Right, (int)Secret.Top), Seed(secret));

    private static byte[] Jpeg(int components, string secret, int sampling, bool progressive = false) =>
        JpegMaker.Make(Side, Side, components, Samples(components, secret), sampling, progressive);

    /// <summary>A black-and-white picture, in its secret part that of another seed.</summary>
    private static Bitmap Bits(string secret)
    {
        Bitmap picture = TestImage.Blobs(Side, Side, 1), other = TestImage.Blobs(Side, Side, Seed(secret));
        TestImage.CopyPixels(other.Data, picture.Data, picture.Stride, Secret, 1);
        return picture;
    }

    private static byte[] Deflate(byte[] data)
    {
        using var output = new MemoryStream();
        using (var zlib = new ZLibStream(output, CompressionLevel.Fastest)) zlib.Write(data);
        return output.ToArray();
    }

    /// <summary>Each row under the filter that leaves it as it is.</summary>
    private static byte[] Predicted(byte[] samples) => [.. samples.Chunk(Side).SelectMany(row => (byte[])[0, .. row])];

    private static byte[] RunLength(byte[] data) => [.. data.Chunk(128).SelectMany(part => (byte[])[(byte)(part.Length - 1), .. part]), 128];

    private static byte[] Ascii85(byte[] data)
    {
        var text = new StringBuilder();
        foreach (var part in data.Chunk(4))
        {
            uint value = 0;
            for (var i = 0; i < 4; i++) value = (value << 8) | (i < part.Length ? part[i] : 0u);
            var digits = new char[5];
            for (var i = 4; i >= 0; i--, value /= 85) digits[i] = (char)('!' + value % 85);
            text.Append(digits, 0, part.Length + 1);
        }

        return Encoding.ASCII.GetBytes(text.Append("~>").ToString());
    }
}
