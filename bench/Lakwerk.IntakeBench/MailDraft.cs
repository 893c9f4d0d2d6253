using System.Globalization;
using System.Text;

namespace Lakwerk.IntakeBench;

/// <summary>A mail as a program sends it: with the mail that it answers below it, in one of the ways in which programs quote.</summary>
internal sealed record MailDraft(string From, string FromMail, string To, string ToMail, string Subject, DateTime Moment, Writing Own)
{
    private static readonly CultureInfo Dutch = CultureInfo.InvariantCulture;

    public MailDraft? Answers { get; init; }

    public string MessageId { get; init; } = "";

    /// <summary>Its headers name the mails before it.</summary>
    public bool HasReferences { get; init; }

    /// <summary>Quotes with &gt; before each line; else below a divider with its head.</summary>
    public bool QuotesWithMarks { get; init; }

    public bool Quotes { get; init; } = true;

    public IEnumerable<TrueValue> Values => Own.Values.Concat(People).Concat(Answers is { } earlier && Quotes ? earlier.Values : []);

    public string Body => Own.Text + "\n" + (Answers is { } earlier && Quotes ? "\n" + Quote(earlier) : "");

    private IEnumerable<TrueValue> People => [new("person", From), new("person", To), new("email", FromMail), new("email", ToMail)];

    public string Head(bool isOutlook = false)
    {
        var head = new StringBuilder($"From: {Encoded(From)} <{FromMail}>\r\nTo: {Encoded(To)} <{ToMail}>\r\nDate: {Moment.ToString("ddd, dd MMM yyyy HH:mm:ss", Dutch)} +0100\r\n");
        if (MessageId.Length > 0) head.Append($"Message-ID: <{MessageId}>\r\n");
        if (HasReferences && Answers is { } earlier) head.Append($"In-Reply-To: <{earlier.MessageId}>\r\nReferences: {string.Join(' ', Before(earlier))}\r\n");
        return head.Append($"Subject: {(isOutlook ? Subject : Encoded(Subject))}\r\n").ToString();
    }

    public byte[] Write(string boundary, IReadOnlyList<(string Name, byte[] Content)> files)
    {
        var mail = new StringBuilder(Head()).Append("MIME-Version: 1.0\r\n").Append($"Content-Type: multipart/mixed; boundary={boundary}\r\n\r\n");
        mail.Append($"--{boundary}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{Base64(Encoding.UTF8.GetBytes(Body))}\r\n");
        foreach (var (name, content) in files)
            mail.Append($"--{boundary}\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"{name}\"\r\nContent-Transfer-Encoding: base64\r\n\r\n{Base64(content)}\r\n");
        return Encoding.ASCII.GetBytes(mail.Append($"--{boundary}--\r\n").ToString());
    }

    private static IEnumerable<string> Before(MailDraft earlier) => (earlier.Answers is { } first ? Before(first) : []).Append($"<{earlier.MessageId}>");

    private string Quote(MailDraft earlier) => QuotesWithMarks
        ? $"Op {earlier.Moment.ToString("dd-MM-yyyy HH:mm", Dutch)} schreef {earlier.From}:\n" + string.Join('\n', earlier.Body.TrimEnd().Split('\n').Select(line => "> " + line))
        : $"-----Oorspronkelijk bericht-----\nVan: {earlier.From} <{earlier.FromMail}>\nVerzonden: {earlier.Moment.ToString("dd-MM-yyyy HH:mm", Dutch)}\nAan: {earlier.To} <{earlier.ToMail}>\nOnderwerp: {earlier.Subject}\n\n{earlier.Body}";

    private static string Encoded(string text) => text.All(char.IsAscii) ? text : $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}?=";

    private static string Base64(byte[] bytes) => Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks);
}
