using Lakwerk.Redaction.Tests.Fixtures;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Tests;

/// <summary>Shadings by a function of two variables are cut at a mark: beside it they look as they did, under it nothing of them is left.</summary>
public sealed class FunctionShadingTests
{
    private const string Turned = "/Domain [0 1 0 1] /Matrix [150 60 -60 150 70 10]";
    private static readonly Box Mark = new(60, 60, 140, 120);

    /// <summary>Red and green follow the place, blue a wave.</summary>
    private const string Smooth = "{ 2 copy add 360 mul sin 1 add 2 div }";

    [RequiresToolTheory("pdftoppm", "mutool")]
    [InlineData(false)]
    [InlineData(true)]
    public void Beside_the_mark_a_function_looks_as_it_did(bool asPattern)
    {
        var input = Page(Smooth, asPattern);
        var run = Run.Redact(input, WidthPolicy.Exact, Run.Mark(Mark));

        Assert.InRange(Picture.ByPoppler(run.File).DifferencesOutside(Picture.ByPoppler(input), Mark), 0, 2);
        Assert.InRange(Picture.ByMuPdf(run.File).DifferencesOutside(Picture.ByMuPdf(input), Mark), 0, 60);
        Assert.Empty(run.Report.Warnings);
        run.CheckWithQpdf();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_output_does_not_depend_on_what_a_program_draws_under_the_mark(bool asPattern)
    {
        // A spot that lies under the mark: a square on its tip, 16 points from its middle to its tips.
        const string spot = "{{ 2 copy .4 sub abs exch .4 sub abs add .1 lt {{ pop pop {0} }} {{ 0 }} ifelse }}";
        var one = Run.Redact(Page(string.Format(null, spot, ".2 .4 .6"), asPattern), Run.Mark(Mark));
        var other = Run.Redact(Page(string.Format(null, spot, ".9 .8 .1"), asPattern), Run.Mark(Mark));

        Assert.Equal(one.File, other.File);
        Assert.Contains("/ShadingType 1", one.Everything(), StringComparison.Ordinal);
        Assert.DoesNotContain("ifelse", one.Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_function_that_lies_under_the_mark_leaves_nothing()
    {
        var run = Run.Redact(Page(Smooth, asPattern: false, "/Domain [0 1 0 1] /Matrix [50 0 0 40 70 70]"), Run.Mark(Mark));

        Assert.DoesNotContain("/ShadingType", run.Everything(), StringComparison.Ordinal);
        Assert.Empty(run.Report.Warnings);
    }

    [Theory]
    [InlineData("{ nonsense }", Turned)]
    [InlineData(Smooth, "/Domain [1 0 0 1]")]
    public void A_function_that_cannot_be_read_goes_as_a_whole_and_is_named(string program, string place)
    {
        var run = Run.Redact(Page(program, asPattern: false, place), Run.Mark(Mark));

        Assert.Single(run.Report.Warnings);
        Assert.DoesNotContain("/ShadingType", run.Everything(), StringComparison.Ordinal);
    }

    private static byte[] Page(string program, bool asPattern, string place = Turned)
    {
        var shading = $"<< /ShadingType 1 /ColorSpace /DeviceRGB {place} /Function 6 0 R >>";
        return new Sheet(asPattern ? "/Pattern cs /P scn 5 5 190 190 re f" : "q 5 5 190 190 re W n /S sh Q")
        {
            MediaBox = "[0 0 200 200]",
            Resources = $"/Shading << /S {shading} >> /Pattern << /P << /PatternType 2 /Shading {shading} >> >>",
        }.AddStream("/FunctionType 4 /Domain [0 1 0 1] /Range [0 1 0 1 0 1]", program).Build();
    }
}
