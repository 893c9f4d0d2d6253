using Lakwerk.Letters.Facts;

namespace Lakwerk.Letters.Tests;

public sealed class OrganisationNamesTests
{
    [Theory]
    [InlineData("Ministerie van Algemene Zaken", "het Ministerie van Algemene Zaken")]
    [InlineData("Nationale Politie", "de Nationale Politie")]
    [InlineData(" minister van Financiën ", "de minister van Financiën")]
    [InlineData("Rijkswaterstaat", "Rijkswaterstaat")]
    [InlineData("Het college van Veldrode", "Het college van Veldrode")]
    [InlineData("", "")]
    public void A_body_is_named_with_the_article_that_it_takes(string name, string expected) => Assert.Equal(expected, OrganisationNames.WithArticle(name));
}
