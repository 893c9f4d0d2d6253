using Lakwerk.Intake.Mail;
using Lakwerk.Intake.Rendering;
using Lakwerk.Intake.Tests.Mail;
using Lakwerk.Pdf.Layout;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Intake.Tests.Rendering;

public sealed class MailRendererTests
{
    private const string Rich = """
        From: =?utf-8?Q?Zo=C3=AB_=C5=A0imi=C4=87?= <zoe@voorbeeld.nl>
        To: team@voorbeeld.nl
        Date: Thu, 12 Mar 2020 10:00:00 +0100
        Subject: Verslag
        Content-Type: text/html; charset=utf-8

        <html><head><style>p{color:red}</style><script>alert('kwaad')</script></head><body>
        <h1>Kop</h1><p>Een <b>vette</b> alinea met <a href="https://voorbeeld.nl/x">een link</a>.</p>
        <ul><li>punt een<li>punt twee</ul><table><tr><td>cel a<td>cel b</table>
        <img src="https://spion.example/pixel.gif" alt="logo"><span style="display:none">verborgen woord</span>
        <iframe src="https://spion.example"></iframe></body></html>
        """;

    [Fact]
    public void The_page_shows_who_wrote_what_and_when()
    {
        var text = TextOf(MailRenderer.Render(MailText.Parse(Rich)).Pdf);
        Assert.Contains("Zoë Šimić <zoe@voorbeeld.nl>", text);
        Assert.Contains("donderdag 12 maart 2020 10:00 (UTC+01:00)", text);
        Assert.Contains("Een vette alinea met een link <https://voorbeeld.nl/x>.", text);
        Assert.Contains("• punt twee", text);
        Assert.Matches("cel a +cel b", text);
    }

    [Fact]
    public void Nothing_that_runs_or_is_fetched_reaches_the_page()
    {
        var rendered = MailRenderer.Render(MailText.Parse(Rich));
        Assert.DoesNotContain("kwaad", TextOf(rendered.Pdf));
        Assert.DoesNotContain("spion", TextOf(rendered.Pdf));
        Assert.Contains(rendered.Notes, note => note.Contains("niet opgehaald", StringComparison.Ordinal));
    }

    [Fact]
    public void Hidden_text_is_shown_and_told()
    {
        var rendered = MailRenderer.Render(MailText.Parse(Rich));
        Assert.Contains("verborgen woord", TextOf(rendered.Pdf));
        Assert.Contains(rendered.Notes, note => note.Contains("verbergt", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_mail_gives_the_same_bytes() =>
        Assert.Equal(MailRenderer.Render(MailText.Parse(Rich)).Pdf, MailRenderer.Render(MailText.Parse(Rich)).Pdf);

    [RequiresToolFact("pdftotext", "qpdf")]
    public void Other_readers_agree()
    {
        using var folder = new TempFolder();
        var path = folder.Write("mail.pdf", MailRenderer.Render(MailText.Parse(Rich)).Pdf);
        Tool.Run("qpdf", "--check", path).Expect();
        Assert.Contains("Zoë Šimić", Tool.Run("pdftotext", path, "-").Expect().Output);
    }

    [Fact]
    public void A_long_mail_takes_many_pages_and_loses_no_line()
    {
        var body = string.Join('\n', Enumerable.Range(1, 500).Select(i => $"regel {i} van vijfhonderd"));
        var text = TextOf(MailRenderer.Render(MailText.Parse($"Subject: lang\n\n{body}")).Pdf);
        Assert.All(Enumerable.Range(1, 500), i => Assert.Contains($"regel {i} van vijfhonderd", text));
    }

    [Fact]
    public void A_word_wider_than_the_page_is_broken_and_kept()
    {
        var text = TextOf(MailRenderer.Render(MailText.Parse($"Subject: breed\n\n{new string('q', 400)}")).Pdf);
        Assert.Equal(400, text.Count(c => c == 'q'));
    }

    [Fact]
    public void Characters_that_the_font_lacks_can_still_be_searched()
    {
        var rendered = MailRenderer.Render(MailMessage.Parse("Subject: x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n日本語"u8.ToArray()));
        Assert.Contains("日本語", TextOf(rendered.Pdf));
        Assert.Contains(rendered.Notes, note => note.Contains("tekens", StringComparison.Ordinal));
    }

    internal static string TextOf(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Join('\n', new DocumentTextReader(document).ReadPages().Select(page => page.Text));
    }
}
