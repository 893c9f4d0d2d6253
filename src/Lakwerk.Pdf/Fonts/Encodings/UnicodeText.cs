using System.Text;

namespace Lakwerk.Pdf.Fonts.Encodings;

/// <summary>Characters as shared strings, so that a page of glyphs does not make a string for each.</summary>
internal static class UnicodeText
{
    private const int PageSize = 256;
    private const char FirstLigature = '\uFB00';
    private const char LastLigature = '\uFB06';
    private static readonly string[] LigatureLetters = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];
    private static readonly string?[]?[] Pages = new string?[]?[PageSize];

    /// <summary>True for a scalar value that is assigned to characters: no surrogate, no noncharacter, in range.</summary>
    public static bool IsCharacter(int value) =>
        value is > 0 and < 0x110000 and not (>= 0xD800 and <= 0xDFFF) and not (>= 0xFDD0 and <= 0xFDEF) && (value & 0xFFFE) != 0xFFFE;

    /// <summary>The character as a string; "" when the value is none.</summary>
    public static string Of(int value)
    {
        if (!IsCharacter(value)) return "";
        if (value > 0xFFFF) return char.ConvertFromUtf32(value);
        var page = Pages[value / PageSize] ??= new string?[PageSize];
        return page[value % PageSize] ??= ((char)value).ToString();
    }

    /// <summary>
    /// UTF-16BE as ToUnicode CMaps write it. Lone surrogates and noncharacters become U+FFFD, as readers show them; a
    /// single byte is a character by itself, an odd byte at the end is left out.
    /// </summary>
    public static string OfUtf16(ReadOnlySpan<byte> bytes, int added = 0)
    {
        switch (bytes.Length)
        {
            case 0:
                return "";
            case 1:
                return OfOrReplacement(bytes[0] + added);
            case 2 or 3:
                return OfOrReplacement(((bytes[0] << 8) | bytes[1]) + added);
        }

        var text = new StringBuilder(bytes.Length / 2);
        for (var i = 0; i + 1 < bytes.Length;)
        {
            var value = NextScalar(bytes, ref i);
            if (i + 1 >= bytes.Length) value += added;
            text.Append(OfOrReplacement(value));
        }

        return text.ToString();
    }

    /// <summary>Text with the presentation forms of Latin ligatures taken apart, so that a search for "fi" finds them.</summary>
    public static string WithoutLigatures(string text)
    {
        if (text.Length != 1 || text[0] is < FirstLigature or > LastLigature) return text;
        return LigatureLetters[text[0] - FirstLigature];
    }

    private static string OfOrReplacement(int value) => value == 0 ? "\0" : IsCharacter(value) ? Of(value) : "\uFFFD";

    private static int NextScalar(ReadOnlySpan<byte> bytes, ref int at)
    {
        var unit = (bytes[at] << 8) | bytes[at + 1];
        at += 2;
        if (unit is < 0xD800 or > 0xDBFF || at + 1 >= bytes.Length) return unit;
        var low = (bytes[at] << 8) | bytes[at + 1];
        if (low is < 0xDC00 or > 0xDFFF) return unit;
        at += 2;
        return 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
    }
}
