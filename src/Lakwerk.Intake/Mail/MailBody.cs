namespace Lakwerk.Intake.Mail;

/// <summary>One piece of what a mail says, in order.</summary>
/// <param name="Text">Plain text, or HTML as it was sent.</param>
/// <param name="IsHtml">True for HTML.</param>
public sealed record MailBody(string Text, bool IsHtml)
{
    /// <summary>Words of our own above it, such as for an invitation.</summary>
    public string? Heading { get; init; }
}
