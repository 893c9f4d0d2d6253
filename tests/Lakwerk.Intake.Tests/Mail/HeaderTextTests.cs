using Lakwerk.Intake.Mail;

namespace Lakwerk.Intake.Tests.Mail;

public sealed class HeaderTextTests
{
    [Theory]
    [InlineData("plain words", "plain words")]
    [InlineData("=?utf-8?Q?Re=3A_Woo-verzoek?=", "Re: Woo-verzoek")]
    [InlineData("=?iso-8859-1?q?Co=F6rdinator?= NCTV", "Coördinator NCTV")]
    [InlineData("=?UTF-8?B?Q2/Dtg==?= =?UTF-8?B?cmRpbmF0b3I=?=", "Coördinator")]
    [InlineData("=?UTF-8?B?Q2/D?= =?UTF-8?B?tnJkaW5hdG9y?=", "Coördinator")]
    [InlineData("=?utf-8?Q?caf=C3?= =?utf-8?Q?=A9_noir?=", "café noir")]
    [InlineData("a =?utf-8?Q?b?= c", "a b c")]
    [InlineData("=?utf-8?Q?a?=b", "ab")]
    [InlineData("=?utf-8?Q?a?= =?utf-8?Q?b?=", "ab")]
    [InlineData("=?utf-8?Q?a?= en =?utf-8?Q?b?=", "a en b")]
    [InlineData("=?utf-8*nl?Q?verslag?=", "verslag")]
    [InlineData("=?windows-1252?Q?=80_100?=", "€ 100")]
    [InlineData("=?iso-8859-1?Q?=93geciteerd=94?=", "“geciteerd”")]
    public void Encoded_words_become_text(string raw, string expected) => Assert.Equal(expected, HeaderText.Decode(raw));

    [Theory]
    [InlineData("=?utf-8?B?dmVyc2xhZw?=", "verslag")]
    [InlineData("=?utf-8?Q?twee woorden?=", "twee woorden")]
    [InlineData("=?utf-8?Q?niet gesloten", "niet gesloten")]
    [InlineData("=?no-such-charset?Q?gew=6Fon?=", "gewoon")]
    [InlineData("=?utf-8?X?abc?=", "=?utf-8?X?abc?=")]
    [InlineData("a =? b", "a =? b")]
    [InlineData("=?utf-8?Q??=", "")]
    [InlineData("=?utf-8?Q?Co=F6rdinator?=", "Coördinator")]
    public void Broken_words_lose_no_text(string raw, string expected) => Assert.Equal(expected, HeaderText.Decode(raw));

    [Theory]
    [InlineData("Co\u00C3\u00B6rdinator", "Coördinator")]
    [InlineData("Co\u00F6rdinator", "Coördinator")]
    public void Bytes_without_a_label_are_utf8_or_windows_1252(string raw, string expected) => Assert.Equal(expected, HeaderText.Decode(raw));

    [RequiresToolTheory("python3")]
    [InlineData("=?utf-8?Q?Besluit_op_uw_verzoek_van_=E2=80=98maart=E2=80=99?=")]
    [InlineData("=?iso-8859-15?Q?=A4_100?= =?utf-8?B?IGVuIG1lZXI=?=")]
    [InlineData("=?gb2312?B?xOO6ww==?=")]
    [InlineData("=?ISO-2022-JP?B?GyRCRnxLXDhsGyhC?=")]
    [InlineData("=?koi8-r?B?8NLJ18XU?= mix")]
    public void Python_reads_the_same(string raw)
    {
        const string program = "import sys,email.header as h; print(str(h.make_header(h.decode_header(sys.argv[1]))), end='')";
        Assert.Equal(Tool.Run("python3", "-X", "utf8", "-c", program, raw).Expect().Output, HeaderText.Decode(raw));
    }
}
