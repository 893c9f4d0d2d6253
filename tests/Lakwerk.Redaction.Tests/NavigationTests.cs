using System.Text.Json;
using System.Text.RegularExpressions;
using Lakwerk.Pdf.Objects;
using Lakwerk.Redaction.Tests.Fixtures;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Tests;

/// <summary>Links, bookmarks and page labels outside the marks stay, unless they repeat what a mark removed.</summary>
public sealed class NavigationTests
{
    private const string Words = "BT /F1 12 Tf 72 700 Td (Beste Kortenaar, dank.) Tj ET";
    private const string SecondPage = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>";
    private const string Border = "/Type /Annot /Subtype /Link /Rect [72 100 172 120]";

    private static readonly Box OnKortenaar = new(114, 690, 182, 712);

    [RequiresToolTheory("qpdf")]
    [InlineData("https://example.nl/jaarverslag", true)]
    [InlineData("http://example.nl/", true)]
    [InlineData("https://example.nl/kortenaar/brief", false)]
    [InlineData("https://example.nl/KORTE-NAAR", false)]
    [InlineData("https://example.nl/%6Bortenaar", false)]
    [InlineData("mailto:info@example.nl", false)]
    [InlineData("javascript:alert(1)", false)]
    public void A_link_keeps_its_address_unless_that_repeats_a_removed_word(string address, bool stays)
    {
        var run = Redact($"<< {Border} /A << /S /URI /URI ({address}) >> >>");

        Assert.Equal(stays, run.Everything().Contains("/URI(", StringComparison.Ordinal));
        Assert.DoesNotContain("ortenaar", run.Everything(), StringComparison.OrdinalIgnoreCase);
        run.CheckWithQpdf();
    }

    [RequiresToolTheory("qpdf")]
    [InlineData("/Dest [6 0 R /XYZ 10 20 null]", "/XYZ 10 20 null")]
    [InlineData("/Dest [6 0 R /FitH 300]", "/FitH 300")]
    [InlineData("/Dest [6 0 R /Kortenaar (Kortenaar)]", "/Fit")]
    [InlineData("/Dest [6 0 R /XYZ (Kortenaar) 20 0]", "/XYZ null 20 0")]
    [InlineData("/A << /S /GoTo /D [6 0 R /Fit] >>", "/Fit")]
    [InlineData("/Dest /Kortenaar", "/FitV 7")]
    [InlineData("/Dest (brief van Kortenaar)", "/FitB")]
    public void A_link_within_the_file_leads_to_the_same_view_of_the_same_page(string target, string view)
    {
        var run = Redact($"<< {Border} {target} >>");

        Assert.Matches($@"/Dest ?\[(\d+) 0 R ?{Regex.Escape(view)}\]", run.Everything());
        Assert.Equal(2, PageOfLink(run.File));
        Assert.DoesNotContain("ortenaar", run.Everything(), StringComparison.OrdinalIgnoreCase);
        run.CheckWithQpdf();
    }

    [Theory]
    [InlineData("/A << /S /Launch /F (Kortenaar.exe) >>")]
    [InlineData("/A << /S /GoToR /F (Kortenaar.pdf) /D [0 /Fit] >>")]
    [InlineData("/A << /S /JavaScript /JS (Kortenaar) >>")]
    [InlineData("/Dest [99 0 R /Fit]")]
    [InlineData("/Dest (nergens)")]
    public void Links_that_lead_elsewhere_do_not_pass(string target)
    {
        var run = Redact($"<< {Border} {target} >>");

        Assert.DoesNotContain("/Link", run.Everything(), StringComparison.Ordinal);
        Assert.Equal(1, run.Report.Dropped["annotation/Link"]);
    }

    [RequiresToolFact("pdftoppm")]
    public void The_border_of_a_link_that_loses_its_target_stays()
    {
        var input = Input($"<< {Border} /Border [0 0 3 [4 2]] /C [1 0 0] /A << /S /URI /URI (https://example.nl/kortenaar) >> >>");
        var run = Run.Redact(input, WidthPolicy.Exact, Run.Mark(OnKortenaar));

        Assert.DoesNotContain("/URI", run.Everything(), StringComparison.Ordinal);
        Assert.Equal(0, Picture.ByPoppler(run.File).DifferencesOutside(Picture.ByPoppler(input), OnKortenaar.Inflate(4)));
    }

    [RequiresToolTheory("qpdf")]
    [InlineData("0 << /S /r >> 1 << /S /D >>", "0/r1 1/D1")]
    [InlineData("0 << /S /D /St 7 >>", "0/D7")]
    [InlineData("0 << /S /R /St 4 >> 1 << /S /D /P (Kortenaar-) >>", "0/R4 1/D2")]
    [InlineData("1 << /S /r >>", "0/D1 1/r1")]
    [InlineData("0 << /S /D /P (Kortenaar-) >>", "")]
    [InlineData("0 << /S /A >>", "")]
    public void Page_labels_stay_when_they_are_numbers(string ranges, string labels)
    {
        var run = Run.Redact(Input("<< >>", $"/PageLabels << /Kids [<< /Nums [{ranges}] >>] >>"), Run.Mark(OnKortenaar));

        Assert.Equal(labels, LabelsByQpdf(run.File));
        Assert.DoesNotContain("ortenaar", run.Everything(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Bookmarks_pass_only_when_asked_for()
    {
        Assert.DoesNotContain("Inleiding", RedactOutline(false).Everything(), StringComparison.Ordinal);
        Assert.Contains("Inleiding", RedactOutline(true).Everything(), StringComparison.Ordinal);
    }

    [RequiresToolFact("qpdf")]
    public void A_bookmark_that_shares_text_with_a_mark_goes_and_what_lay_below_it_moves_up()
    {
        var run = RedactOutline(true);

        Assert.Equal("Inleiding>1 Bijlage>2", OutlineByQpdf(run.File));
        Assert.DoesNotContain("ortenaar", run.Everything(), StringComparison.OrdinalIgnoreCase);
        run.CheckWithQpdf();
    }

    [Fact]
    public void A_bookmark_to_a_page_that_goes_as_a_whole_goes()
    {
        var run = Run.Redact(WithOutline(), new RedactionOptions { Outlines = true }, new Marks.Mark { Id = "m1", Page = 2, Whole = true });

        Assert.DoesNotContain("Bijlage", run.Everything(), StringComparison.Ordinal);
    }

    [RequiresToolFact("qpdf")]
    public void An_outline_that_runs_in_a_circle_ends()
    {
        var file = new Sheet(Words) { Catalog = "/Outlines 6 0 R" }
            .Add("<< /First 7 0 R /Last 7 0 R >>")
            .Add("<< /Title (Rond) /Next 7 0 R /First 7 0 R >>").Build();

        Assert.Equal("Rond>0", OutlineByQpdf(Run.Redact(file, new RedactionOptions { Outlines = true }).File));
    }

    private static Run RedactOutline(bool outlines) => Run.Redact(WithOutline(), new RedactionOptions { Outlines = outlines }, Run.Mark(OnKortenaar));

    private static byte[] WithOutline() => new Sheet(Words) { Catalog = "/Outlines 7 0 R", Kids = "3 0 R 6 0 R" }
        .Add(SecondPage.Replace("4 0 R", "11 0 R", StringComparison.Ordinal))
        .Add("<< /Type /Outlines /First 8 0 R /Last 9 0 R /Count 2 >>")
        .Add("<< /Title (Inleiding) /Parent 7 0 R /Next 9 0 R /Dest [3 0 R /Fit] >>")
        .Add("<< /Title (Brief van Kortenaar) /Parent 7 0 R /Prev 8 0 R /First 10 0 R /Last 10 0 R /Count 1 >>")
        .Add("<< /Title (Bijlage) /Parent 9 0 R /A << /S /GoTo /D [6 0 R /Fit] >> >>").AddStream("", "").Build();

    private static Run Redact(string annotation) => Run.Redact(Input(annotation), Run.Mark(OnKortenaar));

    private static byte[] Input(string annotation, string catalog = "") => new Sheet(Words)
    {
        Page = $"/Annots [{annotation}]",
        Kids = "3 0 R 6 0 R",
        Catalog = "/Dests << /Kortenaar << /D [6 0 R /FitV 7] >> >> /Names << /Dests << /Names [(brief van Kortenaar) [6 0 R /FitB]] >> >> " + catalog,
    }.Add(SecondPage.Replace("4 0 R", "7 0 R", StringComparison.Ordinal)).AddStream("", "").Build();

    private static int PageOfLink(byte[] file)
    {
        using var document = PdfDocument.Open(file);
        var target = (PdfReference)document.Page(1).Annotations[0].Array("Dest")!.Raw[0];
        return target.Id == document.Page(2).Id ? 2 : 1;
    }

    /// <summary>As qpdf reads them: where each range starts, its style and its first number.</summary>
    private static string LabelsByQpdf(byte[] file) => string.Join(' ', Qpdf(file, "pagelabels").EnumerateArray().Select(range =>
        $"{range.GetProperty("index").GetInt32()}{range.GetProperty("label").GetProperty("/S").GetString()}{(range.GetProperty("label").TryGetProperty("/St", out var start) ? start.GetInt32() : 1)}"));

    private static string OutlineByQpdf(byte[] file) => string.Join(' ', Qpdf(file, "outlines").EnumerateArray().Select(Item));

    private static string Item(JsonElement item)
    {
        var place = item.GetProperty("destpageposfrom1");
        var kids = string.Join(' ', item.GetProperty("kids").EnumerateArray().Select(Item));
        return $"{item.GetProperty("title").GetString()}>{(place.ValueKind == JsonValueKind.Number ? place.GetInt32() : 0)}{(kids.Length == 0 ? "" : $"({kids})")}";
    }

    private static JsonElement Qpdf(byte[] file, string key)
    {
        using var folder = new TempFolder();
        var json = Tool.Run("qpdf", "--json=1", $"--json-key={key}", folder.Write("output.pdf", file)).Expect().Output;
        return JsonDocument.Parse(json).RootElement.GetProperty(key).Clone();
    }
}
