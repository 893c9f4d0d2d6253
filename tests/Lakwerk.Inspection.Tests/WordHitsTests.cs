using Lakwerk.Inspection.Facts;
using Lakwerk.Inspection.Tests.Fixtures;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Inspection.Tests;

/// <summary>Where in a file a removed word counts as found.</summary>
public sealed class WordHitsTests
{
    [Theory]
    [InlineData("/Note (Kortenaar)", true)]
    [InlineData("/Note <FEFF004B006F007200740065006E006100610072>", true)]
    [InlineData("/Note <4B6F7274656E616172>", true)]
    [InlineData("/Note /Kort#65naar", true)]
    [InlineData("/Kortenaar 1", true)]
    [InlineData("/Note [[(van) (Kortenaar)]]", true)]
    [InlineData("/BaseFont /ABCDEF+Kortenaar", false)]
    [InlineData("/Note (iemand anders)", false)]
    public void A_word_is_found_in_strings_names_and_keys_but_not_in_the_name_of_a_font(string key, bool expected) =>
        Assert.Equal(expected, Hits(new PdfSketch(Letter.After, page: key), "kortenaar").Count > 0);

    [Fact]
    public void A_word_shown_letter_by_letter_is_found_in_content() =>
        Assert.NotEmpty(Hits(new PdfSketch("BT /F1 12 Tf (Kor) Tj [(te) -20 (n)] TJ (aar) ' ET"), "kortenaar"));

    [Fact]
    public void A_word_that_is_a_name_of_the_standard_is_not_found_in_every_file() =>
        Assert.Empty(Hits(Letter.Result, "catalog"));

    private static IReadOnlyList<WordHit> Hits(PdfSketch sketch, string word)
    {
        using var document = PdfDocument.Open(sketch.Build());
        return WordHits.Find(ObjectWalk.Of(document, CancellationToken.None), new WordSearch([word]), document.Limits);
    }
}
