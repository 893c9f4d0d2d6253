using Lakwerk.Redaction.Marks;
using Lakwerk.Redaction.Tests.Fixtures;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Tests;

/// <summary>Which marks are refused, and what the report says of those that are not.</summary>
public sealed class MarkTests
{
    private static readonly byte[] Input = new Sheet("BT /F1 12 Tf 72 700 Td (Beste Kortenaar en dank) Tj ET").Build();

    [Theory]
    [InlineData(0, 1, 1, 2, 2)]
    [InlineData(-1, 1, 1, 2, 2)]
    [InlineData(2, 1, 1, 2, 2)]
    [InlineData(int.MaxValue, 1, 1, 2, 2)]
    [InlineData(1, double.NaN, 1, 2, 2)]
    [InlineData(1, 1, 1, double.PositiveInfinity, 2)]
    [InlineData(1, 1, 1, 1, 2)]
    [InlineData(1, 1, 2, 2, 2)]
    [InlineData(1, 2, 1, 1, 2)]
    [InlineData(1, 1, 1, 2e9, 2)]
    public void A_mark_that_does_not_fit_is_refused_in_one_sentence_and_nothing_is_written(int page, double left, double bottom, double right, double top)
    {
        using var output = new MemoryStream();
        var outcome = Run.Try(Input, new RedactionOptions(), output, Run.Mark(new Box(left, bottom, right, top), page, id: "lak 7"));

        var reason = Assert.Single(Assert.IsType<RedactionOutcome.Refused>(outcome).Reasons);
        Assert.Contains("lak 7", reason, StringComparison.Ordinal);
        Assert.EndsWith(".", reason, StringComparison.Ordinal);
        Assert.Equal(0, output.Length);
    }

    [Fact]
    public void A_mark_without_boxes_is_refused_unless_it_covers_the_page()
    {
        using var output = new MemoryStream();

        Assert.IsType<RedactionOutcome.Refused>(Run.Try(Input, new RedactionOptions(), output, new Mark { Id = "m1", Page = 1 }));
        Assert.IsType<RedactionOutcome.Redacted>(Run.Try(Input, new RedactionOptions(), output, new Mark { Id = "m1", Page = 1, Whole = true }));
    }

    [Fact]
    public void The_report_counts_the_glyphs_of_each_mark()
    {
        var run = Run.Redact(Input, Run.MarkOn(Input, "Kortenaar"), Run.MarkOn(Input, "dank") with { Id = "m2" }, Run.Mark(new Box(10, 10, 20, 20), id: "m3"));

        Assert.Equal([9, 4, 0], run.Report.Marks.Values.Select(mark => mark.Glyphs));
        Assert.All(run.Report.Marks.Values, mark => Assert.Equal("5.1.2.e", mark.Ground));
    }

    [Fact]
    public void What_the_allow_list_leaves_behind_is_named_in_the_report()
    {
        var file = new Sheet("") { Catalog = "/OpenAction << /S /JavaScript /JS (x) >> /XX_Note (x)", Trailer = "/Info 6 0 R", Page = "/Annots [<< /Type /Annot /Subtype /Sound /Rect [0 0 9 9] >>]" }
            .Add("<< /Author (x) >>").Builder().Object(6, "<< /Author (y) >>").Xref().ToArray();

        var dropped = Run.Redact(file).Report.Dropped;

        Assert.Equal(["Catalog/OpenAction", "Catalog/XX_Note", "Info", "annotation/Sound", "earlier revision", "script"], dropped.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_title_of_the_new_file_is_the_callers_and_no_other()
    {
        var file = new Sheet("") { Trailer = "/Info 6 0 R" }.Add("<< /Title (Kortenaar) >>").Build();

        Assert.DoesNotContain("/Title", Run.Redact(file).Everything(), StringComparison.Ordinal);
        Assert.Contains("/Title(Besluit)", Run.Redact(file, new RedactionOptions { Title = "Besluit" }).Everything(), StringComparison.Ordinal);
    }
}
