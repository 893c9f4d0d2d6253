using System.Text;
using Lakwerk.Inspection.Facts;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Inspection.Tests;

public sealed class WordSearchTests
{
    private static readonly WordSearch Search = new(["kortenaar"]);

    [Theory]
    [InlineData("Kortenaar")]
    [InlineData("de heer KORTENAAR, wonende")]
    [InlineData("K o r t e n a a r")]
    [InlineData("Kor\u00adte\u200bnaar")]
    [InlineData("Korte-naar", false)]
    [InlineData("raanetrok")]
    [InlineData("iemand anders", false)]
    [InlineData("", false)]
    public void A_word_is_found_in_text_whatever_its_case_and_spacing(string text, bool expected = true) =>
        Assert.Equal(expected, Search.In(text) is not null);

    [Fact]
    public void A_word_turned_round_that_stands_in_the_kept_text_is_no_finding()
    {
        var search = new WordSearch(["12345678", "kortenaar"], kept => kept == "87654321");
        Assert.Null(search.In("bel 06-8765 4321"));
        Assert.NotNull(search.In("bel 06-1234 5678"));
        Assert.NotNull(search.In("raanetrok"));
    }

    [Fact]
    public void A_word_is_found_in_bytes_of_any_usual_coding()
    {
        Encoding[] codings = [Encoding.Latin1, Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode];
        Assert.All(codings, coding => Assert.NotNull(Search.In(coding.GetBytes("voor Kortenaar zelf"))));
    }

    [Fact]
    public void A_word_with_accents_is_found_in_every_coding_of_a_string()
    {
        var search = new WordSearch(["zoë-müller"]);
        Assert.NotNull(search.In(new PdfString(Encoding.Latin1.GetBytes("Zoë-Müller"))));
        Assert.NotNull(search.In(new PdfString(Encoding.UTF8.GetBytes("Zoë-Müller"))));
        Assert.NotNull(search.In(PdfString.OfText("Zoë-Müller")));
    }
}
