using System.Text;
using Lakwerk.Work.Requests;

namespace Lakwerk.Work.Tests.Requests;

public sealed class RequestLetterTests
{
    private const string Letter = """
        Waterhoek, 3 februari 2026

        Aan het college van burgemeester en wethouders

        Betreft: verzoek om informatie over de parkeerproef

        Geacht college,

        Ik vraag u om alle stukken sinds 1 januari 2024 over de parkeerproef.

        Hoogachtend,

        Fenna Ruitenschild
        Kalkmarkt 17
        """;

    [Fact]
    public void A_mail_tells_who_asks_what_and_when()
    {
        var read = Read("verzoek.eml", Mail("Fenna Ruitenschild <f.ruitenschild@example.org>", "Woo-verzoek parkeerproef"));
        Assert.Equal(new RequestLetter { Subject = "Woo-verzoek parkeerproef", Requester = "Fenna Ruitenschild", Written = new(2026, 2, 3), Received = new(2026, 2, 3) }, read);
    }

    [Fact]
    public void A_mail_address_is_nobodys_name() =>
        Assert.Null(Read("verzoek.eml", Mail("f.ruitenschild@example.org", "Woo-verzoek")).Requester);

    [Theory]
    [InlineData("FW: Woo-verzoek parkeerproef")]
    [InlineData("Doorst: RE: Woo-verzoek parkeerproef")]
    public void Who_passes_a_request_on_did_not_make_it(string subject) =>
        Assert.Equal(new RequestLetter { Subject = "Woo-verzoek parkeerproef" }, Read("verzoek.eml", Mail("Post Kamer <post@example.org>", subject)));

    [Fact]
    public void A_letter_tells_its_subject_its_date_and_who_signed_but_not_when_it_came_in()
    {
        var read = Read("verzoek.txt", Letter);
        Assert.Equal(new RequestLetter { Subject = "verzoek om informatie over de parkeerproef", Requester = "Fenna Ruitenschild", Written = new(2026, 2, 3) }, read);
    }

    [Fact]
    public void What_a_letter_does_not_say_is_left_open() =>
        Assert.Equal(new RequestLetter(), Read("verzoek.txt", "Geacht college,\n\nIk wil alle stukken zien die er na 1 januari 2024 zijn gemaakt over de parkeerproef.\n"));

    [Fact]
    public void A_file_that_is_no_letter_is_refused() =>
        Assert.Throws<InputException>(() => RequestLetterReader.Read("verzoek.bin", [0, 1, 2, 3, 250, 251, 252, 253], CancellationToken.None));

    private static RequestLetter Read(string name, string text) => RequestLetterReader.Read(name, Encoding.UTF8.GetBytes(text), CancellationToken.None);

    private static string Mail(string from, string subject) =>
        $"From: {from}\r\nTo: college@waterhoek.example\r\nSubject: {subject}\r\nDate: Tue, 03 Feb 2026 09:05:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nGraag ontvang ik alle stukken over de parkeerproef.\r\n";
}
