using Lakwerk.Law.Grounds;
using Lakwerk.Law.Terms;

namespace Lakwerk.Law.Tests;

public class LawBookTests
{
    [Theory]
    [InlineData(Language.Dutch, "Persoonlijke levenssfeer", "binnen vier weken")]
    [InlineData(Language.English, "Privacy", "within four weeks")]
    public void The_page_holds_every_rule_and_every_ground(Language language, string ground, string rule)
    {
        var page = LawBook.ToText(language);

        Assert.Contains(ground, page, StringComparison.Ordinal);
        Assert.Contains(rule, page, StringComparison.Ordinal);
        Assert.All(TermRules.All, r => Assert.Contains(r.Meaning.In(language), page, StringComparison.Ordinal));
        Assert.All(GroundTable.All, g => Assert.Contains($"  {g.Code} ", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_term_rule_in_use_is_in_the_list() =>
        Assert.Equal(
            typeof(TermRules).GetFields().Where(f => f.FieldType == typeof(TermRule)).Select(f => (TermRule)f.GetValue(null)!),
            TermRules.All);
}
