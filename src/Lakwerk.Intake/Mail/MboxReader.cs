namespace Lakwerk.Intake.Mail;

/// <summary>
/// Cuts a mailbox file (RFC 4155) into its messages while it is read: a line "From " after a blank line begins one, unless what
/// follows it is no header. One message at a time is in memory. ">From " inside a body loses its mark only in mboxrd and mboxo
/// alike: one ">" that the mailbox added.
/// </summary>
public static class MboxReader
{
    private const int LongestMessage = 256 * 1024 * 1024;

    public static IEnumerable<ReadOnlyMemory<byte>> Read(Stream mailbox)
    {
        ArgumentNullException.ThrowIfNull(mailbox);
        using var lines = new LineStream(mailbox);
        var message = new MemoryStream();
        var afterBlank = true;
        var skipping = true;
        while (lines.Read(out var line))
        {
            if (afterBlank && IsStart(line))
            {
                if (message.Length > 0) yield return message.ToArray();
                message = new MemoryStream();
                skipping = false;
            }
            else if (!skipping && message.Length < LongestMessage)
            {
                message.Write(Unmark(line).Span);
            }

            afterBlank = line.Span.TrimEnd("\r\n"u8).IsEmpty;
        }

        if (message.Length > 0) yield return message.ToArray();
    }

    /// <summary>"From ", an address or a dash, and a time with a year: a sentence that begins with From has none.</summary>
    private static bool IsStart(ReadOnlyMemory<byte> line)
    {
        var text = line.Span.TrimEnd("\r\n"u8);
        if (!text.StartsWith("From "u8) || text.Length > 300) return false;
        var colons = text.Count((byte)':');
        var digits = 0;
        foreach (var b in text)
            if (b is >= (byte)'0' and <= (byte)'9') digits++;
        return text.Length == 5 || (colons >= 1 && digits >= 7) || text.SequenceEqual("From -"u8) || text[5..].IndexOf((byte)' ') < 0;
    }

    private static ReadOnlyMemory<byte> Unmark(ReadOnlyMemory<byte> line)
    {
        var marks = 0;
        var span = line.Span;
        while (marks < span.Length && span[marks] == '>') marks++;
        return marks > 0 && span[marks..].StartsWith("From "u8) ? line[1..] : line;
    }
}
