namespace Lakwerk.Pdf.Tests.Content;

public class MarkedContentTests
{
    [Fact]
    public void Sequences_nest_and_know_their_identifier()
    {
        var run = PdfSketch.Of("/P <</MCID 4>> BDC /Span BMC EMC EMC /Q /M BDC EMC", "/Properties << /M << /MCID 9 >> >>").Run();
        Assert.Equal(["begin Page 0", "mark P 4 1", "mark Span 4 2", "unmark 2", "unmark 1", "mark Q 9 1", "unmark 1", "end Page"], run.Events);
    }

    [Fact]
    public void What_a_form_leaves_open_ends_with_it_and_it_cannot_end_what_is_outside()
    {
        var sketch = PdfSketch.Of("/A BMC /X Do EMC EMC");
        sketch.Resources = $"/XObject << /X {sketch.AddStream("/Subtype /Form /BBox [0 0 9 9]", "EMC /B BMC")} >>";
        var run = sketch.Run(new Recorder());
        Assert.Equal(["mark A -1 1", "mark B -1 2", "unmark 2", "unmark 1"], run.Events.Where(e => e.Contains("mark", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/OFF [10 0 R]", "/OC /On BDC (a) Tj EMC", false)]
    [InlineData("/OFF [11 0 R]", "/OC /On BDC (a) Tj EMC", true)]
    [InlineData("/OFF [11 0 R]", "/OC /Off BDC (a) Tj EMC", false)]
    [InlineData("/OFF [11 0 R]", "/OC /Off BDC EMC (a) Tj", true)]
    [InlineData("/OFF [11 0 R]", "/OC /Off BDC /OC /On BDC (a) Tj EMC EMC", false)]
    [InlineData("/BaseState /OFF", "/OC /On BDC (a) Tj EMC", false)]
    [InlineData("/BaseState /OFF /ON [10 0 R]", "/OC /On BDC (a) Tj EMC", true)]
    [InlineData("/OFF [11 0 R]", "/OC /Missing BDC (a) Tj EMC", true)]
    [InlineData("/OFF [11 0 R]", "/Span /Off BDC (a) Tj EMC", true)]
    // Membership: 10 is on, 11 is off.
    [InlineData("/OFF [11 0 R]", "/OC /Any BDC (a) Tj EMC", true)]
    [InlineData("/OFF [11 0 R]", "/OC /All BDC (a) Tj EMC", false)]
    [InlineData("/OFF [11 0 R]", "/OC /AnyOff BDC (a) Tj EMC", true)]
    [InlineData("/OFF [11 0 R]", "/OC /AllOff BDC (a) Tj EMC", false)]
    [InlineData("/OFF [10 0 R 11 0 R]", "/OC /Any BDC (a) Tj EMC", false)]
    [InlineData("/OFF [10 0 R 11 0 R]", "/OC /AllOff BDC (a) Tj EMC", true)]
    [InlineData("/OFF [11 0 R]", "/OC /Empty BDC (a) Tj EMC", true)]
    // Expressions go before P.
    [InlineData("/OFF [11 0 R]", "/OC /And BDC (a) Tj EMC", false)]
    [InlineData("/OFF [11 0 R]", "/OC /Or BDC (a) Tj EMC", true)]
    [InlineData("/OFF [11 0 R]", "/OC /Not BDC (a) Tj EMC", true)]
    // Objects with an entry of their own.
    [InlineData("/OFF [11 0 R]", "/HiddenForm Do", false)]
    [InlineData("/OFF [11 0 R]", "/HiddenImage Do", false)]
    [InlineData("/OFF [10 0 R]", "/HiddenForm Do", true)]
    [InlineData("/OFF [10 0 R]", "/HiddenImage Do", true)]
    public void Optional_content_tells_what_is_shown_and_hides_nothing_from_the_visitor(string configuration, string content, bool visible)
    {
        var sketch = PdfSketch.Of($"BT /F 9 Tf {content} ET");
        sketch.Add("<< /Type /OCG /Name (on) >>");
        sketch.Add("<< /Type /OCG /Name (off) >>");
        var form = sketch.AddStream("/Subtype /Form /BBox [0 0 9 9] /OC 11 0 R", "BT /F 9 Tf (a) Tj ET");
        var image = sketch.AddStream("/Subtype /Image /Width 1 /Height 1 /OC 11 0 R", "x");
        const string Both = "/Type /OCMD /OCGs [10 0 R 11 0 R]";
        sketch.CatalogEntries = $"/OCProperties << /OCGs [10 0 R 11 0 R] /D << {configuration} >> >>";
        sketch.Resources = $"""
            /XObject << /HiddenForm {form} /HiddenImage {image} >> /Properties << /On 10 0 R /Off 11 0 R
            /Any << {Both} >> /All << {Both} /P /AllOn >> /AnyOff << {Both} /P /AnyOff >> /AllOff << {Both} /P /AllOff >> /Empty << /Type /OCMD /OCGs [] >>
            /And << {Both} /VE [/And 10 0 R 11 0 R] >> /Or << {Both} /P /AllOn /VE [/Or 10 0 R 11 0 R] >> /Not << {Both} /VE [/And 10 0 R [/Not 11 0 R]] >> >>
            """;
        Assert.Equal(visible, sketch.Run().Visibility.Single().Visible);
    }

    /// <summary>Pages taken from another file keep the names of its layers, not the list of them.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("/OCProperties << /OCGs [] /D << /OFF [10 0 R] >> >>")]
    [InlineData("/OCProperties << /OCGs [] /D << /BaseState /OFF >> >>")]
    public void Groups_that_the_catalog_does_not_list_hide_nothing(string catalog)
    {
        var sketch = PdfSketch.Of("BT /F 9 Tf /OC /Group BDC (a) Tj EMC /OC /AllOff BDC (a) Tj EMC ET");
        sketch.Add("<< /Type /OCG /Name (on) >>");
        sketch.CatalogEntries = catalog;
        sketch.Resources = "/Properties << /Group 10 0 R /AllOff << /Type /OCMD /OCGs [10 0 R] /P /AllOff >> >>";

        Assert.All(sketch.Run().Visibility, shown => Assert.True(shown.Visible));
    }
}
