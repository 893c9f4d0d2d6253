using System.Text;
using System.Text.RegularExpressions;
using Lakwerk.Intake.Mail;

namespace Lakwerk.Intake.Making;

/// <summary>A web page as characters, by the charset that it names itself.</summary>
internal static partial class HtmlText
{
    private const int NamedWithin = 2048;

    public static string Decode(ReadOnlyMemory<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes.Span[..Math.Min(bytes.Length, NamedWithin)]);
        var named = Charset().Match(head);
        return Charsets.Decode(bytes.ToArray(), named.Success ? named.Groups[1].Value : null);
    }

    [GeneratedRegex("""charset\s*=\s*["']?([\w.:-]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
