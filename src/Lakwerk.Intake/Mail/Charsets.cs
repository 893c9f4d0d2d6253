using System.Collections.Concurrent;
using System.Text;
using System.Text.Unicode;
using Lakwerk.Text;

namespace Lakwerk.Intake.Mail;

/// <summary>
/// Bytes to characters by the label of a mail, and by guess where the label is missing, unknown or plainly wrong. Latin-1 is
/// read as Windows-1252, as every mail program does: what those programs call Latin-1 has its curly quotes.
/// </summary>
internal static class Charsets
{
    private static readonly ConcurrentDictionary<string, Encoding?> Known = new(StringComparer.OrdinalIgnoreCase);

    public static string Decode(byte[] bytes, string? label)
    {
        var name = label?.Trim(' ', '"', '\'') ?? "";
        if (name.Length == 0 || IsAscii(name)) return Guess(bytes);
        var encoding = Known.TryGetValue(name, out var known) ? known : Find(name);
        if (encoding is null) return Guess(bytes);
        // A label of UTF-8 on bytes that are none of it is a lie that only a guess can mend.
        return encoding is UTF8Encoding && !Utf8.IsValid(bytes) ? Guess(bytes) : WithoutMark(encoding.GetString(bytes));
    }

    /// <summary>UTF-16 and UTF-8 by their looks, ISO-2022-JP by its escapes, else Windows-1252.</summary>
    public static string Guess(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf("\x1B$B"u8) >= 0 || bytes.IndexOf("\x1B$@"u8) >= 0) return Find("iso-2022-jp")?.GetString(bytes) ?? TextFile.Decode(bytes);
        return TextFile.Decode(bytes);
    }

    private static bool IsAscii(string name) =>
        name.Equals("us-ascii", StringComparison.OrdinalIgnoreCase) || name.Equals("ascii", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("unknown", StringComparison.OrdinalIgnoreCase) || name.Equals("x-unknown", StringComparison.OrdinalIgnoreCase) || name.Equals("default", StringComparison.OrdinalIgnoreCase);

    private static Encoding? Find(string name)
    {
        // A hostile mail may invent labels without end; only those that mean something are remembered.
        var encoding = Lookup(Canonical(name));
        if (encoding is not null) Known.TryAdd(name, encoding);
        return encoding;
    }

    private static Encoding? Lookup(string name)
    {
        if (name.Length > 40) return null;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string Canonical(string name)
    {
        var lower = name.ToLowerInvariant();
        return lower switch
        {
            "iso-8859-1" or "iso8859-1" or "iso_8859-1" or "latin1" or "latin-1" or "l1" or "8859-1" or "cp1252" or "windows1252" or "ansi_x3.110-1983" => "windows-1252",
            "utf8" or "utf_8" or "unicode-1-1-utf-8" => "utf-8",
            "gb2312" or "gbk" or "x-gbk" => "gb18030",
            "ks_c_5601-1987" => "euc-kr",
            "iso-8859-8-i" => "iso-8859-8",
            _ when lower.StartsWith("cp", StringComparison.Ordinal) && lower.Length == 6 => "windows-" + lower[2..],
            _ => lower,
        };
    }

    private static string WithoutMark(string text) => text.Length > 0 && text[0] == '\uFEFF' ? text[1..] : text;
}
