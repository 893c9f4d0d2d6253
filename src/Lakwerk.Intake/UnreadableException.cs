namespace Lakwerk.Intake;

/// <summary>A file cannot become a document; the message is one Dutch sentence for the list of unread files.</summary>
public sealed class UnreadableException : Exception
{
    public UnreadableException(UnreadableReason reason, string message)
        : base(message) => Reason = reason;

    public UnreadableException(UnreadableReason reason, string message, Exception inner)
        : base(message, inner) => Reason = reason;

    public UnreadableReason Reason { get; }
}
