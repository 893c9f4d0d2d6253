using Lakwerk.Pdf.Objects;
using Lakwerk.Pdf.Tests.Images;
using Lakwerk.Redaction.Tests.Fixtures;

namespace Lakwerk.Redaction.Tests;

/// <summary>Whoever crops a picture leaves the rest of it in the file: it does not pass.</summary>
public sealed class CroppedImageTests
{
    private const int Side = 200;
    private const string Draw = "200 0 0 200 90 500 cm /Im Do";
    private static readonly (int Left, int Top, int Right, int Bottom) Cropped = (112, 20, 190, 180);

    private static readonly Dictionary<string, string> Crops = new()
    {
        ["a clip"] = $"q 90 500 60 200 re W n {Draw} Q",
        ["a clip of any shape"] = $"q 90 500 m 150 500 l 120 700 l h W n {Draw} Q",
        ["a clip, the picture on its side"] = "q 90 500 200 60 re W n 0 200 -200 0 290 500 cm /Im Do Q",
        ["the edge of the page"] = "q 200 0 0 200 535 500 cm /Im Do Q",
    };

    public static TheoryData<string, bool> Cases()
    {
        var cases = new TheoryData<string, bool>();
        foreach (var crop in Crops.Keys)
        {
            cases.Add(crop, true);
            cases.Add(crop, false);
        }

        return cases;
    }

    [RequiresToolTheory("pdftoppm")]
    [MemberData(nameof(Cases))]
    public void What_is_cropped_away_goes_and_no_pixel_that_is_seen_changes(string crop, bool isJpeg)
    {
        byte[] one = File(Crops[crop], isJpeg, seed: 1), two = File(Crops[crop], isJpeg, seed: 2);
        var run = Run.Redact(one);

        Assert.Equal(run.File, Run.Redact(two).File);
        Assert.Equal(Picture.ByPoppler(one).Rgb, Picture.ByPoppler(run.File).Rgb);
        Assert.Equal(1, run.Report.Dropped["hidden part of an image: outside the page or its clip"]);
    }

    [Theory]
    [InlineData("q 90 500 196 200 re W n " + Draw + " Q")] // less than a line of text
    [InlineData("q 0.7 0.7 -0.7 0.7 300 300 cm 0 0 20 20 re W n 100 0 0 100 0 0 cm /Im Do Q")] // turned
    public void A_picture_that_is_seen_nearly_whole_or_turned_stays_whole(string content) =>
        Assert.DoesNotContain(Run.Redact(File(content, isJpeg: true, seed: 1)).Report.Dropped, dropped => dropped.Key.StartsWith("hidden part", StringComparison.Ordinal));

    [Fact]
    public void A_picture_that_pages_crop_alike_is_written_once_and_one_drawn_in_pieces_is_kept()
    {
        var alike = string.Concat(Enumerable.Repeat(Crops["a clip"] + " ", 3));
        var pieces = string.Concat(Enumerable.Range(0, 40).Select(i => $"q {90 + 5 * i} 500 5 200 re W n {Draw} Q "));

        Assert.Equal(1, Images(Run.Redact(File(alike, isJpeg: false, seed: 1)).File));
        Assert.InRange(Images(Run.Redact(File(pieces, isJpeg: false, seed: 1)).File), 1, 17);
    }

    private static byte[] File(string content, bool isJpeg, int seed)
    {
        var samples = JpegMaker.Samples(Side, Side, 3, Cropped, seed);
        var data = isJpeg ? JpegMaker.Make(Side, Side, 3, samples, JpegMaker.Sampling420) : samples;
        return new Sheet(content) { Resources = "/XObject << /Im 6 0 R >>" }
            .AddStream($"/Type /XObject /Subtype /Image /Width {Side} /Height {Side} /BitsPerComponent 8 /ColorSpace /DeviceRGB {(isJpeg ? "/Filter /DCTDecode" : "")}", data).Build();
    }

    private static int Images(byte[] file)
    {
        using var document = PdfDocument.Open(file);
        return document.ObjectIds.Count(id => document.Load(id) is PdfStream stream && stream.Dictionary.Name("Subtype") == "Image");
    }
}
