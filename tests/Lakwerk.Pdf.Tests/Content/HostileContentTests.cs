using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Tests.Content;

public class HostileContentTests
{
    private static readonly PdfLimits Small = new() { OperationsPerPage = 20_000 };

    private static readonly string[] Tokens =
    [
        "q", "Q", "cm", "w", "J", "j", "M", "d", "ri", "i", "gs", "m", "l", "c", "v", "y", "h", "re", "S", "s", "f", "F", "f*", "B", "B*",
        "b", "b*", "n", "W", "W*", "BT", "ET", "Tc", "Tw", "Tz", "TL", "Tf", "Tr", "Ts", "Td", "TD", "Tm", "T*", "Tj", "TJ", "'", "\"",
        "d0", "d1", "CS", "cs", "SC", "SCN", "sc", "scn", "G", "g", "RG", "rg", "K", "k", "sh", "BI", "ID", "EI", "Do", "MP", "DP", "BMC",
        "BDC", "EMC", "BX", "EX", "/F", "/T", "/X", "/P", "/G", "/OC", "/Pattern", "/I", "0", "1", "-1", "7", "1e5", "99999999999", "-.001",
        "(text)", "(\\", "<41", "<4142>", "[", "]", "<<", ">>", "<</MCID 1>>", "[(A)-100(B)]", "true", "null", "%", "\n", "\0", "\u00ff",
    ];

    private static readonly byte[] Sample = Encoding.Latin1.GetBytes(
        "q 1 0 0 1 50 700 cm /G gs BT /F 12 Tf 14 TL 3 Tr (Hello \\(world\\)) Tj T* [(W)-80(orld)] TJ <414243> ' 1 2 (x) \" ET /OC /M BDC /X Do EMC "
        + "0 0 100 100 re W n /Pattern cs /P scn 10 10 m 20 20 30 30 40 10 c h B* Q BI /W 4 /H 4 /BPC 8 /CS /G /F /AHx ID 00112233445566778899AABBCCDDEEFF> EI "
        + "BT /T 1 Tf 2 0 0 2 9 9 Tm (aba) Tj ET [3 2] 0 d 2 J 0 0 m 5 5 l S");

    [Fact]
    public void Any_soup_of_operators_runs_to_its_end()
    {
        var soup = Gen.Elements(Tokens).ListOf(120).Select(tokens => string.Join(' ', tokens));
        Prop.ForAll(soup.ToArbitrary(), content => Survives(Encoding.Latin1.GetBytes(content))).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_change_of_bytes_is_survived()
    {
        var change = Gen.Zip(Gen.Choose(0, Sample.Length - 1), Gen.Choose(0, 255)).ListOf(6);
        Prop.ForAll(change.ToArbitrary(), changes =>
        {
            var content = (byte[])Sample.Clone();
            foreach (var (at, value) in changes) content[at] = (byte)value;
            return Survives(content);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_bytes_are_survived()
    {
        var bytes = Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf(400);
        Prop.ForAll(bytes.ToArbitrary(), Survives).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("q ", 200_000)]
    [InlineData("/A BMC ", 200_000)]
    [InlineData("q /X Do ", 30_000)]
    [InlineData("0 0 m 1 1 l S ", 100_000)]
    public void Endless_repetition_meets_a_limit(string content, int times)
    {
        var sketch = Sketch();
        sketch.Content = Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat(content, times)));
        var exception = Assert.Throws<PdfException>(() => sketch.Run(limits: new PdfLimits { OperationsPerPage = 150_000 }));
        Assert.Equal(PdfErrorCode.LimitExceeded, exception.Code);
    }

    [Fact]
    public void A_visibility_expression_that_names_its_parts_again_and_again_is_given_up()
    {
        var sketch = PdfSketch.Of("/OC /M BDC BT /F 9 Tf (a) Tj ET EMC");
        var group = sketch.Add("<< /Type /OCG /Name (on) >>");
        var expression = sketch.Add($"[/And {group} {group}]");
        for (var i = 0; i < 30; i++) expression = sketch.Add($"[/And {expression} {expression} {expression} {expression}]");
        sketch.Resources = $"/Properties << /M << /Type /OCMD /VE {expression} >> >>";
        Assert.True(sketch.Run().Visibility.Single().Visible);
    }

    [Fact]
    public void Steady_content_costs_no_memory_per_operation()
    {
        const string Line = "q 1 0 0 1 5 5 cm BT /F 9 Tf 1 0 0 1 50 700 Tm 2 Tc 0 g (Some text) Tj [(W)-80(orl\\(d)] TJ <48656C6C6F> Tj ET 10 10 m 20 20 30 30 40 10 c W n 0 0 9 9 re f Q\n";
        var few = Allocated(Line, 100);
        var many = Allocated(Line, 2100);
        // 2000 lines of 17 operations more; their bytes are part of the content that is decoded, once per run.
        Assert.InRange(many - few, 0, 2000L * Line.Length * 3);
    }

    private static long Allocated(string line, int times)
    {
        using var document = PdfSketch.Of(string.Concat(Enumerable.Repeat(line, times))).Open();
        var interpreter = new ContentInterpreter(document, new Lakwerk.Pdf.Fonts.FontLoader(document.Limits));
        var page = document.Page(1);
        interpreter.Run(page, new Nothing());
        var before = GC.GetAllocatedBytesForCurrentThread();
        interpreter.Run(page, new Nothing());
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static bool Survives(byte[] content)
    {
        var sketch = Sketch();
        sketch.Content = content;
        try
        {
            sketch.Run(limits: Small);
        }
        catch (PdfException exception)
        {
            return exception.Code == PdfErrorCode.LimitExceeded;
        }

        return true;
    }

    private static PdfSketch Sketch()
    {
        var sketch = new PdfSketch();
        var form = sketch.AddStream("/Subtype /Form /BBox [0 0 99 99] /Matrix [2 0 0 2 0 0] /Group << /S /Transparency >>", "q BT /F 9 Tf (form) Tj /X Do /P scn f");
        var pattern = sketch.AddStream("/PatternType 1 /PaintType 1 /BBox [0 0 9 9]", "0 0 5 5 re f /Pattern cs /P scn 0 0 5 5 re f /X Do");
        var glyph = sketch.AddStream("", "500 0 0 0 1 1 d1 BT /T 9 Tf (a) Tj ET /X Do 0 0 5 5 re f");
        var image = sketch.AddStream("/Subtype /Image /Width 1 /Height 1 /ImageMask true", "x");
        sketch.Resources = $"""
            /XObject << /X {form} /I {image} >> /Pattern << /P {pattern} >> /Properties << /M << /Type /OCMD >> >>
            /ExtGState << /G << /SMask << /S /Alpha /G {form} >> /Font [<< /Type /Font /Subtype /Type1 /BaseFont /Courier >> 9] >> >>
            /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> /T << /Type /Font /Subtype /Type3 /FontMatrix [.001 0 0 .001 0 0] /FontBBox [0 0 0 0]
            /FirstChar 97 /LastChar 97 /Widths [500] /CharProcs << /a {glyph} >> /Encoding << /Differences [97 /a] >> >> >>
            """;
        return sketch;
    }

    private sealed class Nothing : ContentVisitor;
}
