using Lakwerk.Suggestions.Consistency;

namespace Lakwerk.Suggestions.Tests;

/// <summary>The same passage, the same decision.</summary>
public sealed class PassageComparisonTests
{
    [Theory]
    [InlineData("Verzonden door [Jan Veldkampen] gisteren", "Gisteren belde Jan Veldkampen weer", "Jan Veldkampen")]
    [InlineData("Verzonden door [Jan Veldkampen] gisteren", "Gisteren belde JAN VELDKAMPEN, die boos was", "JAN VELDKAMPEN,")]
    [InlineData("Verzonden door [Jan Veldkampen] gisteren", "Gisteren belde Jan Veld-\nkampen weer", "Jan Veld- kampen")]
    [InlineData("Mail [j.veldkampen@voorbeeld.nl] vandaag", "zie j.veldkampen@voorbeeld.nl.", "j.veldkampen@voorbeeld.nl.")]
    [InlineData("Het [kenmerk 12345] geldt", "met kenmerk 12345 erbij", "kenmerk 12345")]
    public void Words_that_are_covered_here_and_open_there_are_found(string covered, string open, string expected)
    {
        var finding = Assert.Single(Find(CoveredText.Document("a", covered), CoveredText.Document("b", open)));

        Assert.Equal(InconsistencyKind.SameWords, finding.Kind);
        Assert.Equal(expected, Assert.Single(finding.Open).Text);
        Assert.Equal(("b", 1), (finding.Open[0].Document, finding.Open[0].Page));
    }

    [Theory]
    [InlineData("Verzonden door [Jan Veldkampen] gisteren", "Gisteren belde [Jan Veldkampen] weer")]
    [InlineData("Verzonden door [Jan Veldkampen] gisteren", "Gisteren belde [de heer Jan Veldkampen zelf] weer")]
    [InlineData("Verzonden door [Jan Veldkampen] gisteren", "Jan belde Veldkampen")]
    public void What_is_covered_everywhere_or_stands_nowhere_else_is_in_order(string one, string other) =>
        Assert.Empty(Find(CoveredText.Document("a", one), CoveredText.Document("b", other)));

    [Fact]
    public void A_mark_over_a_line_end_is_one_passage()
    {
        var finding = Assert.Single(Find(CoveredText.Document("a", "gebeld door [Jan\nVeldkampen] vandaag"), CoveredText.Document("b", "want Jan Veldkampen wilde dat")));

        Assert.Equal("Jan Veldkampen", finding.Text);
    }

    [Fact]
    public void A_name_that_is_covered_in_part_is_open()
    {
        var finding = Assert.Single(Find(CoveredText.Document("a", "van [Jan Veldkampen] aan allen"), CoveredText.Document("b", "van Jan [Veldkampen] aan allen")));

        Assert.Equal("Jan Veldkampen", Assert.Single(finding.Open).Text);
    }

    [Fact]
    public void A_quoted_paragraph_is_found_where_only_a_part_of_it_was_taken_over()
    {
        var paragraph = string.Join(' ', Enumerable.Range(1, 60).Select(i => $"woord{i}"));
        var part = string.Join(' ', Enumerable.Range(13, 30).Select(i => $"woord{i}"));

        var finding = Assert.Single(Find(CoveredText.Document("a", $"begin [{paragraph}] einde"), CoveredText.Document("b", $"hij schreef {part} en meer")));

        Assert.StartsWith("woord13 woord14", Assert.Single(finding.Open).Text, StringComparison.Ordinal);
        Assert.EndsWith("woord36", finding.Open[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_sentence_with_another_reading_of_the_name_is_found()
    {
        const string Sentence = "De melding over de kade kwam van {0} en is daarna besproken met de directie";
        var finding = Assert.Single(Find(
            CoveredText.Document("mail", string.Format(null, Sentence, "[Jan Veldkampen]")),
            CoveredText.Document("scan", string.Format(null, Sentence, "Jan Ve1dkarnpen"))));

        Assert.Equal((InconsistencyKind.SameSurroundings, "Jan Ve1dkarnpen"), (finding.Kind, finding.Open[0].Text));
    }

    [Fact]
    public void The_same_words_under_different_grounds_are_a_finding_of_their_own()
    {
        var finding = Assert.Single(Find(CoveredText.Document("a", "volgens [5.1.2.e|Jan Veldkampen] klopt het"), CoveredText.Document("b", "dat [5.2|Jan Veldkampen] zei")));

        Assert.Equal(InconsistencyKind.OtherGround, finding.Kind);
        Assert.Equal(["5.1.2.e", "5.2"], finding.Covered.Select(place => place.Ground));
    }

    [Fact]
    public void What_tells_more_comes_first()
    {
        var findings = Find(
            CoveredText.Document("a", "[Jan Veldkampen] en [Veldkampen] en [overleg] en [overleg]"),
            CoveredText.Document("b", "Jan Veldkampen sprak, Veldkampen zweeg, overleg volgde"));

        Assert.Equal(["Jan Veldkampen", "Veldkampen", "overleg"], findings.Select(finding => finding.Text));
        Assert.Equal(findings.Select(finding => finding.Risk).OrderDescending(), findings.Select(finding => finding.Risk));
    }

    [Fact]
    public void A_common_word_that_is_open_nearly_everywhere_is_no_finding() =>
        Assert.Empty(Find(CoveredText.Document("a", "dan [overleg] volgt"), CoveredText.Document("b", string.Join(" en ", Enumerable.Repeat("overleg", 20)))));

    [Fact]
    public void An_open_place_has_its_boxes()
    {
        var finding = Assert.Single(Find(CoveredText.Document("a", "door [Jan Veldkampen] zelf"), CoveredText.Document("b", "eerste regel", "want Jan\nVeldkampen ook")));

        Assert.Equal(2, finding.Open[0].Page);
        Assert.Equal(2, finding.Open[0].Boxes.Count);
    }

    private static IReadOnlyList<Inconsistency> Find(params MarkedDocument[] documents) => PassageComparison.Find(documents);
}
