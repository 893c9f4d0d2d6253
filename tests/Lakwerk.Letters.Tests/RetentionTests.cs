using Lakwerk.Letters.Facts;

namespace Lakwerk.Letters.Tests;

/// <summary>What a body says of how long its decisions are kept.</summary>
public sealed class RetentionTests
{
    [Theory]
    [InlineData("\"blijvend\"", true, null)]
    [InlineData("20", true, 20)]
    [InlineData("null", false, null)]
    public void It_is_for_ever_a_number_of_years_or_not_said(string json, bool said, int? years)
    {
        var profile = BodyProfileReader.Read($"{{\"bewaren\":{json}}}");

        Assert.Equal(said ? new Retention(years) : null, profile.Retention);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("501")]
    [InlineData("2.5")]
    [InlineData("true")]
    [InlineData("\"lang\"")]
    public void Anything_else_is_refused(string json) => Assert.Contains("bewaren", Assert.Throws<LetterException>(() => BodyProfileReader.Read($"{{\"bewaren\":{json}}}")).Message, StringComparison.Ordinal);
}
