using System.Text;
using Lakwerk.Intake.Mail;

namespace Lakwerk.Intake.Tests.Mail;

/// <summary>Mails written by hand: line feeds become CRLF, characters Latin-1 bytes.</summary>
internal static class MailText
{
    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text.ReplaceLineEndings("\r\n"));

    public static MailMessage Parse(string text) => MailMessage.Parse(Bytes(text));

    public static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text), Base64FormattingOptions.InsertLineBreaks);
}
