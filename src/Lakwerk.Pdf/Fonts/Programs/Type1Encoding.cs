using System.Globalization;
using Lakwerk.Pdf.Fonts.Encodings;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Fonts.Programs;

/// <summary>The built-in encoding of a Type 1 program, which stands in its clear part.</summary>
internal static class Type1Encoding
{
    /// <summary>The glyph names of 256 codes; null when the program has no encoding.</summary>
    public static string?[]? Read(ReadOnlySpan<byte> clear) => Read(clear, out _);

    /// <summary>The same, with the part of the program that defines it: from the slash of /Encoding to behind the last entry.</summary>
    public static string?[]? Read(ReadOnlySpan<byte> clear, out Range place)
    {
        place = default;
        var at = clear.IndexOf("/Encoding"u8);
        if (at < 0) return null;
        var lexer = new Lexer(clear, at + "/Encoding".Length);
        var kind = lexer.Next();
        if (kind == TokenKind.Keyword && lexer.IsKeyword("StandardEncoding"u8)) return NamedEncodings.Standard;
        var names = new string?[256];
        if (kind == TokenKind.ArrayOpen) ReadArray(ref lexer, names);
        else ReadEntries(ref lexer, names);
        place = at..lexer.TokenStart;
        return names;
    }

    // 256 array … dup 65 /A put … readonly def
    private static void ReadEntries(ref Lexer lexer, string?[] names)
    {
        TokenKind kind;
        while ((kind = lexer.Next()) != TokenKind.End)
        {
            if (kind != TokenKind.Keyword) continue;
            if (lexer.IsKeyword("def"u8) || lexer.IsKeyword("readonly"u8)) return;
            if (!lexer.IsKeyword("dup"u8)) continue;
            var code = Number(lexer.Next(), in lexer);
            if (lexer.Next() == TokenKind.Name && code is >= 0 and < 256) names[code] = lexer.Name == ".notdef" ? null : lexer.Name;
        }
    }

    private static void ReadArray(ref Lexer lexer, string?[] names)
    {
        for (var code = 0; code < names.Length && lexer.Next() == TokenKind.Name; code++)
            names[code] = lexer.Name == ".notdef" ? null : lexer.Name;
    }

    // Codes may have a base: 8#101.
    private static int Number(TokenKind kind, in Lexer lexer)
    {
        if (kind == TokenKind.Number) return (int)Math.Clamp(lexer.Number, -1, 256);
        var text = System.Text.Encoding.Latin1.GetString(lexer.Keyword);
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        if (hash <= 0 || !int.TryParse(text.AsSpan(0, hash), NumberStyles.None, CultureInfo.InvariantCulture, out var radix)) return -1;
        var value = 0;
        foreach (var digit in text.AsSpan(hash + 1))
        {
            var one = char.IsAsciiHexDigit(digit) ? Convert.ToInt32(digit.ToString(), 16) : radix;
            if (one >= radix || value > 256) return -1;
            value = (value * radix) + one;
        }

        return value;
    }
}
