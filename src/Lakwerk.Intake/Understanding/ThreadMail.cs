using Lakwerk.Intake.Mail;
using Lakwerk.Intake.Rendering;

namespace Lakwerk.Intake.Understanding;

/// <summary>What threading needs of a mail. Most are told apart by their header; the words of a mail are only looked at when it is compared.</summary>
public sealed record ThreadMail
{
    public string MessageId { get; init; } = "";

    public IReadOnlyList<string> References { get; init; } = [];

    public string Subject { get; init; } = "";

    public DateTimeOffset? Date { get; init; }

    /// <summary>Its text, without header.</summary>
    public required string Text { get; init; }

    /// <summary>What its writer wrote, without what is quoted below it.</summary>
    public Shingles Own => field ??= Shingles.Of(QuotedText.WithoutQuotes(Text));

    /// <summary>All of it, quotes included.</summary>
    public Shingles All => field ??= Shingles.Of(QuotedText.WithoutMarks(Text));

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
            Text = text,
        };
    }
}
