using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Lakwerk.Work.Letters;

/// <summary>
/// LibreOffice writes the moment and a chance number into every PDF. Both are replaced, in place and at the same length, by
/// the letter's own day and a number made of its content. The moment also stands in the colour profile, packed; a print is
/// therefore kept by what it says, and made once.
/// </summary>
internal static partial class PdfStamp
{
    private const int IdLength = 32;

    public static byte[] Fix(byte[] pdf, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(pdf);
        // Latin-1 keeps every byte as it is.
        var text = Encoding.Latin1.GetString(pdf);
        text = InfoDate().Replace(text, match => Fitted(match, day.ToString("'D:'yyyyMMdd'120000Z'", CultureInfo.InvariantCulture)));
        text = XmpDate().Replace(text, match => Fitted(match, day.ToString("yyyy-MM-dd'T12:00:00Z'", CultureInfo.InvariantCulture)));
        text = Number().Replace(text, match => Fitted(match, new string('0', IdLength)));
        var id = Convert.ToHexString(SHA256.HashData(Encoding.Latin1.GetBytes(text)))[..IdLength];
        return Encoding.Latin1.GetBytes(Number().Replace(text, match => Fitted(match, id)));
    }

    /// <summary>Offsets in the cross-reference must not move; what does not fit stays as it is.</summary>
    private static string Fitted(Match match, string value) =>
        match.Groups[2].Length < value.Length ? match.Value : match.Groups[1].Value + value + match.Groups[2].Value[value.Length..] + match.Groups[3].Value;

    [GeneratedRegex(@"(/(?:CreationDate|ModDate)\()(D:\d{14}Z?)()", RegexOptions.CultureInvariant)]
    private static partial Regex InfoDate();

    [GeneratedRegex(@"(<xmp:(?:CreateDate|ModifyDate|MetadataDate)>)(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)(</xmp:)", RegexOptions.CultureInvariant)]
    private static partial Regex XmpDate();

    [GeneratedRegex(@"(/ID \[ <|>\n<(?=[0-9A-F]{32}> \])|/DocChecksum /)([0-9A-F]{32})()", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
