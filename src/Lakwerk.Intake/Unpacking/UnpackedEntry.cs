namespace Lakwerk.Intake.Unpacking;

/// <summary>A file inside a container: its bytes, or why they cannot be had.</summary>
/// <param name="Name">As the container calls it, folders included.</param>
/// <param name="Content">Its bytes; null when they cannot be had.</param>
/// <param name="Reason">Why not.</param>
/// <param name="Sentence">The same for a person.</param>
public sealed record UnpackedEntry(string Name, Payload? Content, UnreadableReason? Reason = null, string? Sentence = null)
{
    public static UnpackedEntry Unread(string name, UnreadableReason reason, string sentence) => new(name, null, reason, sentence);
}
