namespace Lakwerk.Intake.Recognition;

/// <summary>Tells the header of a mail from other text that begins with a word and a colon, such as a memo.</summary>
internal static class MailHeaders
{
    private const int MostLines = 200;

    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "From", "To", "Cc", "Subject", "Date", "Message-ID", "Received", "Return-Path", "MIME-Version", "Content-Type", "In-Reply-To", "References",
        "Reply-To", "Delivered-To", "Content-Transfer-Encoding", "Sender", "Bcc", "DKIM-Signature", "Thread-Topic", "Thread-Index", "X-Mailer", "Return-Receipt-To",
    };

    /// <summary>True when the text begins with header fields, at least two of them those of a mail (three without the marks that only programs write).</summary>
    public static bool Begin(string text)
    {
        int known = 0, technical = 0, lines = 0;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IsEmpty || ++lines > MostLines) break;
            if (line[0] is ' ' or '\t') continue;
            var colon = line.IndexOf(':');
            if (colon <= 0 || !IsFieldName(line[..colon])) return lines > 2 && known >= 3;
            var name = line[..colon].ToString();
            if (!Known.Contains(name) || !seen.Add(name)) continue;
            known++;
            if (name.Contains('-', StringComparison.Ordinal) || name.Equals("Received", StringComparison.OrdinalIgnoreCase)) technical++;
        }

        return known >= 3 || (known >= 2 && technical >= 1);
    }

    private static bool IsFieldName(ReadOnlySpan<char> name)
    {
        name = name.TrimEnd();
        foreach (var c in name)
            if (c is <= ' ' or >= '\x7F') return false;
        return !name.IsEmpty;
    }
}
