namespace Lakwerk.Law.Tests;

public sealed class RegisterAddressTests
{
    [Theory]
    [InlineData("gemeente/gm0000")]
    [InlineData("ministerie/mnre1058")]
    [InlineData("so/so0001")]
    [InlineData("een_andere_soort/abc123")]
    public void A_sort_and_a_code_make_an_address(string path) =>
        Assert.Equal(RegisterAddress.Organisations + path, RegisterAddress.Parse(RegisterAddress.Organisations + path)!.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("Gemeente Veldrode")]
    [InlineData("https://www.veldrode.example/")]
    [InlineData("http://identifier.overheid.nl/tooi/id/gemeente/gm0000")]
    [InlineData("https://identifier.overheid.nl/tooi/id/gemeente")]
    [InlineData("https://identifier.overheid.nl/tooi/id/gemeente/gm0000/")]
    [InlineData("https://identifier.overheid.nl/tooi/id/gemeente/0000")]
    [InlineData("https://identifier.overheid.nl/tooi/id/gemeente/gm")]
    [InlineData("https://identifier.overheid.nl/tooi/id/gemeente/mnre1058")]
    [InlineData("https://identifier.overheid.nl/tooi/id/gemeente/gm0000?x=1")]
    public void What_cannot_stand_in_the_register_is_no_address(string text) => Assert.Null(RegisterAddress.Parse(text));
}
