using Lakwerk.Law.Grounds;

namespace Lakwerk.Law.Tests.Grounds;

public class GroundTableTests
{
    [Theory]
    [InlineData("5.1.2.e", "5.1", 2, 'e')]
    [InlineData("5.1.5", "5.1", 5, null)]
    [InlineData("5.4a", "5.4a", null, null)]
    [InlineData("10.2.g", "10", 2, 'g')]
    [InlineData("11.1", "11", 1, null)]
    public void A_code_falls_apart_in_article_paragraph_and_letter(string code, string article, int? paragraph, char? letter)
    {
        var ground = GroundTable.Get(code);

        Assert.Equal((article, paragraph, letter), (ground.Article, ground.Paragraph, ground.Letter));
    }

    [Theory]
    [InlineData("5.1.1.b", GroundStrength.Absolute, false)]
    [InlineData("5.1.2.i", GroundStrength.Relative, true)]
    [InlineData("5.1.5", GroundStrength.Exceptional, true)]
    [InlineData("5.2.1", GroundStrength.OwnRegime, true)]
    [InlineData("5.1.4", GroundStrength.Temporary, false)]
    [InlineData("10.1.a", GroundStrength.Absolute, false)]
    [InlineData("10.2.g", GroundStrength.Relative, false)]
    public void A_ground_weighs_as_the_act_says(string code, GroundStrength strength, bool fiveYears)
    {
        var ground = GroundTable.Get(code);

        Assert.Equal((strength, fiveYears), (ground.Strength, ground.FiveYearRule));
    }

    [Fact]
    public void Every_refusing_Wob_ground_has_a_successor_in_the_Woo()
    {
        Assert.All(GroundTable.Of(Regime.Wob), g => Assert.NotNull(WobToWoo.Of(g)));
        Assert.All(WobToWoo.All, m => Assert.All(m.Woo, g => Assert.Equal(Regime.Woo, g.Regime)));
    }

    [Theory]
    [InlineData("10.2.e", false)]
    [InlineData("10.2.g", true)]
    [InlineData("10.1.c", true)]
    public void A_mapping_with_more_than_one_outcome_asks_for_a_choice(string wob, bool choice) =>
        Assert.Equal(choice, WobToWoo.Of(GroundTable.Get(wob))!.Choice is not null);

    [Theory]
    [InlineData(true, "5.1.5")]
    [InlineData(true, "5.1.1.b", "5.1.2.e", "5.2.1")]
    [InlineData(false, "5.1.5", "5.1.2.e")]
    [InlineData(false, "5.1.1.b", "5.1.5")]
    public void The_ground_of_harm_stands_alone(bool allowed, params string[] codes) =>
        Assert.Equal(allowed, GroundRules.MayStandTogether(codes.Select(GroundTable.Get)));

    [Theory]
    [InlineData("5.1.2.e", "2017-03-01", "2022-03-01", false)]
    [InlineData("5.1.2.e", "2017-02-28", "2022-03-01", true)]
    [InlineData("5.1.2.e", "2019-02-28", "2024-02-29", true)]
    [InlineData("5.1.2.e", "9999-12-31", "2022-03-01", false)]
    [InlineData("5.1.1.b", "2001-01-01", "2022-03-01", false)]
    public void Five_years_to_the_day_is_not_older(string code, string document, string request, bool needed) =>
        Assert.Equal(needed, GroundRules.NeedsFiveYearMotivation(GroundTable.Get(code), DateOnly.Parse(document), DateOnly.Parse(request)));
}
