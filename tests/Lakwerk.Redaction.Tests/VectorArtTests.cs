using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Objects;
using Lakwerk.Redaction.Tests.Fixtures;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Tests;

/// <summary>Drawings are cut at the edge of a mark: nothing of them is left under it, and beside it nothing changes.</summary>
public sealed class VectorArtTests
{
    private static readonly Box Mark = new(60, 60, 140, 120);

    private static readonly Dictionary<string, Func<byte[]>> Drawings = new()
    {
        ["a star, nonzero"] = () => Page("1 0 0 rg 100 180 m 150 20 l 20 120 l 180 120 l 50 20 l f"),
        ["a star, even-odd"] = () => Page("1 0 0 rg 100 180 m 150 20 l 20 120 l 180 120 l 50 20 l f*"),
        ["a ring of two circles, even-odd"] = () => Page("0 0 1 rg " + Circle(100, 100, 70) + Circle(100, 100, 30) + "f*"),
        ["a ring of two circles, against each other"] = () => Page("0 0 1 rg " + Circle(100, 100, 70) + Circle(100, 100, -30) + "f"),
        ["letters drawn as curves"] = () => Page("0 g 40 50 m 70 160 90 160 110 50 c 100 50 l 85 120 70 120 50 50 c h 120 50 m 120 130 l 180 130 l 180 50 l h 130 60 m 170 60 l 170 110 l 130 110 l h f*"),
        ["a thin line"] = () => Page("0.4 w 10 90 m 190 100 l 10 20 m 190 25 l S"),
        ["a table"] = () => Page("0.5 w " + string.Concat(Enumerable.Range(0, 10).Select(i => $"10 {10 + 20 * i} m 190 {10 + 20 * i} l {10 + 20 * i} 10 m {10 + 20 * i} 190 l ")) + "S"),
        ["table rules as boxes"] = () => Page("0 g " + string.Concat(Enumerable.Range(0, 10).Select(i => $"10 {10 + 20 * i} 180 0.5 re {10 + 20 * i} 10 0.5 180 re ")) + "f"),
        ["a thick line along the border"] = () => Page("8 w 10 62 m 190 62 l 10 90 m 190 95 l S"),
        ["a thick round line"] = () => Page("12 w 1 J 1 j 20 20 m 100 100 l 180 30 l S"),
        ["a thick closed line with miters"] = () => Page("9 w 20 90 m 100 180 l 180 90 l 100 30 l s"),
        ["dashes"] = () => Page("1 w [7 3 2 3] 4 d 10 70 m 190 110 l S 10 20 m 190 20 l S"),
        ["thick dashes on a curve"] = () => Page("5 w [12 5] 0 d 10 20 m 60 190 140 190 190 20 c S"),
        ["a slanting matrix"] = () => Page("q 1 0.3 -0.4 0.8 30 10 cm 6 w 10 90 m 150 90 l 150 10 l S 20 20 60 90 re B Q"),
        ["a mirrored matrix in other units"] = () => Page("q -0.01 0 0 0.01 200 0 cm 300 w 1000 9000 m 19000 9900 l S 2000 2000 9000 5000 re f Q"),
        ["fill and stroke"] = () => Page("0.8 1 0.8 rg 0 0.4 0 RG 2 w " + Circle(100, 100, 60) + "b"),
        ["bars of a chart"] = () => Page("0.2 0.2 0.9 rg 20 20 20 60 re 50 20 20 80 re 80 20 20 140 re 110 20 20 90 re 150 20 20 100 re f"),
        ["a background"] = () => Page("0.9 0.9 0.5 rg 0 0 200 200 re f 0 g 10 10 m 150 150 l 150 10 l f"),
        ["half transparent"] = () => Page("/G gs 1 0 0 rg 20 20 m 180 100 l 20 180 l f 0 0 1 rg 40 40 100 100 re f", "/ExtGState << /G << /ca 0.5 /CA 0.5 >> >>"),
        ["a picture in a clip of curves"] = () => Page("q " + Circle(100, 100, 80) + "W n 0.5 g 0 0 200 200 re f 1 0 0 rg 0 0 100 200 re f Q 0 g 5 5 10 10 re f"),
        ["a picture in a clip of letters"] = () => Page("q BT /F1 30 Tf 7 Tr 65 80 Td (Nee) Tj ET 1 0 0 rg 0 0 200 200 re f Q 0 g 5 5 10 10 re f"),
        ["a picture in a clip of letters, some beside the mark"] = () => Page("q BT /F1 30 Tf 7 Tr 65 80 Td (Nee) Tj 0 -60 Td (Ja) Tj ET 1 0 0 rg 0 0 200 200 re f Q"),
        ["a clip in a box"] = () => Page("q 80 20 100 150 re W n 0.5 g 0 0 m 300 0 l 150 300 l f Q"),
        ["a clip under the mark alone"] = () => Page("q 80 80 20 20 re W n 0.5 g 0 0 m 300 0 l 150 300 l f Q 0 g 5 5 10 10 re f"),
        ["clip and fill at once"] = () => Page("q 0.7 g 20 20 m 180 60 l 60 180 l W f 1 0 0 rg 0 0 200 70 re f Q"),
        ["a shading"] = () => Page("q 10 10 180 180 re W n /S sh Q", Axial),
        ["a shading in a clip and a matrix"] = () => Page("q " + Circle(100, 100, 90) + "W n 0.9 0.2 -0.2 0.9 0 0 cm /S sh Q", Axial),
        ["a shading as a pattern"] = () => Page("/Pattern cs /P scn " + Circle(100, 100, 85) + "f", "/Pattern << /P << /PatternType 2 /Shading << /ShadingType 3 /ColorSpace /DeviceRGB /Coords [100 100 0 100 100 90] /Function << /FunctionType 2 /Domain [0 1] /C0 [1 0 0] /C1 [0 0 1] /N 1 >> >> >> >>"),
        ["a hatch"] = () => Page("/Pattern cs /P scn 20 20 m 180 40 l 100 190 l f", Hatch),
        ["a form"] = () => new Sheet("q 0.5 0 0 0.5 20 20 cm /F Do Q 1 0 0 1 5 5 cm /F Do") { MediaBox = Square, Resources = "/XObject << /F 6 0 R >>" }
            .AddStream("/Type /XObject /Subtype /Form /BBox [0 0 190 190]", "0 0.5 0 rg " + Circle(90, 90, 80) + "f 3 w 0 0 m 190 190 l S").Build(),
    };

    private const string Square = "[0 0 200 200]";
    private const string Axial = "/Shading << /S << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 200 200] /Extend [true true] /Function << /FunctionType 2 /Domain [0 1] /C0 [1 0 0] /C1 [0 0 1] /N 1 >> >> >>";
    private const string Hatch = "/Pattern << /P 6 0 R >>";

    public static TheoryData<string> Names() => [.. Drawings.Keys];

    [RequiresToolTheory("pdftoppm", "mutool")]
    [MemberData(nameof(Names))]
    public void Beside_the_mark_every_pixel_stays(string drawing)
    {
        var input = Drawings[drawing]();
        var run = Run.Redact(input, WidthPolicy.Exact, Run.Mark(Mark));

        // poppler takes few lines for a curve: where ours are closer to it, a pixel or two differs.
        Assert.InRange(Picture.ByPoppler(run.File).DifferencesOutside(Picture.ByPoppler(input), Mark), 0, drawing.Contains("curve", StringComparison.Ordinal) ? 6 : 0);
        Assert.Equal(0, Picture.ByMuPdf(run.File).DifferencesOutside(Picture.ByMuPdf(input), Mark));
        Assert.Empty(run.Report.Warnings);
        run.CheckWithQpdf();
    }

    /// <summary>Boxes may keep an edge that shows beside the mark, and thick lines what shows beside it.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Under_the_mark_no_slanting_line_and_no_end_of_a_line_is_left(string drawing)
    {
        var run = Run.Redact(Drawings[drawing](), WidthPolicy.Exact, Run.Mark(Mark));
        using var document = PdfDocument.Open(run.File);
        var ends = new EndsWithin(Mark.Inflate(-6.01));
        new ContentInterpreter(document, new FontLoader(document.Limits)).Run(document.Page(1), ends);

        Assert.Equal(0, ends.Count);
    }

    [Theory]
    [InlineData("1 0 0 rg 70 70 m 100 110 l 130 70 l f")]
    [InlineData("3 w 70 70 m 100 110 l 130 70 l S")]
    [InlineData("q 70 70 m 100 110 l 130 70 l W n 0 0 200 200 re f Q")]
    public void What_lies_wholly_under_the_mark_leaves_no_trace(string content)
    {
        var other = content.Replace("100 110", "90 100", StringComparison.Ordinal).Replace("130 70", "125 65", StringComparison.Ordinal);

        Assert.Equal(Run.Redact(Page(content), Run.Mark(Mark)).Everything(), Run.Redact(Page(other), Run.Mark(Mark)).Everything());
    }

    [Theory]
    [InlineData("20 80 m 60 85 l 100 {0} l 140 85 l 180 80 l S")]
    [InlineData("0.5 g 20 90 m 60 85 l 100 {0} l 140 85 l 180 90 l 100 20 l f")]
    [InlineData("0.5 g 20 20 m 60 85 l 100 {0} l 140 85 l 180 20 l b*")]
    [InlineData("2 w 0.5 g 80 20 25 {0} re f")]
    [InlineData("q 80 20 25 {0} re W n 0 g 20 20 m 180 30 l 100 180 l f Q")]
    public void The_output_does_not_depend_on_the_course_of_a_line_under_the_mark(string content)
    {
        var (one, other) = (content.Replace("{0}", "72", StringComparison.Ordinal), content.Replace("{0}", "92", StringComparison.Ordinal));

        Assert.Equal(Run.Redact(Page(one), Run.Mark(Mark)).Everything(), Run.Redact(Page(other), Run.Mark(Mark)).Everything());
    }

    [Fact]
    public void Subpaths_that_no_mark_touches_keep_their_operators()
    {
        var run = Run.Redact(Page("1 0 0 rg 1 2 3 4 re 10.5 150 m 20 190 30 190 40.25 150 c h 20 20 m 180 100 l 20 100 l f"), Run.Mark(Mark));

        Assert.Contains("1 2 3 4 re\n10.5 150 m\n20 190 30 190 40.25 150 c\nh\n", run.Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public void Curves_that_the_cut_does_not_go_through_stay_curves()
    {
        var run = Run.Redact(Page("1 0 0 rg 20 80 m 30 190 170 190 180 80 c 110 20 90 20 20 80 c f"), Run.Mark(Mark with { Bottom = 30 }));

        Assert.Contains("30 190 170 190 180 80 c\n", run.Everything(), StringComparison.Ordinal);
        Assert.DoesNotContain("110 20 90 20 20 80 c", run.Everything(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("20 20 100 100 re", "20 20 100 100 re")] // a corner under the mark tells nothing that the edges beside it do not
    [InlineData("20 70 100 40 re", "20 70 40 40 re")]
    [InlineData("80 20 40 80 re", "80 20 40 40 re")]
    [InlineData("20 90 160 0 re", "20 90 160 0 re")]
    [InlineData("20 90 100 0 re", "20 90 40 0 re")]
    public void A_rectangle_stays_one(string rectangle, string left)
    {
        var run = Run.Redact(Page($"0.5 g {rectangle} f"), WidthPolicy.Exact, Run.Mark(Mark));

        Assert.Contains($"{left}\nf\n", run.Everything(), StringComparison.Ordinal);
    }

    [RequiresToolFact("pdftoppm")]
    public void A_pattern_loses_what_shows_under_the_mark_alone()
    {
        var input = new Sheet("/Pattern cs /P scn 0 0 200 200 re f") { MediaBox = Square, Resources = Hatch }
            .AddStream("/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 200 200] /XStep 200 /YStep 200 /Resources << /Font << /F1 5 0 R >> >>",
                "0.7 g 10 10 m 190 10 l 100 190 l f 0 g BT /F1 12 Tf 70 80 Td (Kortenaar) Tj 0 60 Td (Blijft) Tj ET").Build();
        var run = Run.Redact(input, WidthPolicy.Exact, Run.Mark(Mark));

        Assert.DoesNotContain("Kortenaar", run.Everything(), StringComparison.Ordinal);
        Assert.Contains("Blijft", run.Everything(), StringComparison.Ordinal);
        Assert.Equal(0, Picture.ByPoppler(run.File).DifferencesOutside(Picture.ByPoppler(input), Mark));
    }

    [RequiresToolFact("pdftoppm")]
    public void A_pattern_keeps_what_another_tile_shows_beside_the_mark()
    {
        var input = new Sheet("/Pattern cs /P scn 0 0 200 200 re f 0 g 10 10 5 5 re f") { MediaBox = Square, Resources = Hatch }
            .AddStream("/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 150 90] /XStep 150 /YStep 90 /Resources << /Font << /F1 5 0 R >> >>",
                "0 g BT /F1 12 Tf 70 70 Td (Herhaald) Tj ET").Build();
        var run = Run.Redact(input, WidthPolicy.Exact, Run.Mark(Mark));

        Assert.Contains("Herhaald", run.Everything(), StringComparison.Ordinal);
        Assert.Equal(0, Picture.ByPoppler(run.File).DifferencesOutside(Picture.ByPoppler(input), Mark));
    }

    private static byte[] Page(string content, string resources = "") => new Sheet(content) { MediaBox = Square, Resources = resources }
        .AddStream("/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 6 6] /XStep 6 /YStep 6 /Resources << >>", "0 0.5 0 RG 1 w 0 0 m 6 6 l S").Build();

    /// <summary>A circle of four curves; a negative radius runs the other way.</summary>
    private static string Circle(double x, double y, double radius)
    {
        var k = Math.Abs(radius) * 0.5523;
        return FormattableString.Invariant($"{x + radius} {y} m {x + radius} {y + k} {x + (radius > 0 ? k : -k)} {y + Math.Abs(radius)} {x} {y + Math.Abs(radius)} c ")
            + FormattableString.Invariant($"{x - (radius > 0 ? k : -k)} {y + Math.Abs(radius)} {x - radius} {y + k} {x - radius} {y} c ")
            + FormattableString.Invariant($"{x - radius} {y - k} {x - (radius > 0 ? k : -k)} {y - Math.Abs(radius)} {x} {y - Math.Abs(radius)} c ")
            + FormattableString.Invariant($"{x + (radius > 0 ? k : -k)} {y - Math.Abs(radius)} {x + radius} {y - k} {x + radius} {y} c h ");
    }

    /// <summary>Counts the ends of lines and curves of painted and clipping paths in an area; edges of upright boxes do not count.</summary>
    private sealed class EndsWithin(Box area) : ContentVisitor
    {
        public int Count { get; private set; }

        public override void PaintPath(ContentContext context, PathGeometry path, PathPaint paint)
        {
            var segments = path.Segments;
            for (var first = 0; first < segments.Length;)
            {
                var next = first + 1;
                while (next < segments.Length && segments[next].Verb != PathVerb.Move) next++;
                if (!IsUprightBox(segments[first..next])) Count += EndsIn(segments[first..next]);
                first = next;
            }
        }

        private int EndsIn(ReadOnlySpan<PathSegment> subpath)
        {
            var ends = 0;
            foreach (var segment in subpath)
                if (area.Contains(segment.End.X, segment.End.Y)) ends++;
            return ends;
        }

        private static bool IsUprightBox(ReadOnlySpan<PathSegment> subpath)
        {
            if (subpath.Length != 5 || subpath[4].Verb != PathVerb.Close) return false;
            for (var i = 1; i < 5; i++)
                if (subpath[i].End.X != subpath[i - 1].End.X && subpath[i].End.Y != subpath[i - 1].End.Y) return false;
            return true;
        }
    }
}
