using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Lakwerk.Intake.Mail;

namespace Lakwerk.Intake.Tests.Mail;

public sealed class MimeParserTests
{
    [Fact]
    public void A_folded_field_is_one_line()
    {
        var part = MimeParser.Parse(MailText.Bytes("Subject: een\n twee\n\tdrie\n\ntekst"));
        Assert.Equal("een twee drie", part.Text("subject"));
        Assert.Equal("tekst", part.ContentText());
    }

    [Fact]
    public void Parts_end_at_their_boundary_and_not_at_one_that_only_begins_alike()
    {
        var part = MimeParser.Parse(MailText.Bytes("Content-Type: multipart/mixed; boundary=b\n\nvoorwoord\n--b\n\neen\n--bb\n\n--b\nContent-Type: text/html\n\n<p>twee\n--b--\nnawoord"));
        Assert.Equal(["een\n--bb\n", "<p>twee"], part.Children.Select(child => child.ContentText()));
    }

    [Fact]
    public void A_multipart_that_never_ends_keeps_its_last_part()
    {
        var part = MimeParser.Parse(MailText.Bytes("Content-Type: multipart/mixed; boundary=b\n\n--b\n\neen\n--b\n\ntwee"));
        Assert.Equal(["een", "twee"], part.Children.Select(child => child.ContentText()));
    }

    [Fact]
    public void An_inner_multipart_without_an_end_stops_at_the_outer_boundary()
    {
        var part = MimeParser.Parse(MailText.Bytes(
            "Content-Type: multipart/mixed; boundary=out\n\n--out\nContent-Type: multipart/alternative; boundary=in\n\n--in\n\neen\n--out\n\ntwee\n--out--"));
        Assert.Equal(2, part.Children.Count);
        Assert.Equal("een", part.Children[0].Children[0].ContentText());
    }

    [Fact]
    public void A_boundary_that_is_not_named_is_guessed()
    {
        var part = MimeParser.Parse(MailText.Bytes("Content-Type: multipart/mixed\n\n--grens\n\neen\n--grens--\n"));
        Assert.Equal("een", Assert.Single(part.Children).ContentText());
    }

    [Fact]
    public void A_line_that_is_no_field_begins_the_body()
    {
        var part = MimeParser.Parse(MailText.Bytes("Subject: x\nDit is geen kopregel\nmaar tekst"));
        Assert.Equal("Dit is geen kopregel\nmaar tekst", part.ContentText());
        Assert.Single(part.Notes);
    }

    [Theory]
    [InlineData("base64", "dGVrc3Q=", "tekst")]
    [InlineData("base64", "dGV\n rc3\n Q", "tekst")]
    [InlineData("base64", "dGVr=c3Q=", "tekst")]
    [InlineData("quoted-printable", "te=6Bst=\nx", "tekstx")]
    [InlineData("quoted-printable", "a=b=3D=", "a=b=")]
    [InlineData("quoted-printable", "a   \nb", "a\nb")]
    [InlineData("x-uuencode", "begin 644 x\n%=&5K<W0 \n`\nend", "tekst")]
    [InlineData("8bit", "tekst", "tekst")]
    [InlineData("nonsense", "tekst", "tekst")]
    public void A_transfer_encoding_is_undone(string encoding, string body, string expected) =>
        Assert.Equal(expected, MimeParser.Parse(MailText.Bytes($"Content-Transfer-Encoding: {encoding}\n\n{body}")).ContentText());

    [Theory]
    [InlineData("text/plain; charset=utf-8", "Co\u00C3\u00B6", "Coö")]
    [InlineData("text/plain; charset=utf-8", "Co\u00F6", "Coö")]
    [InlineData("text/plain; charset=iso-8859-1", "\u0093a\u0094", "“a”")]
    [InlineData("text/plain; charset=\"cp1252\"", "\u0080", "€")]
    [InlineData("text/plain; charset=klingon", "Co\u00F6", "Coö")]
    [InlineData("text/plain", "Co\u00C3\u00B6", "Coö")]
    [InlineData("text", "Co\u00F6", "Coö")]
    public void Characters_follow_the_label_or_a_guess(string type, string body, string expected) =>
        Assert.Equal(expected, MimeParser.Parse(MailText.Bytes($"Content-Type: {type}\n\n{body}")).ContentText());

    [Fact]
    public void Multiparts_inside_multiparts_end_at_the_limit()
    {
        var mail = new StringBuilder();
        for (var i = 0; i < 500; i++) mail.Append($"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n");
        var part = MimeParser.Parse(MailText.Bytes(mail + "\ndiep"));
        var depth = 0;
        for (; part.Children.Count > 0; part = part.Children[0]) depth++;
        Assert.Equal(MimeLimits.Default.Nesting, depth);
        Assert.NotEmpty(part.Notes);
    }

    [Fact]
    public void Parts_without_number_end_at_the_limit()
    {
        var mail = "Content-Type: multipart/mixed; boundary=b\n\n" + string.Concat(Enumerable.Repeat("--b\n\nx\n", 20));
        var part = MimeParser.Parse(MailText.Bytes(mail), new MimeLimits { Parts = 5 });
        Assert.Equal(4, part.Children.Count);
    }

    [Fact]
    public void Any_bytes_are_read_without_complaint() => Prop.ForAll<byte[]>(bytes => MailMessage.Parse(bytes).Root is not null).QuickCheckThrowOnFailure();

    [Fact]
    public void What_was_packed_in_base64_comes_out() => Prop.ForAll<byte[]>(bytes =>
        MimeParser.Parse(MailText.Bytes($"Content-Transfer-Encoding: base64\n\n{Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks)}")).Content().AsSpan().SequenceEqual(bytes)).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_in_encoded_words_comes_out() => Prop.ForAll<NonNull<string>>(text =>
    {
        var clean = new string([.. text.Get.Where(c => !char.IsControl(c) && !char.IsSurrogate(c))]).Trim();
        var words = Encoding.UTF8.GetBytes(clean).Chunk(20).Select(chunk => $"=?utf-8?B?{Convert.ToBase64String(chunk)}?=");
        return HeaderText.Decode(string.Join(' ', words)) == clean;
    }).QuickCheckThrowOnFailure();
}
