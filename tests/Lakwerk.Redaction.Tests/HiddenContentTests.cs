using Lakwerk.Redaction.Tests.Fixtures;

namespace Lakwerk.Redaction.Tests;

/// <summary>What nobody can see does not pass, and no visible pixel changes for it.</summary>
public sealed class HiddenContentTests
{
    private const string Secret = "BT /F1 12 Tf 72 700 Td (Kortenaar) Tj ET ";
    private const string Visible = "0 g BT /F1 12 Tf 72 600 Td (Zeekant) Tj ET ";
    private const string Image = "q {0} cm BI /W 1 /H 1 /BPC 8 /CS /G ID \u0040 EI Q ";
    private const string Form = "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >>";

    private static readonly string OverText = Image.Replace("{0}", "200 0 0 50 50 680", StringComparison.Ordinal);
    private static readonly string Elsewhere = Image.Replace("{0}", "20 0 0 50 400 680", StringComparison.Ordinal);

    private static readonly Dictionary<string, (Func<byte[]> File, string? Reason)> Files = new()
    {
        ["beside the crop box"] = (() => new Sheet(Secret + Visible) { Page = "/CropBox [0 0 595 650]" }.Build(), "hidden text: outside the page or its clip"),
        ["clipped away"] = (() => new Sheet("q 300 300 20 20 re W n " + Secret + "Q " + Visible).Build(), "hidden text: outside the page or its clip"),
        ["in a form that is clipped"] = (() => WithForm("q 300 300 20 20 re W n /Fm Do Q "), "hidden text: outside the page or its clip"),
        ["beyond the edge of a form"] = (() => new Sheet("/Fm Do " + Visible) { Resources = "/XObject << /Fm 6 0 R >>" }.AddStream(Form.Replace("842", "600", StringComparison.Ordinal), Secret).Build(), "hidden text: outside the page or its clip"),
        ["behind a fill"] = (() => new Sheet(Secret + "1 g 60 690 200 30 re f " + Visible).Build(), "hidden text: behind something painted later"),
        ["behind a black bar"] = (() => new Sheet(Secret + "0 g 60 690 200 30 re f " + Visible).Build(), "hidden text: behind something painted later"),
        ["in a form behind a fill"] = (() => WithForm("/Fm Do 1 0 0 rg 60 690 200 30 re f "), "hidden text: behind something painted later"),
        ["white on bare paper"] = (() => new Sheet("1 g " + Secret + Visible).Build(), "hidden text: white on bare paper"),
        ["white on a white ground"] = (() => new Sheet("1 g 0 0 595 842 re f 1 1 1 rg " + Secret + Visible).Build(), "hidden text: white on bare paper"),
        ["not painted"] = (() => new Sheet("q 3 Tr " + Secret + "Q 0 Tr " + Visible).Build(), "hidden text: not painted, and over no image"),
        ["not painted, an image elsewhere"] = (() => new Sheet(Elsewhere + "q 3 Tr " + Secret + "Q 0 Tr " + Visible).Build(), "hidden text: not painted, and over no image"),
        ["recognised text over its image"] = (() => new Sheet(OverText + "q 3 Tr " + Secret + "Q 0 Tr " + Visible).Build(), null),
        ["recognised text before its image"] = (() => new Sheet("q 3 Tr " + Secret + "Q 0 Tr " + OverText + Visible).Build(), null),
        ["recognised text in a form"] = (() => new Sheet(OverText + "/Fm Do " + Visible) { Resources = "/XObject << /Fm 6 0 R >>" }.AddStream(Form, "3 Tr " + Secret).Build(), null),
        ["behind a picture"] = (() => new Sheet(Secret + OverText + Visible).Build(), "hidden text: behind something painted later"),
        ["behind the image of the page"] = (() => new Sheet(Secret + Image.Replace("{0}", "595 0 0 600 0 242", StringComparison.Ordinal) + "1 g " + Visible[4..]).Build(), null),
        ["behind a bar that an annotation shows"] = (() => WithSquare("0 g 0 0 200 30 re f"), "hidden text: behind something painted later"),
        ["behind a bar in a group"] = (() => new Sheet(Secret + "/Fm Do " + Visible) { Resources = "/XObject << /Fm 6 0 R >>" }.AddStream(Form + "/Group << /S /Transparency >>", "0 g 60 690 200 30 re f").Build(), "hidden text: behind something painted later"),
        ["behind a bar in a group that shines through"] = (() => new Sheet(Secret + "q /G gs /Fm Do Q " + Visible) { Resources = "/XObject << /Fm 6 0 R >> /ExtGState << /G << /ca 0.5 >> >>" }.AddStream(Form + "/Group << /S /Transparency >>", "0 g 60 690 200 30 re f").Build(), null),
        ["too small"] = (() => new Sheet("q 0.001 0 0 0.001 72 700 cm BT /F1 12 Tf (Kortenaar) Tj ET Q " + Visible).Build(), "hidden text: too small to see"),
        ["transparent"] = (() => new Sheet("q /G gs " + Secret + "Q " + Visible) { Resources = "/ExtGState << /G << /ca 0 >> >>" }.Build(), "hidden text: not painted, and over no image"),
        ["white that turns its ground round"] = (() => new Sheet("q /G gs 1 1 1 rg " + Secret + "Q " + Visible) { Resources = "/ExtGState << /G << /BM /Difference >> >>" }.Build(), null),
        ["behind half a fill"] = (() => new Sheet(Secret + "1 g 60 700 200 30 re f " + Visible).Build(), null),
        ["behind a fill that shines through"] = (() => new Sheet(Secret + "/G gs 1 g 60 690 200 30 re f " + Visible) { Resources = "/ExtGState << /G << /ca 0.9 >> >>" }.Build(), null),
        ["behind a fill that multiplies"] = (() => new Sheet(Secret + "/G gs 1 1 0 rg 60 690 200 30 re f " + Visible) { Resources = "/ExtGState << /G << /BM /Multiply >> >>" }.Build(), null),
        ["behind a fill of an ink that may overprint"] = (() => new Sheet(Secret + "0 0 1 0 k 60 690 200 30 re f " + Visible).Build(), null),
        ["behind a fill in a layer that is off"] = (() => new Sheet(Secret + "/OC /L BDC 1 g 60 690 200 30 re f EMC " + Visible)
        {
            Resources = "/Properties << /L 6 0 R >>",
            Catalog = "/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >>",
        }.Add("<< /Type /OCG /Name (Laag) >>").Build(), null),
        ["over a fill"] = (() => new Sheet("0 0 1 rg 60 690 200 30 re f 1 g " + Secret + Visible).Build(), null),
        ["over a fill in the same form"] = (() => new Sheet("/Fm Do " + Visible) { Resources = "/XObject << /Fm 6 0 R >>" }.AddStream(Form, "0 0 1 rg 60 690 200 30 re f 1 g " + Secret).Build(), null),
        ["white over a dark line"] = (() => new Sheet("9 w 60 704 m 200 704 l S 1 g " + Secret + Visible).Build(), null),
    };

    public static TheoryData<string> Names() => [.. Files.Keys];

    [RequiresToolTheory("pdftoppm")]
    [MemberData(nameof(Names))]
    public void Text_that_cannot_be_seen_goes_and_every_other_stays(string name)
    {
        var (file, reason) = Files[name];
        var input = file();
        var run = Run.Redact(input);

        Assert.Equal(reason is null, run.Everything().Contains("Kortenaar", StringComparison.Ordinal));
        Assert.Contains("Zeekant", run.Everything(), StringComparison.Ordinal);
        Assert.Equal(reason is null ? [] : new Dictionary<string, int> { [reason] = 9 }, run.Report.Dropped.Where(dropped => dropped.Key.StartsWith("hidden", StringComparison.Ordinal)));
        Assert.Equal(0, Picture.ByPoppler(run.File, "-cropbox").DifferencesOutside(Picture.ByPoppler(input, "-cropbox")));
        run.CheckWithQpdf();
    }

    [Theory]
    [InlineData("0.3 g 610 300 50 50 re f", "hidden drawing: outside the page or its clip")]
    [InlineData("0.3 g 60 690 m 80 720 l 100 690 l f 1 g 50 680 100 60 re f", "hidden drawing: behind something painted later")]
    [InlineData("q 10 0 0 10 700 700 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \u0040 EI Q", "hidden image: outside the page or its clip")]
    public void Drawings_that_cannot_be_seen_go(string content, string reason)
    {
        var run = Run.Redact(new Sheet(content + " " + Visible).Build());

        Assert.Equal(1, run.Report.Dropped[reason]);
    }

    private static byte[] WithSquare(string appearance) =>
        new Sheet(Secret + Visible) { Page = "/Annots [7 0 R]" }
            .AddStream("/Type /XObject /Subtype /Form /BBox [0 0 200 30]", appearance)
            .Add("<< /Type /Annot /Subtype /Square /Rect [60 690 260 720] /AP << /N 6 0 R >> >>").Build();

    private static byte[] WithForm(string content) =>
        new Sheet(content + Visible) { Resources = "/XObject << /Fm 6 0 R >>" }.AddStream(Form, Secret).Build();
}
