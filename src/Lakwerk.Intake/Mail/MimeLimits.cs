namespace Lakwerk.Intake.Mail;

/// <summary>What a mail may cost to read. Real mails stay far below; what passes a limit is kept as an unread part.</summary>
public sealed record MimeLimits
{
    public static readonly MimeLimits Default = new();

    /// <summary>Multiparts inside multiparts.</summary>
    public int Nesting { get; init; } = 40;

    /// <summary>Parts of one message.</summary>
    public int Parts { get; init; } = 10_000;

    /// <summary>Header fields of one part.</summary>
    public int Fields { get; init; } = 2_000;

    /// <summary>Bytes of the header of one part.</summary>
    public int HeaderBytes { get; init; } = 2 * 1024 * 1024;
}
