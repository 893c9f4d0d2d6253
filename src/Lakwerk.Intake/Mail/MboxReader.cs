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
        byte[]? start = null;
        var (afterBlank, skipping, isFirst) = (true, true, true);
        while (lines.Read(out var line))
        {
            if (isFirst && line.Span.StartsWith("\uFEFF"u8)) line = line[3..];
            isFirst = false;
            if (start is not null && IsField(line))
            {
                if (message.Length > 0) yield return message.ToArray();
                message = new MemoryStream();
                skipping = false;
            }
            else if (start is not null && !skipping)
            {
                message.Write(start);
            }

            start = null;
            if (afterBlank && IsStart(line)) start = line.ToArray();
            else if (!skipping && message.Length < LongestMessage) message.Write(Unmark(line).Span);
            afterBlank = line.Span.TrimEnd("\r\n"u8).IsEmpty;
        }

        if (message.Length > 0) yield return message.ToArray();
    }

    /// <summary>"From ", an address or a dash, and a time with a year: a sentence that begins with From has none.</summary>
    private static bool IsStart(ReadOnlyMemory<byte> line)
    {
        var text = line.Span.TrimEnd("\r\n "u8);
        if (text.Length is < 6 or > 300 || !text.StartsWith("From "u8)) return false;
        var colons = text.Count((byte)':');
        var digits = 0;
        foreach (var b in text)
            if (b is >= (byte)'0' and <= (byte)'9') digits++;
        return (colons >= 1 && digits >= 7) || text.SequenceEqual("From -"u8) || text[5..].IndexOf((byte)' ') < 0;
    }

    /// <summary>A field of a header: a name without blanks, and a colon.</summary>
    private static bool IsField(ReadOnlyMemory<byte> line)
    {
        var colon = line.Span.IndexOf((byte)':');
        return colon > 0 && !line.Span[..colon].ContainsAnyInRange((byte)0, (byte)' ') && !line.Span[..colon].ContainsAnyInRange((byte)127, (byte)255);
    }

    private static ReadOnlyMemory<byte> Unmark(ReadOnlyMemory<byte> line)
    {
        var marks = 0;
        var span = line.Span;
        while (marks < span.Length && span[marks] == '>') marks++;
        return marks > 0 && span[marks..].StartsWith("From "u8) ? line[1..] : line;
    }
}
