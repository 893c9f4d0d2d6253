using System.Text;

namespace Lakwerk.Pdf.Layout;

/// <summary>Makes the meaning of a glyph fit for search: ligatures as letters, no control characters.</summary>
internal static class GlyphText
{
    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];
    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(c => c < ' ' || c == 127 ? (c is '\t' or '\n' or '\r' ? " " : "") : ((char)c).ToString())];

    /// <summary>The text to use; "" when there is nothing to read.</summary>
    public static string Clean(string unicode)
    {
        if (unicode.Length == 1) return Clean(unicode, unicode[0]);
        if (unicode.Length == 0 || !NeedsWork(unicode)) return unicode;
        var text = new StringBuilder(unicode.Length + 2);
        foreach (var c in unicode) text.Append(Clean(c.ToString(), c));
        return text.ToString();
    }

    private static string Clean(string whole, char c) => c switch
    {
        < (char)128 => Ascii[c],
        // Controls of Latin-1, and the marks that only steer the direction of writing.
        <= '\u009F' or '\u200B' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or '\uFEFF' or '\uFFFE' or '\uFFFF' => "",
        '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u3000' => " ",
        >= '\uFB00' and <= '\uFB06' => Ligatures[c - '\uFB00'],
        _ => whole,
    };

    private static bool NeedsWork(string text)
    {
        foreach (var c in text)
            if (c < ' ' || c is (>= '\u007F' and <= '\u00A0') or (>= '\u2000' and <= '\u200F') or (>= '\u202A' and <= '\u202F') or '\u3000' or (>= '\uFB00' and <= '\uFB06') or >= '\uFEFF') return true;
        return false;
    }
}
