namespace Lakwerk.Pdf.Fonts.Programs;

/// <summary>A TrueType or OpenType program: a directory of tables. OpenType with CFF outlines answers through its table CFF.</summary>
internal sealed class SfntProgram : FontProgram
{
    private const int MostTables = 256;
    private const int MostGlyphs = 65535;
    private readonly Dictionary<string, FontBytes> _tables;
    private readonly Lazy<IReadOnlyList<CmapSubtable>> _cmaps;
    private readonly Lazy<PostNames> _post;
    private readonly Lazy<CffProgram?> _cff;
    private readonly Lazy<Dictionary<int, int>> _unicodes;

    private SfntProgram(Dictionary<string, FontBytes> tables)
    {
        _tables = tables;
        _cff = new Lazy<CffProgram?>(() => _tables.TryGetValue("CFF ", out var cff) ? CffProgram.Open(cff) : null);
        _cmaps = new Lazy<IReadOnlyList<CmapSubtable>>(() => CmapSubtable.ReadAll(Table("cmap")));
        _post = new Lazy<PostNames>(() => new PostNames(Table("post"), GlyphCount));
        _unicodes = new Lazy<Dictionary<int, int>>(ReverseCmap);
        UnitsPerEm = Table("head").U16(18) is > 0 and var units ? units : 1000;
        GlyphCount = Math.Min(MostGlyphs, CountGlyphs());
    }

    public override int GlyphCount { get; }

    public int UnitsPerEm { get; }

    /// <summary>The CFF program of an OpenType font, or null.</summary>
    public CffProgram? Cff => _cff.Value;

    /// <summary>The subtables of the table cmap, in its order.</summary>
    public IReadOnlyList<CmapSubtable> Cmaps => _cmaps.Value;

    public override string?[]? Encoding => Cff?.Encoding;

    /// <summary>The tables by tag; a table that points outside the file is cut short.</summary>
    public IReadOnlyDictionary<string, FontBytes> Tables => _tables;

    public static SfntProgram? Open(FontBytes data)
    {
        var start = data.U32(0) == 0x74746366 ? data.Offset32(12) : 0;
        var count = Math.Min(MostTables, data.U16(start + 4));
        var tables = new Dictionary<string, FontBytes>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var entry = start + 12 + (i * 16);
            if (!data.Has(entry, 16)) break;
            var tag = System.Text.Encoding.Latin1.GetString(data.Span.Slice(entry, 4));
            tables.TryAdd(tag, data.Slice(data.Offset32(entry + 8), data.Offset32(entry + 12)));
        }

        return tables.ContainsKey("glyf") || tables.ContainsKey("CFF ") ? new SfntProgram(tables) : null;
    }

    /// <summary>A table; empty when the font has none.</summary>
    public FontBytes Table(string tag) => _tables.GetValueOrDefault(tag);

    /// <summary>The subtable of the table cmap for a platform and encoding, or null.</summary>
    public CmapSubtable? Cmap(int platform, int encoding)
    {
        foreach (var cmap in Cmaps)
            if (cmap.Platform == platform && cmap.Encoding == encoding) return cmap;
        return null;
    }

    public override int GlyphOf(string name)
    {
        if (_post.Value.GlyphOf(name) is >= 0 and var glyph) return glyph;
        return Cff?.GlyphOf(name) ?? -1;
    }

    public override string? NameOf(int glyph) => PostNameOf(glyph) ?? Cff?.NameOf(glyph);

    /// <summary>The name that the table post gives a glyph, or null.</summary>
    public string? PostNameOf(int glyph) => _post.Value.NameOf(glyph);

    public override int GlyphOfCid(int cid) => Cff?.GlyphOfCid(cid) ?? base.GlyphOfCid(cid);

    public override double? Advance(int glyph)
    {
        var metrics = Table("hhea").U16(34);
        var hmtx = Table("hmtx");
        if (metrics == 0 || glyph < 0 || glyph >= GlyphCount) return null;
        var at = Math.Min(glyph, metrics - 1) * 4;
        return hmtx.Has(at, 2) ? hmtx.U16(at) * 1000.0 / UnitsPerEm : null;
    }

    public override string Unicode(int glyph) => _unicodes.Value.TryGetValue(glyph, out var value)
        ? Encodings.UnicodeText.Of(value)
        : base.Unicode(glyph);

    private int CountGlyphs()
    {
        var declared = Table("maxp").U16(4);
        if (Cff is { } cff) return declared == 0 ? cff.GlyphCount : Math.Min(declared, cff.GlyphCount);
        var located = (Table("loca").Length / (Table("head").U16(50) == 0 ? 2 : 4)) - 1;
        return Math.Max(0, declared == 0 ? located : declared);
    }

    /// <summary>For each glyph the smallest character that a Unicode subtable maps to it; ordinary characters go before those for private use.</summary>
    private Dictionary<int, int> ReverseCmap()
    {
        var unicodes = new Dictionary<int, int>();
        foreach (var cmap in Cmaps)
        {
            if (!cmap.IsUnicode) continue;
            foreach (var (code, glyph) in cmap.Entries())
            {
                if (!Encodings.UnicodeText.IsCharacter(code) || IsPrivate(code)) continue;
                if (!unicodes.TryGetValue(glyph, out var known) || code < known) unicodes[glyph] = code;
            }
        }

        return unicodes;
    }

    private static bool IsPrivate(int code) => code is >= 0xE000 and <= 0xF8FF or >= 0xF0000;
}
