namespace Lakwerk.Intake.Mail;

/// <summary>A mail as people think of it: who, when, about what, what it says, and what came with it.</summary>
public sealed record MailMessage
{
    public required MimePart Root { get; init; }

    public IReadOnlyList<MailAddress> From { get; init; } = [];

    public IReadOnlyList<MailAddress> To { get; init; } = [];

    public IReadOnlyList<MailAddress> Cc { get; init; } = [];

    public IReadOnlyList<MailAddress> Bcc { get; init; } = [];

    public string Subject { get; init; } = "";

    public DateTimeOffset? Date { get; init; }

    /// <summary>The date as it stands in the header, for a reader when it cannot be read as one.</summary>
    public string RawDate { get; init; } = "";

    public string MessageId { get; init; } = "";

    /// <summary>Message-IDs of the mails that this one answers, oldest first.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    public IReadOnlyList<MailBody> Bodies { get; init; } = [];

    public IReadOnlyList<MailAttachment> Attachments { get; init; } = [];

    /// <summary>Pictures that the body shows, by Content-ID (and by Content-Location).</summary>
    public IReadOnlyDictionary<string, MimePart> Inline { get; init; } = new Dictionary<string, MimePart>();

    /// <summary>What was wrong with it, one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public static MailMessage Parse(ReadOnlyMemory<byte> message, MimeLimits? limits = null) => MailReader.Read(MimeParser.Parse(message, limits));
}
