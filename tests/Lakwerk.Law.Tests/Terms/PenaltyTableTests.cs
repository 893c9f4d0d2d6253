using Lakwerk.Law.Terms;

namespace Lakwerk.Law.Tests.Terms;

public class PenaltyTableTests
{
    [Theory]
    [InlineData("2015-05-01", 42, 1260)]
    [InlineData("2019-01-01", 42, 1442)]
    [InlineData("2019-01-01", 100, 1442)]
    [InlineData("2020-01-01", 15, 14 * 23 + 35)]
    [InlineData("2020-01-01", 0, 0)]
    [InlineData("2009-09-30", 42, 0)]
    public void The_amount_follows_the_day_of_the_notice(string notice, int days, int euros) =>
        Assert.Equal(euros, PenaltyTable.Amount(DateOnly.Parse(notice), days));

    [Theory]
    [InlineData(Regime.Woo, "2023-01-01", "Woo 8.2")]
    [InlineData(Regime.Wob, "2016-10-01", "Wob 15")]
    [InlineData(Regime.Wob, "2016-09-30", null)]
    public void The_acts_rule_it_out(Regime regime, string notice, string? rule) =>
        Assert.Equal(rule, PenaltyTable.Exclusion(regime, DateOnly.Parse(notice)));
}
