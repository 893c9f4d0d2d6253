using System.Buffers;
using System.Globalization;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Fonts.Encodings;

/// <summary>
/// Names that only number the glyphs: G65, c97, A2F. Producers write character codes that way, readers take them as such,
/// but only when every name of the font's Differences is of that form and they start with the first codes; otherwise g12 is
/// a glyph index and means nothing.
/// </summary>
internal sealed class NumericNames
{
    private const int LatestStart = 5;
    private static readonly SearchValues<char> Punctuation = SearchValues.Create("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~");

    private NumericNames(bool areHex) => AreHex = areHex;

    /// <summary>The numbers are hexadecimal: some name has two digits of which one is a letter.</summary>
    public bool AreHex { get; }

    /// <summary>The convention that a Differences array follows, or null.</summary>
    public static NumericNames? Detect(PdfArray? differences)
    {
        if (differences is null) return null;
        var areHex = false;
        foreach (var item in differences)
            if (item is PdfName { Value: var name }) areHex |= LooksHex(name);
        var names = new NumericNames(areHex);
        foreach (var item in differences)
        {
            if (item is PdfNumber { AsInt: > LatestStart }) return null;
            if (item is PdfName { Value: var name } && !names.TryParse(name, out _)) return null;
        }

        return names;
    }

    /// <summary>The number in the name.</summary>
    public bool TryParse(string name, out int value)
    {
        value = 0;
        var digits = name.AsSpan();
        if (AreHex)
        {
            var length = 0;
            while (length < digits.Length && char.IsAsciiLetterOrDigit(digits[length])) length++;
            if (length == 3 && char.IsAsciiLetter(digits[0])) digits = digits[1..];
            else if (length != 2) return false;
        }
        else
        {
            digits = digits.TrimStart("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
        }

        var end = 0;
        while (end < digits.Length && (AreHex ? char.IsAsciiHexDigit(digits[end]) : char.IsAsciiDigit(digits[end]))) end++;
        return end is > 0 and <= 6
            && !digits[end..].ContainsAnyExcept(Punctuation)
            && int.TryParse(digits[..end], AreHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    private static bool LooksHex(string name)
    {
        var digits = name.Length == 3 && char.IsAsciiLetter(name[0]) ? name.AsSpan(1) : name.AsSpan();
        return digits.Length == 2 && char.IsAsciiHexDigit(digits[0]) && char.IsAsciiHexDigit(digits[1])
            && (char.IsAsciiLetter(digits[0]) || char.IsAsciiLetter(digits[1]))
            && GlyphList.ToUnicode(name).Length == 0;
    }
}
