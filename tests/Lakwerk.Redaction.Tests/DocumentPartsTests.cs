using Lakwerk.Redaction.Tests.Fixtures;

namespace Lakwerk.Redaction.Tests;

/// <summary>The report names what hangs on a document as a whole and is left behind, each kind with its number.</summary>
public sealed class DocumentPartsTests
{
    private const string Fields =
        "/AcroForm << /XFA [] /Fields [<< /T (one) /Kids [<< /T (name) /FT /Tx /Kids [<< /Subtype /Widget >>] >> << /T (hand) /FT /Sig /V << /Type /Sig >> >> << /T (empty) /FT /Sig >>] >>] >>";

    [Theory]
    [InlineData("/Names << /EmbeddedFiles << /Kids [<< /Names [(a) << >> (b) << >>] >> << /Names [(c) << >>] >>] >> >>", "attachment", 3)]
    [InlineData("/OpenAction << /S /JavaScript /JS (x) >> /AA << /WC << /S /JavaScript >> /WS << /S /URI >> >> /Names << /JavaScript << /Names [(a) << >>] >> >>", "script", 3)]
    [InlineData("/OCProperties << /OCGs [<< /Name (a) >> << /Name (b) >>] >>", "layer", 2)]
    [InlineData("/Dests << /a [] /b [] >>", "named destination", 2)]
    [InlineData(Fields, "form field", 3)]
    [InlineData(Fields, "digital signature", 1)]
    [InlineData(Fields, "XFA form", 1)]
    public void What_is_left_behind_is_named_and_counted(string catalog, string what, int count) =>
        Assert.Equal(count, Run.Redact(new Sheet("") { Catalog = catalog }.Build()).Report.Dropped[what]);

    [Fact]
    public void Of_a_plain_document_nothing_is_named() => Assert.Empty(Run.Redact(new Sheet("").Build()).Report.Dropped);

    [Fact]
    public void Fields_that_hold_each_other_are_counted_once()
    {
        var file = new Sheet("") { Catalog = "/AcroForm << /Fields [6 0 R 6 0 R] >>" }.Add("<< /T (a) /Kids [6 0 R << /T (b) >>] >>").Build();

        Assert.Equal(1, Run.Redact(file).Report.Dropped["form field"]);
    }
}
