using Lakwerk.Pdf.Fonts.Encodings;

namespace Lakwerk.Pdf.Fonts.Programs;

/// <summary>A CFF program (Adobe Technical Note 5176), name-keyed or CID-keyed; the first font of its set.</summary>
internal sealed class CffProgram : FontProgram
{
    private readonly FontBytes _data;
    private readonly CffIndex _strings;
    private readonly Lazy<int[]> _charset;
    private readonly Lazy<string?[]> _encoding;
    private readonly Lazy<Dictionary<string, int>> _glyphsByName;
    private readonly Lazy<Dictionary<int, int>> _glyphsByCid;
    private readonly Lazy<CffDict[]> _fontDicts;

    private CffProgram(FontBytes data, CffDict top, CffIndex strings, CffIndex globalSubrs)
    {
        _data = data;
        _strings = strings;
        Top = top;
        GlobalSubrs = globalSubrs;
        CharStrings = CffIndex.Read(data, top.Int(CffDict.CharStrings));
        _charset = new Lazy<int[]>(() => CffCharset.Read(data, top.Int(CffDict.Charset), GlyphCount, IsCidKeyed));
        _encoding = new Lazy<string?[]>(ReadEncoding);
        _glyphsByName = new Lazy<Dictionary<string, int>>(IndexNames);
        _glyphsByCid = new Lazy<Dictionary<int, int>>(IndexCids);
        _fontDicts = new Lazy<CffDict[]>(ReadFontDicts);
    }

    public CffDict Top { get; }

    public CffIndex CharStrings { get; }

    public CffIndex GlobalSubrs { get; }

    /// <summary>Glyphs are known by CID, not by name.</summary>
    public bool IsCidKeyed => Top.Has(CffDict.Ros);

    public override int GlyphCount => CharStrings.Count;

    public override string?[]? Encoding => IsCidKeyed ? null : _encoding.Value;

    /// <summary>For each glyph its string number, or its CID.</summary>
    public int[] Charset => _charset.Value;

    /// <summary>The font DICTs of a CID-keyed font; for any other the top DICT alone.</summary>
    public CffDict[] FontDicts => _fontDicts.Value;

    public FontBytes Data => _data;

    public static CffProgram? Open(FontBytes data)
    {
        var names = CffIndex.Read(data, data.U8(2));
        var topAt = data.U8(2) + names.Length;
        var tops = CffIndex.Read(data, topAt);
        var strings = CffIndex.Read(data, topAt + tops.Length);
        var subrs = CffIndex.Read(data, topAt + tops.Length + strings.Length);
        var program = new CffProgram(data, CffDict.Read(tops[0]), strings, subrs);
        return program.GlyphCount > 0 ? program : null;
    }

    public override int GlyphOf(string name) => _glyphsByName.Value.TryGetValue(name, out var glyph) ? glyph : -1;

    public override string? NameOf(int glyph) => IsCidKeyed || glyph < 0 || glyph >= Charset.Length ? null : StringOf(Charset[glyph]);

    // A font without CIDs that serves a CID font is addressed by glyph number (ISO 32000-2, 9.7.4.2).
    public override int GlyphOfCid(int cid)
    {
        if (!IsCidKeyed) return base.GlyphOfCid(cid);
        return _glyphsByCid.Value.TryGetValue(cid, out var glyph) ? glyph : -1;
    }

    public override double? Advance(int glyph)
    {
        if (glyph < 0 || glyph >= GlyphCount) return null;
        var dict = FontDictOf(glyph);
        var priv = PrivateOf(dict);
        var subrs = SubrsOf(dict, priv);
        var width = CharStringWidth.Read(CharStrings[glyph], GlobalSubrs, subrs);
        var units = width is null ? priv.Number(CffDict.DefaultWidth) : priv.Number(CffDict.NominalWidth) + width.Value;
        return units * Scale(dict) * 1000;
    }

    /// <summary>The private DICT of a font DICT.</summary>
    public CffDict PrivateOf(CffDict fontDict) =>
        CffDict.Read(_data.Slice(fontDict.Int(CffDict.Private, 0, 1), fontDict.Int(CffDict.Private)));

    /// <summary>The local subroutines of a font DICT.</summary>
    public CffIndex SubrsOf(CffDict fontDict, CffDict priv) =>
        priv.Int(CffDict.Subrs) is > 0 and var at ? CffIndex.Read(_data, fontDict.Int(CffDict.Private, 0, 1) + at) : default;

    /// <summary>The number of the font DICT that a glyph belongs to.</summary>
    public int FontDictIndex(int glyph) => IsCidKeyed ? CffFdSelect.Find(_data.Slice(Top.Int(CffDict.FdSelect)), glyph) : 0;

    /// <summary>A string by its number; null when there is none.</summary>
    public string? StringOf(int number)
    {
        var standard = GlyphOrders.CffStrings;
        if (number < standard.Length) return number < 0 ? null : standard[number];
        return number - standard.Length < _strings.Count
            ? System.Text.Encoding.Latin1.GetString(_strings[number - standard.Length].Span)
            : null;
    }

    private CffDict FontDictOf(int glyph)
    {
        var index = FontDictIndex(glyph);
        return index < FontDicts.Length ? FontDicts[index] : Top;
    }

    private double Scale(CffDict dict)
    {
        var scale = Top.Number(CffDict.FontMatrix, Top.Has(CffDict.FontMatrix) || !dict.Has(CffDict.FontMatrix) ? 0.001 : 1);
        return IsCidKeyed && dict.Has(CffDict.FontMatrix) ? scale * dict.Number(CffDict.FontMatrix, 1) : scale;
    }

    private CffDict[] ReadFontDicts()
    {
        if (!IsCidKeyed) return [Top];
        var index = CffIndex.Read(_data, Top.Int(CffDict.FdArray));
        var dicts = new CffDict[Math.Min(index.Count, 256)];
        for (var i = 0; i < dicts.Length; i++) dicts[i] = CffDict.Read(index[i]);
        return dicts;
    }

    private Dictionary<string, int> IndexNames()
    {
        var glyphs = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var glyph = 0; glyph < GlyphCount; glyph++)
            if (NameOf(glyph) is { } name) glyphs.TryAdd(name, glyph);
        return glyphs;
    }

    private Dictionary<int, int> IndexCids()
    {
        var glyphs = new Dictionary<int, int>();
        for (var glyph = 0; glyph < GlyphCount; glyph++) glyphs.TryAdd(Charset[glyph], glyph);
        return glyphs;
    }

    private string?[] ReadEncoding()
    {
        switch (Top.Int(CffDict.Encoding))
        {
            case 0:
                return NamedEncodings.Standard;
            case 1:
                return NamedEncodings.CffExpert;
            default:
                var names = new string?[256];
                foreach (var (code, glyph) in CffEncoding.Read(_data.Slice(Top.Int(CffDict.Encoding)))) names[code] = NameOf(glyph);
                foreach (var (code, sid) in CffEncoding.ReadSupplement(_data.Slice(Top.Int(CffDict.Encoding)))) names[code] = StringOf(sid);
                return names;
        }
    }
}
