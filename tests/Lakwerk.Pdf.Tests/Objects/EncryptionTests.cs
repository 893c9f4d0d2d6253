using System.Text;
using Lakwerk.Pdf.Objects;
using Lakwerk.Pdf.Objects.Security;

namespace Lakwerk.Pdf.Tests.Objects;

/// <summary>Files that qpdf encrypted, opened by every kind of password.</summary>
public sealed class EncryptionTests
{
    private const string Content = "BT /F1 12 Tf (vertrouwelijk) Tj ET";

    public static TheoryData<string> Methods =>
    [
        "40",
        "128 --use-aes=n",
        "128 --use-aes=n --force-V4",
        "128 --use-aes=y",
        "128 --use-aes=y --cleartext-metadata",
        "256",
        "256 --force-R5",
        "256 --cleartext-metadata",
    ];

    [RequiresToolTheory("qpdf")]
    [MemberData(nameof(Methods))]
    public void The_user_password_opens_the_file(string method) => AssertOpens(Encrypt(method, "gebruiker", "eigenaar"), "gebruiker");

    [RequiresToolTheory("qpdf")]
    [MemberData(nameof(Methods))]
    public void The_owner_password_opens_the_file(string method) => AssertOpens(Encrypt(method, "gebruiker", "eigenaar"), "eigenaar");

    [RequiresToolTheory("qpdf")]
    [MemberData(nameof(Methods))]
    public void An_empty_user_password_needs_none(string method) => AssertOpens(Encrypt(method, "", "eigenaar"), "");

    [RequiresToolTheory("qpdf")]
    [MemberData(nameof(Methods))]
    public void A_wrong_password_is_refused(string method)
    {
        var file = Encrypt(method, "gebruiker", "eigenaar");

        var failure = Assert.Throws<PdfException>(() => PdfDocument.Open(file, new PdfOpenOptions { Password = "geraden" }));

        Assert.Equal(PdfErrorCode.PasswordNeeded, failure.Code);
    }

    [RequiresToolTheory("qpdf")]
    [MemberData(nameof(Methods))]
    public void Strings_in_object_streams_are_decrypted_once(string method) =>
        AssertOpens(Encrypt(method + " ", "", "eigenaar", "--object-streams=generate"), "");

    [RequiresToolFact("qpdf")]
    public void A_damaged_encrypted_file_is_repaired_and_decrypted()
    {
        var file = Encrypt("128 --use-aes=y", "", "eigenaar", "--object-streams=generate");
        var text = Encoding.Latin1.GetString(file);

        AssertOpens(Encoding.Latin1.GetBytes(text.Replace("startxref\n", "startxref\n9", StringComparison.Ordinal)), "");
    }

    [RequiresToolFact("qpdf")]
    public void A_password_beyond_ascii_opens_the_file() => AssertOpens(Encrypt("256", "wachtwoord-é€", "x"), "wachtwoord-é€");

    [Fact]
    public void A_foreign_security_handler_is_named_and_refused()
    {
        var file = new PdfFileBuilder().AddOnePage(Content).Object(6, "<< /Filter /Adobe.PubSec /V 4 >>").Xref("/Root 1 0 R /Encrypt 6 0 R").ToArray();

        var failure = Assert.Throws<PdfException>(() => PdfDocument.Open(file));

        Assert.Equal(PdfErrorCode.UnsupportedEncryption, failure.Code);
        Assert.Contains("Adobe.PubSec", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Key", "Plaintext", "BBF316E8D940AF0AD3")]
    [InlineData("Wiki", "pedia", "1021BF0420")]
    [InlineData("Secret", "Attack at dawn", "45A01F645FC35B383552544B9BF5")]
    public void Rc4_agrees_with_published_vectors(string key, string plain, string expected)
    {
        Assert.Equal(expected, Convert.ToHexString(Rc4.Transform(Encoding.ASCII.GetBytes(key), Encoding.ASCII.GetBytes(plain))));
    }

    private static void AssertOpens(byte[] file, string password)
    {
        using var document = PdfDocument.Open(file, new PdfOpenOptions { Password = password });
        Assert.True(document.IsEncrypted);
        Assert.Equal(Content, Encoding.Latin1.GetString(document.Page(1).Content().Span).Trim());
        Assert.Equal("(De heer (A.) Voorbeeld)", document.Trailer.Dictionary("Info")?["Author"].ToString());
    }

    private static byte[] Encrypt(string method, string user, string owner, params string[] options)
    {
        using var folder = new TempFolder();
        var source = folder.Write("bron.pdf", new PdfFileBuilder().AddOnePage(Content)
            .Object(6, "<< /Author (De heer \\(A.\\) Voorbeeld) >>").Xref("/Root 1 0 R /Info 6 0 R").ToArray());
        string[] words = method.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Tool.Run("qpdf", ["--allow-weak-crypto", .. options, "--encrypt", user, owner, .. words, "--", source, folder.PathOf("geheim.pdf")]).Expect();
        return File.ReadAllBytes(folder.PathOf("geheim.pdf"));
    }
}
