using Lakwerk.Intake.Mail;

namespace Lakwerk.Intake.Tests.Mail;

public sealed class AddressListTests
{
    [Theory]
    [InlineData("a@b.nl", "a@b.nl")]
    [InlineData("Piet Jansen <p@b.nl>", "Piet Jansen <p@b.nl>")]
    [InlineData("\"Jansen, P. (Piet)\" <p@b.nl>", "Jansen, P. (Piet) <p@b.nl>")]
    [InlineData("p@b.nl (Piet Jansen)", "Piet Jansen <p@b.nl>")]
    [InlineData("a@b.nl, c@d.nl", "a@b.nl|c@d.nl")]
    [InlineData("a@b.nl; c@d.nl", "a@b.nl|c@d.nl")]
    [InlineData("Team: a@b.nl, c@d.nl;", "a@b.nl|c@d.nl")]
    [InlineData("undisclosed-recipients:;", "")]
    [InlineData("=?utf-8?Q?Zo=C3=AB?= <z@b.nl>", "Zoë <z@b.nl>")]
    [InlineData("\"=?utf-8?Q?Zo=C3=AB?=\" <z@b.nl>", "Zoë <z@b.nl>")]
    [InlineData("Piet Jansen", "Piet Jansen")]
    [InlineData("Jansen <p@b.nl", "Jansen <p@b.nl>")]
    [InlineData("\"a@b.nl\" <a@b.nl>", "a@b.nl")]
    [InlineData("'p@b.nl' <p@b.nl>", "p@b.nl")]
    [InlineData(",, ,", "")]
    public void Addresses_are_read_as_people_write_them(string raw, string expected) =>
        Assert.Equal(expected, string.Join('|', AddressList.Parse(raw)));

    [Fact]
    public void A_missing_field_is_an_empty_list() => Assert.Empty(AddressList.Parse(null));
}
