using Lakwerk.Intake.Mail;
using Lakwerk.Intake.Rendering;

namespace Lakwerk.Intake.Understanding;

/// <summary>What threading needs of a mail; small enough to keep for a hundred thousand of them.</summary>
public sealed record ThreadMail
{
    public string MessageId { get; init; } = "";

    public IReadOnlyList<string> References { get; init; } = [];

    public string Subject { get; init; } = "";

    public DateTimeOffset? Date { get; init; }

    /// <summary>What its writer wrote, without what is quoted below it.</summary>
    public required Shingles Own { get; init; }

    /// <summary>All of it, quotes included.</summary>
    public required Shingles All { get; init; }

    public static ThreadMail Of(MailMessage mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        var text = string.Join('\n', mail.Bodies.Select(body => body.IsHtml ? HtmlReducer.Reduce(body.Text).ToText() : body.Text));
        return new ThreadMail
        {
            MessageId = mail.MessageId,
            References = mail.References,
            Subject = mail.Subject,
            Date = mail.Date,
            Own = Shingles.Of(QuotedText.WithoutQuotes(text)),
            All = Shingles.Of(QuotedText.WithoutMarks(text)),
        };
    }
}
