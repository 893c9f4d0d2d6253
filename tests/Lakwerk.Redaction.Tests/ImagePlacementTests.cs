using System.Globalization;
using System.Text;
using Lakwerk.Pdf.Objects;
using Lakwerk.Redaction.Tests.Fixtures;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Tests;

/// <summary>Images on a page: each placement is cut for itself, and nothing of the old image passes beside its pixels.</summary>
public sealed class ImagePlacementTests
{
    private const string Image = "/Type /XObject /Subtype /Image /Width 40 /Height 20 /ColorSpace /DeviceGray /BitsPerComponent 8";
    private const string Secret = "Kortenaar";

    private static readonly Box Left = new(100, 600, 200, 650);
    private static readonly Box Right = new(300, 600, 400, 650);
    private static readonly Box Mark = new(120, 610, 150, 640);

    [RequiresToolFact("pdftoppm")]
    public void An_image_placed_twice_is_cut_only_where_a_mark_lies_on_it()
    {
        var input = TwoPlacements("");
        var run = Run.Redact(input, WidthPolicy.Exact, Run.Mark(Mark));

        Assert.Equal(2, Images(run.File).Count);
        Assert.Equal(0, Picture.ByPoppler(run.File).DifferencesOutside(Picture.ByPoppler(input), Mark.Inflate(3)));
        Assert.Equal(1, run.Report.Marks["m1"].Images);
    }

    [RequiresToolFact("pdftoppm")]
    public void An_image_of_two_pixels_stays_beside_the_mark()
    {
        var input = new Sheet("q 300 0 0 80 100 590 cm BI /W 2 /H 1 /BPC 8 /CS /G ID \u0040\u0080 EI Q").Build();
        var run = Run.Redact(input, WidthPolicy.Exact, Run.Mark(Mark));

        Assert.Equal(0, Picture.ByPoppler(run.File).DifferencesOutside(Picture.ByPoppler(input), Mark.Inflate(3)));
    }

    [RequiresToolFact("pdftoppm")]
    public void The_old_image_is_gone_when_every_placement_is_cut()
    {
        var other = new Box(320, 610, 350, 640);
        var run = Run.Redact(TwoPlacements(""), Run.Mark(Mark), Run.Mark(other, id: "m2"));

        Assert.All(Images(run.File), image => Assert.False(StreamDecoder.Decode(image, PdfLimits.Default).Data.Span.SequenceEqual(Pixels())));
    }

    [Theory]
    [InlineData("/Alternates [<< /Image 7 0 R /DefaultForPrinting true >>]")]
    [InlineData("/Metadata 7 0 R")]
    [InlineData("/OPI << /2.0 7 0 R >>")]
    [InlineData("/PieceInfo << /X 7 0 R >>")]
    [InlineData("/AF [7 0 R]")]
    [InlineData("/ID (Kortenaar)")]
    [InlineData("/Measure 7 0 R")]
    [InlineData("/Name /Kortenaar")]
    public void What_an_image_carries_beside_its_pixels_does_not_pass_marked_or_not(string keys)
    {
        Assert.DoesNotContain(Secret, Run.Redact(TwoPlacements(keys), Run.Mark(Mark)).Everything(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, Run.Redact(TwoPlacements(keys)).Everything(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_shared_symbols_of_a_JBIG2_image_never_pass(bool isMarked)
    {
        const string page = "0000000030000100000013 00000008 00000008 00000000 00000000 00 0000";
        const string allWhite = "0000000126000100000016 00000008 00000008 00000000 00000000 00 01 FF001001";
        var comment = Encoding.Latin1.GetBytes(Secret);
        byte[] globals = [.. Hex($"00000009 3E 00 00 000000{comment.Length + 4:X2} 20000000"), .. comment];
        var file = new Sheet(Place(Left)) { Resources = "/XObject << /Im 6 0 R >>" }
            .AddStream("/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode /DecodeParms << /JBIG2Globals 7 0 R >>", Hex(page + allWhite))
            .AddStream("", globals).Build();
        var run = isMarked ? Run.Redact(file, Run.Mark(Mark)) : Run.Redact(file);

        Assert.Single(Images(run.File));
        Assert.Empty(run.Report.Warnings);
        Assert.DoesNotContain("Globals", run.Everything(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, run.Everything(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/Thumb 7 0 R")]
    [InlineData("/PieceInfo << /X 7 0 R >>")]
    [InlineData("/Metadata 7 0 R")]
    public void Thumbnails_and_notes_of_a_page_do_not_pass(string keys)
    {
        var file = new Sheet("0 0 10 10 re f") { Page = keys }.Add("<< >>").AddStream("/Width 1 /Height 9", Secret).Build();

        Assert.DoesNotContain(Secret, Run.Redact(file).Everything(), StringComparison.Ordinal);
    }

    [RequiresToolFact("pdftotext")]
    public void Recognised_words_stay_searchable_outside_the_marks_and_go_under_them()
    {
        var content = "q 595 0 0 842 0 0 cm /Im Do Q BT 3 Tr /F1 12 Tf 72 700 Td (Beste Kortenaar, dank.) Tj 0 -40 Td (Zeekant) Tj ET";
        var file = new Sheet(content) { Resources = "/XObject << /Im 6 0 R >>" }.AddStream(Image, Pixels()).Build();
        var run = Run.Redact(file, Run.MarkOn(file, "Kortenaar,"));

        var words = run.Poppler().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["Beste", "Zeekant", "dank."], words.Order(StringComparer.Ordinal));
        Assert.DoesNotContain("ortenaar", run.Everything(), StringComparison.Ordinal);
        Assert.Contains("3 Tr", run.Everything(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_mask_of_two_images_at_one_place_is_written_once(bool isMarked)
    {
        var file = SharedMask(Left, Left);
        Assert.Equal(3, Images((isMarked ? Run.Redact(file, Run.Mark(Mark)) : Run.Redact(file)).File).Count);
    }

    [RequiresToolFact("pdftoppm")]
    public void A_mask_of_two_images_is_cut_for_each_where_only_one_is_marked()
    {
        var input = SharedMask(Left, Right);
        var run = Run.Redact(input, WidthPolicy.Exact, Run.Mark(Mark));

        Assert.Equal(4, Images(run.File).Count);
        Assert.Equal(0, Picture.ByPoppler(run.File).DifferencesOutside(Picture.ByPoppler(input), Mark.Inflate(3)));
    }

    private static byte[] SharedMask(Box one, Box other) =>
        new Sheet($"{Place(one)} {Place(other).Replace("/Im", "/In", StringComparison.Ordinal)}") { Resources = "/XObject << /Im 6 0 R /In 7 0 R >>" }
            .AddStream($"{Image} /SMask 8 0 R", Pixels())
            .AddStream($"{Image} /SMask 8 0 R", [.. Pixels().Reverse()])
            .AddStream(Image, Pixels()).Build();

    private static byte[] Hex(string digits) => Convert.FromHexString(digits.Replace(" ", "", StringComparison.Ordinal));

    private static byte[] TwoPlacements(string keys) =>
        new Sheet($"{Place(Left)} {Place(Right)}") { Resources = "/XObject << /Im 6 0 R >>" }
            .AddStream($"{Image} {keys}", Pixels())
            .AddStream("/Type /XObject /Subtype /Image /Width 9 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", Secret).Build();

    private static string Place(Box box) =>
        string.Create(CultureInfo.InvariantCulture, $"q {box.Width} 0 0 {box.Height} {box.Left} {box.Bottom} cm /Im Do Q");

    private static byte[] Pixels() => [.. Enumerable.Range(0, 800).Select(i => (byte)(60 + i * 37 % 120))];

    private static List<PdfStream> Images(byte[] file)
    {
        using var document = PdfDocument.Open(file);
        return [.. document.ObjectIds.Select(document.Load).OfType<PdfStream>().Where(stream => stream.Dictionary.Name("Subtype") == "Image").Select(stream => new PdfStream(stream.Dictionary, stream.EncodedBytes().ToArray()))];
    }
}
