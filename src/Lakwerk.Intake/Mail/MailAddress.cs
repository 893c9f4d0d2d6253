namespace Lakwerk.Intake.Mail;

/// <summary>A person or mailbox in a header. Either part may be empty.</summary>
public readonly record struct MailAddress(string Name, string Address)
{
    public override string ToString() =>
        Address.Length == 0 ? Name : Name.Length == 0 ? Address : $"{Name} <{Address}>";
}
