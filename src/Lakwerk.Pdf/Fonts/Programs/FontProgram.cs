namespace Lakwerk.Pdf.Fonts.Programs;

/// <summary>A font program (ISO 32000-2, 9.9) as far as text needs it: which glyph, how wide, what it means.</summary>
internal abstract class FontProgram
{
    /// <summary>Number of glyphs.</summary>
    public abstract int GlyphCount { get; }

    /// <summary>The glyph names of 256 codes by the program itself; null when it has no such encoding.</summary>
    public virtual string?[]? Encoding => null;

    /// <summary>The glyph of that name; -1 when there is none.</summary>
    public abstract int GlyphOf(string name);

    /// <summary>The name of a glyph, or null.</summary>
    public abstract string? NameOf(int glyph);

    /// <summary>Advance width in thousandths of an em; null when the program does not tell.</summary>
    public abstract double? Advance(int glyph);

    /// <summary>The glyph of a CID when the font is not told otherwise; -1 when there is none.</summary>
    public virtual int GlyphOfCid(int cid) => cid < GlyphCount ? cid : -1;

    /// <summary>What the program's own tables say that a glyph means; "" when they do not.</summary>
    public virtual string Unicode(int glyph) => NameOf(glyph) is { } name ? Encodings.GlyphList.ToUnicode(name) : "";

    /// <summary>The program in <paramref name="bytes"/> by its first bytes, whatever the file calls it; null for anything unknown or beyond use.</summary>
    public static FontProgram? Open(ReadOnlyMemory<byte> bytes)
    {
        var data = new FontBytes(bytes);
        switch (data.U32(0))
        {
            case 0x00010000 or 0x00020000 or 0x74727565 or 0x4F54544F or 0x74746366: // 1.0, 2.0, true, OTTO, ttcf
                return SfntProgram.Open(data);
            case >= 0x25210000 and <= 0x2521FFFF or >= 0x80010000 and <= 0x8001FFFF: // %! and the PFB marker
                return Type1Program.Open(data);
            case >= 0x01000000 and <= 0x0100FFFF:
                return CffProgram.Open(data);
            default:
                return data.Span.IndexOf("eexec"u8) >= 0 ? Type1Program.Open(data) : null;
        }
    }
}
