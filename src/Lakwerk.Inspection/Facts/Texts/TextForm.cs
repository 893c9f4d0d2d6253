using System.Text;

namespace Lakwerk.Inspection.Facts;

/// <summary>Brings text into the form in which it is compared: lower case, without white space and invisible characters.</summary>
internal static class TextForm
{
    public static string Squeeze(string text)
    {
        var result = new StringBuilder(text.Length);
        AppendSqueezed(result, text);
        return result.ToString();
    }

    public static void AppendSqueezed(StringBuilder result, string text)
    {
        foreach (var c in text)
            if (!IsDropped(c)) result.Append(char.ToLowerInvariant(c));
    }

    public static string Reverse(string text)
    {
        var characters = text.ToCharArray();
        Array.Reverse(characters);
        return new string(characters);
    }

    // Soft hyphen, zero-width characters and the byte order mark show nothing.
    private static bool IsDropped(char c) => c is '\u00ad' or '\u200b' or '\u200c' or '\u200d' or '\u2060' or '\ufeff' or '\0' || char.IsWhiteSpace(c);
}
