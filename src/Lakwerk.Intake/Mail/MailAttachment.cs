namespace Lakwerk.Intake.Mail;

/// <summary>A file inside a mail.</summary>
/// <param name="Name">As the sender called it, or a name of ours when there is none.</param>
/// <param name="Part">Its header and body.</param>
public sealed record MailAttachment(string Name, MimePart Part);
