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
