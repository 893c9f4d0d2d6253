using System.Text;

namespace Lakwerk.Pdf.Objects;

/// <summary>Text strings outside page content (ISO 32000-2, 7.9.2 and annex D.2).</summary>
public static class PdfDocEncoding
{
    // The codes where PDFDocEncoding differs from Latin-1: 0x18–0x1F, 0x80–0x9E and 0xA0.
    private const string Accents = "\u02D8\u02C7\u02C6\u02D9\u02DD\u02DB\u02DA\u02DC";
    private const string Punctuation =
        "\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203A\u2212\u2030\u201E\u201C\u201D\u2018" +
        "\u2019\u201A\u2122\uFB01\uFB02\u0141\u0152\u0160\u0178\u017D\u0131\u0142\u0153\u0161\u017E";

    /// <summary>Reads a text string: UTF-16 (either order) or UTF-8 when marked, else PDFDocEncoding.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes[3..]),
        _ => DecodeSingleBytes(bytes),
    };

    private static string DecodeSingleBytes(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var b in bytes) text.Append(ToChar(b));
        return text.ToString();
    }

    private static char ToChar(byte b) => b switch
    {
        >= 0x18 and <= 0x1F => Accents[b - 0x18],
        >= 0x80 and <= 0x9E => Punctuation[b - 0x80],
        0xA0 => '\u20AC',
        _ => (char)b,
    };
}
