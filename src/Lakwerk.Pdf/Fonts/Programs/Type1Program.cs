using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Fonts.Programs;

/// <summary>A Type 1 program (Adobe Type 1 Font Format): a part in clear text and one encrypted by eexec, which holds the charstrings.</summary>
internal sealed class Type1Program : FontProgram
{
    private readonly Lazy<string?[]?> _encoding;
    private readonly Lazy<Dictionary<string, int>> _glyphs;
    private readonly double _scale;

    private Type1Program(Type1Parts parts)
    {
        Parts = parts;
        CharStrings = Type1CharStrings.Read(parts.Private.Span);
        _encoding = new Lazy<string?[]?>(() => Type1Encoding.Read(parts.Clear.Span));
        _glyphs = new Lazy<Dictionary<string, int>>(IndexNames);
        _scale = ReadScale(parts.Clear.Span);
    }

    public Type1Parts Parts { get; }

    /// <summary>The charstrings in the order of the program.</summary>
    public Type1CharStrings CharStrings { get; }

    public override int GlyphCount => CharStrings.Entries.Count;

    public override string?[]? Encoding => _encoding.Value;

    public static Type1Program? Open(FontBytes data)
    {
        if (Type1Parts.Split(data.Span) is not { } parts) return null;
        var program = new Type1Program(parts);
        return program.GlyphCount > 0 || program.Encoding is not null ? program : null;
    }

    public override int GlyphOf(string name) => _glyphs.Value.TryGetValue(name, out var glyph) ? glyph : -1;

    public override string? NameOf(int glyph) => (uint)glyph < (uint)GlyphCount ? CharStrings.Entries[glyph].Name : null;

    public override double? Advance(int glyph)
    {
        if ((uint)glyph >= (uint)GlyphCount) return null;
        var plain = CharStrings.Decrypt(Parts.Private.Span, glyph);
        return Type1Width.Read(plain) is { } width ? width * _scale * 1000 : null;
    }

    private Dictionary<string, int> IndexNames()
    {
        var glyphs = new Dictionary<string, int>(StringComparer.Ordinal);
        // Synthetic fonts define some glyphs twice; the first definition is the one that readers use.
        for (var glyph = 0; glyph < GlyphCount; glyph++) glyphs.TryAdd(CharStrings.Entries[glyph].Name, glyph);
        return glyphs;
    }

    private static double ReadScale(ReadOnlySpan<byte> clear)
    {
        var at = clear.IndexOf("/FontMatrix"u8);
        if (at < 0) return 0.001;
        var lexer = new Lexer(clear, at);
        lexer.Next();
        return lexer.Next() is TokenKind.ArrayOpen or TokenKind.Keyword && lexer.Next() == TokenKind.Number && lexer.Number > 0 ? lexer.Number : 0.001;
    }
}
