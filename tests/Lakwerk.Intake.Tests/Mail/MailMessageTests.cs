using Lakwerk.Intake.Mail;

namespace Lakwerk.Intake.Tests.Mail;

public sealed class MailMessageTests
{
    private const string Mixed = """
        From: "Jansen, P." <p@voorbeeld.nl>
        To: Team <team@voorbeeld.nl>
        Subject: Stukken
        Message-ID: <2@voorbeeld.nl>
        In-Reply-To: <1@voorbeeld.nl>
        References: <0@voorbeeld.nl> <1@voorbeeld.nl>
        Content-Type: multipart/mixed; boundary=m

        --m
        Content-Type: multipart/related; boundary=r

        --r
        Content-Type: multipart/alternative; boundary=a

        --a
        Content-Type: text/plain

        platte tekst
        --a
        Content-Type: text/html

        <p>rijke tekst <img src="cid:logo@x"></p>
        --a--
        --r
        Content-Type: image/png; name=logo.png
        Content-ID: <logo@x>
        Content-Transfer-Encoding: base64

        AAAA
        --r
        Content-Type: image/png
        Content-ID: <unused@x>
        Content-Transfer-Encoding: base64

        AAAA
        --r--
        --m
        Content-Type: application/pdf; name="nota.pdf"
        Content-Disposition: attachment

        x
        --m
        Content-Type: message/rfc822

        Subject: eerder bericht

        oud
        --m--
        """;

    [Fact]
    public void The_richest_text_is_the_body() => Assert.Contains("rijke tekst", Assert.Single(MailText.Parse(Mixed).Bodies).Text);

    [Fact]
    public void Everything_else_is_attached_under_its_name() =>
        Assert.Equal(["nota.pdf", "eerder bericht.eml", "bijlage-3.png"], MailText.Parse(Mixed).Attachments.Select(attachment => attachment.Name));

    [Fact]
    public void A_picture_that_the_text_shows_is_not_attached() => Assert.Equal(["logo@x"], MailText.Parse(Mixed).Inline.Keys);

    [Fact]
    public void The_mails_that_it_answers_come_oldest_first() => Assert.Equal(["0@voorbeeld.nl", "1@voorbeeld.nl"], MailText.Parse(Mixed).References);

    [Fact]
    public void Two_pictures_with_one_id_are_both_kept()
    {
        var mail = MailText.Parse("Content-Type: multipart/related; boundary=r\n\n--r\nContent-Type: text/html\n\n<img src=cid:a>\n--r\nContent-Type: image/png\nContent-ID: <a>\n\nx\n--r\nContent-Type: image/png\nContent-ID: <a>\n\ny\n--r--");
        Assert.Single(mail.Inline);
        Assert.Single(mail.Attachments);
    }

    [Fact]
    public void An_invitation_is_told_in_words()
    {
        var mail = MailText.Parse("""
            Subject: Overleg
            Content-Type: text/calendar; method=REQUEST

            BEGIN:VCALENDAR
            METHOD:REQUEST
            BEGIN:VEVENT
            SUMMARY:Overleg Woo
            DTSTART;TZID=Europe/Amsterdam:20200312T100000
            LOCATION:Zaal 3\, Den Haag
            ORGANIZER;CN="Jansen, P.":mailto:p@voorbeeld.nl
            END:VEVENT
            END:VCALENDAR
            """);
        Assert.Equal("Uitnodiging\nOnderwerp: Overleg Woo\nBegin: 12-03-2020 10:00\nPlaats: Zaal 3, Den Haag\nOrganisator: Jansen, P. <p@voorbeeld.nl>", mail.Bodies[0].Text);
    }

    [Theory]
    [InlineData("een \ntwee\ndrie", false, "een twee\ndrie")]
    [InlineData("een \ntwee", true, "eentwee")]
    [InlineData("> a \n> b\nc", false, "> a b\nc")]
    [InlineData(">> diep \n> minder", false, "> > diep \n> minder")]
    [InlineData("-- \nnaam", false, "-- \nnaam")]
    [InlineData("  ingesprongen", false, " ingesprongen")]
    public void Flowed_lines_run_on(string sent, bool deletesSpace, string expected) => Assert.Equal(expected, FlowedText.Unflow(sent, deletesSpace));

    [Fact]
    public void A_mailbox_gives_its_messages_one_by_one()
    {
        const string box = "From a@b.nl Thu Mar 12 10:00:00 2020\nSubject: een\n\nFrom hier begint een zin\n>From aangehaald\n\nFrom a@b.nl Thu Mar 12 11:00:00 2020\nSubject: twee\n\nx\n";
        using var stream = new MemoryStream(MailText.Bytes(box));
        var mails = MboxReader.Read(stream).Select(message => MailMessage.Parse(message)).ToList();
        Assert.Equal(["een", "twee"], mails.Select(mail => mail.Subject));
        Assert.Equal("From hier begint een zin\nFrom aangehaald", mails[0].Bodies[0].Text.Trim());
    }

    /// <summary>Netscape and its heirs write a dash; a line like it that no header follows is part of the mail.</summary>
    [Fact]
    public void A_mailbox_with_dashes_gives_its_messages_too()
    {
        using var stream = new MemoryStream([0xEF, 0xBB, 0xBF, .. MailText.Bytes("From - \nSubject: een\n\ntekst\n\nFrom -\nals opsomming\n\nFrom - \nSubject: twee\n\nx\n")]);
        var mails = MboxReader.Read(stream).Select(message => MailMessage.Parse(message)).ToList();
        Assert.Equal(["een", "twee"], mails.Select(mail => mail.Subject));
        Assert.Equal("tekst\n\nFrom -\nals opsomming", mails[0].Bodies[0].Text.Trim());
    }

    /// <summary>Outlook keeps a mail's text twice; the second is no attachment.</summary>
    [Fact]
    public void Rich_text_beside_the_same_plain_text_is_no_attachment()
    {
        const string head = "Subject: x\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=g\n\n--g\nContent-Type: text/plain\n\nDe tekst.\n--g\nContent-Type: application/rtf\n";
        Assert.Empty(MailMessage.Parse(MailText.Bytes(head + "\n{\\rtf1 De tekst.}\n--g--\n")).Attachments);
        Assert.Single(MailMessage.Parse(MailText.Bytes(head + "Content-Disposition: attachment; filename=\"nota.rtf\"\n\n{\\rtf1 De nota.}\n--g--\n")).Attachments);
    }
}
