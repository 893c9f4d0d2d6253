using System.Globalization;
using Lakwerk.Intake.Mail;

namespace Lakwerk.Intake.Tests.Mail;

public sealed class MailDateTests
{
    [Theory]
    [InlineData("Fri, 21 Nov 1997 09:55:06 -0600", "1997-11-21T09:55:06-06:00")]
    [InlineData("21 Nov 97 09:55 GMT", "1997-11-21T09:55:00+00:00")]
    [InlineData("Thu, 1 Oct 2020 9:05:06 +0200 (CEST)", "2020-10-01T09:05:06+02:00")]
    [InlineData("Wed Nov 21 09:55:06 2018", "2018-11-21T09:55:06+00:00")]
    [InlineData("do, 12 mrt 2020 10:11:12 +0100", "2020-03-12T10:11:12+01:00")]
    [InlineData("2020-03-12T10:11:12+01:00", "2020-03-12T10:11:12+01:00")]
    [InlineData("Sat, 27 Jun 2009 12:00:00 CEST", "2009-06-27T12:00:00+02:00")]
    public void A_date_keeps_the_zone_of_the_sender(string raw, string expected) =>
        Assert.Equal(expected, MailDate.Parse(raw)?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("")]
    [InlineData("gisteren")]
    [InlineData("31 Feb 2020 10:00:00 +0100")]
    [InlineData(null)]
    public void What_is_no_date_gives_none(string? raw) => Assert.Null(MailDate.Parse(raw));
}
