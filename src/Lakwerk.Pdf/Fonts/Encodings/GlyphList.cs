using System.Globalization;
using Lakwerk.Pdf.Fonts.Data;

namespace Lakwerk.Pdf.Fonts.Encodings;

/// <summary>What glyph names mean (ISO 32000-2, 9.10.2; Adobe Glyph List Specification).</summary>
internal static class GlyphList
{
    private const int LongestName = 127;
    private static readonly Lazy<Dictionary<string, string>> Names = new(() => Read("glyphlist.txt"));
    private static readonly Lazy<Dictionary<string, string>> Dingbats = new(() => Read("zapfdingbats.txt"));

    /// <summary>The characters that a glyph name stands for; "" when it tells nothing.</summary>
    /// <param name="name">The name as the font spells it: <c>eacute</c>, <c>f_i</c>, <c>uni20AC</c>, <c>a.alt</c>.</param>
    /// <param name="isZapfDingbats">The font is ZapfDingbats, whose names a1 … a206 have meanings of their own.</param>
    public static string ToUnicode(string name, bool isZapfDingbats = false)
    {
        if (name.Length is 0 or > LongestName) return "";
        if (isZapfDingbats && Dingbats.Value.TryGetValue(name, out var dingbat)) return dingbat;
        if (Names.Value.TryGetValue(name, out var text)) return text;

        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot == 0) return "";
        if (dot > 0) return ToUnicode(name[..dot], isZapfDingbats);
        return name.Contains('_', StringComparison.Ordinal) ? OfLigature(name) : OfNumbered(name);
    }

    private static string OfLigature(string name)
    {
        var text = "";
        foreach (var part in name.Split('_', StringSplitOptions.RemoveEmptyEntries))
            text += Names.Value.TryGetValue(part, out var known) ? known : OfNumbered(part);
        return text;
    }

    /// <summary>uniXXXX (one or more groups of four digits) and uXXXX, uXXXXX, uXXXXXX.</summary>
    private static string OfNumbered(string name)
    {
        if (name.StartsWith("uni", StringComparison.Ordinal) && name.Length >= 7 && (name.Length - 3) % 4 == 0)
        {
            var text = "";
            for (var i = 3; i < name.Length; i += 4)
            {
                if (!TryHex(name.AsSpan(i, 4), out var unit)) return "";
                text += UnicodeText.Of(unit);
            }

            return text;
        }

        return name[0] == 'u' && name.Length is >= 5 and <= 7 && TryHex(name.AsSpan(1), out var value) ? UnicodeText.Of(value) : "";
    }

    private static bool TryHex(ReadOnlySpan<char> digits, out int value) =>
        int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);

    private static Dictionary<string, string> Read(string file)
    {
        var names = new Dictionary<string, string>(4500, StringComparer.Ordinal);
        foreach (var line in FontData.Lines(file))
        {
            var semicolon = line.IndexOf(';', StringComparison.Ordinal);
            var text = "";
            foreach (var range in line.AsSpan(semicolon + 1).Split(' '))
                text += UnicodeText.Of(int.Parse(line.AsSpan(semicolon + 1)[range], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            names[line[..semicolon]] = text;
        }

        return names;
    }
}
