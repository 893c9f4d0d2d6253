using System.Text;
using Lakwerk.Pdf.Fonts.Encodings;
using Lakwerk.Pdf.Fonts.Programs;

namespace Lakwerk.Pdf.Fonts.Subsetting;

/// <summary>
/// Writes a CFF program anew with only the glyphs of a plan: their charstrings, the subroutines these call, their names or
/// CIDs. Of the old strings only those come along that a kept glyph is named by.
/// </summary>
internal sealed class CffSubset
{
    private const int NoEncoding = -1;
    private static readonly byte[] EndChar = [14];
    private static readonly HashSet<int> TopKeys = [5, 1205, 1206, CffDict.FontMatrix, 1208];
    private static readonly HashSet<int> PrivateKeys = [6, 7, 8, 9, 10, 11, CffDict.DefaultWidth, CffDict.NominalWidth, 1209, 1210, 1211, 1212, 1213, 1214, 1217, 1218, 1219];
    private readonly CffProgram _font;
    private readonly GlyphPlan _plan;
    private readonly CharStringUse _use;
    private readonly List<ReadOnlyMemory<byte>> _strings = [];
    private readonly Dictionary<string, int> _stringNumbers = new(StringComparer.Ordinal);
    private readonly CffIndex[] _subrs;
    private readonly Dictionary<int, byte[]> _plain = [];
    private readonly SortedSet<int> _dicts = [];
    private int[] _old = [];

    private CffSubset(CffProgram font, GlyphPlan plan)
    {
        _font = font;
        _plan = plan;
        _subrs = [.. font.FontDicts.Select(dict => font.SubrsOf(dict, font.PrivateOf(dict)))];
        _use = new CharStringUse(font.GlobalSubrs, _subrs);
    }

    /// <summary>True when the program has what every program must have.</summary>
    public static bool CanWrite(CffProgram font) => font.FontDicts.Length > 0;

    /// <summary>The new program.</summary>
    /// <param name="font">The old program.</param>
    /// <param name="plan">The glyphs shown; those that accented letters are put together of are added to it.</param>
    /// <param name="name">The name of the new font.</param>
    /// <param name="codes">The codes of the built-in encoding that are shown; null leaves the encoding out.</param>
    /// <returns>Null when the program lacks what every program must have.</returns>
    public static byte[]? Write(CffProgram font, GlyphPlan plan, string name, IReadOnlySet<int>? codes)
    {
        if (!CanWrite(font)) return null;
        var subset = new CffSubset(font, plan);
        subset.FollowGlyphs();
        subset._old = plan.OldNumbers();
        return subset.Write(name, codes);
    }

    private void FollowGlyphs()
    {
        for (var i = 0; i < _plan.Kept.Count; i++)
        {
            var glyph = _plan.Kept[i];
            var parts = _use.Follow(_font.CharStrings[glyph], FontDict(glyph), out var plain);
            _plain[glyph] = plain;
            _dicts.Add(FontDict(glyph));
            if (parts is null || _font.IsCidKeyed) continue;
            KeepStandard(parts.Value.Base);
            KeepStandard(parts.Value.Accent);
        }
    }

    private void KeepStandard(int code)
    {
        if (code is >= 0 and < 256 && NamedEncodings.Standard[code] is { } name) _plan.Keep(_font.GlyphOf(name));
    }

    private int FontDict(int glyph) => Math.Min(_font.FontDictIndex(glyph), _subrs.Length - 1);

    private byte[] Write(string name, IReadOnlySet<int>? codes)
    {
        // Strings are numbered while charset and encoding are written, and the DICT refers to what comes after it: so the
        // parts are made first and put together last.
        var charset = WriteCharset();
        var encoding = WriteEncoding(codes);
        var charStrings = new FontBuffer().Index([.. _old.Select(CharString)]);
        var fdSelect = _font.IsCidKeyed ? WriteFdSelect() : null;
        var head = new FontBuffer().U8(1).U8(0).U8(4).U8(4).Index([Encoding.Latin1.GetBytes(name)]);
        var rest = new FontBuffer();
        var top = TopDict(new Places { Encoding = encoding is null ? NoEncoding : 0 });
        var strings = new FontBuffer().Index(_strings);
        var globals = new FontBuffer().Index(Subrs(_font.GlobalSubrs));

        var start = head.Length + new FontBuffer().Index([top]).Length + strings.Length + globals.Length;
        var places = new Places { Charset = Place(rest, start, charset.Span), Encoding = encoding is null ? NoEncoding : Place(rest, start, encoding.Span) };
        if (fdSelect is not null) places.FdSelect = Place(rest, start, fdSelect.Span);
        places.CharStrings = Place(rest, start, charStrings.Span);
        (int Length, int At)[] privates = [.. _dicts.Select(dict => WritePrivate(dict, rest, start))];
        if (_font.IsCidKeyed) places.FdArray = Place(rest, start, FontDicts(privates).Span);
        else (places.PrivateLength, places.Private) = privates[0];

        return head.Index([TopDict(places)]).Bytes(strings.Span).Bytes(globals.Span).Bytes(rest.Span).ToArray();
    }

    private static int Place(FontBuffer rest, int start, ReadOnlySpan<byte> part)
    {
        rest.Bytes(part);
        return start + rest.Length - part.Length;
    }

    // Subroutines are numbered over all glyphs of the old subset, and which ones it needed tells of its letters: each call
    // is replaced by what it calls, and none is left.
    private ReadOnlyMemory<byte> CharString(int old) => old < 0 ? EndChar : _use.IsCertain ? _plain[old] : _font.CharStrings[old].Memory;

    private List<ReadOnlyMemory<byte>> Subrs(CffIndex subrs) =>
        _use.IsCertain ? [] : [.. Enumerable.Range(0, subrs.Count).Select(i => subrs[i].Memory)];

    private byte[] TopDict(Places places)
    {
        var output = new FontBuffer();
        if (_font.IsCidKeyed)
        {
            output.U8(29).U32((uint)StringNumber(_font.StringOf(_font.Top.Int(CffDict.Ros)) ?? "Adobe"));
            output.U8(29).U32((uint)StringNumber(_font.StringOf(_font.Top.Int(CffDict.Ros, 0, 1)) ?? "Identity"));
            output.Integers(CffDict.Ros, _font.Top.Int(CffDict.Ros, 0, 2));
        }

        foreach (var entry in _font.Top.Entries)
            if (TopKeys.Contains(entry.Key)) output.Raw(entry);
        output.Integers(CffDict.Charset, places.Charset);
        output.Integers(CffDict.CharStrings, places.CharStrings);
        if (_font.IsCidKeyed)
        {
            output.Integers(1234, _old.Max(CidOf) + 1);
            output.Integers(CffDict.FdArray, places.FdArray).Integers(CffDict.FdSelect, places.FdSelect);
        }
        else
        {
            if (places.Encoding != NoEncoding) output.Integers(CffDict.Encoding, places.Encoding);
            else if (_font.Top.Int(CffDict.Encoding) == 1) output.Integers(CffDict.Encoding, 1);
            output.Integers(CffDict.Private, places.PrivateLength, places.Private);
        }

        return output.ToArray();
    }

    private int CidOf(int old) => old < 0 ? 0 : _plan.NewCid(_font.Charset[old]);

    private FontBuffer WriteCharset()
    {
        var output = new FontBuffer().U8(0);
        foreach (var old in _old.AsSpan(1))
            output.U16(old < 0 ? 0 : _font.IsCidKeyed ? CidOf(old) : StringNumber(_font.NameOf(old) is { } name ? _plan.NewName(old, name) : ".notdef"));
        return output;
    }

    /// <summary>The shown codes of a custom encoding, all as supplements: any glyph may then have any number of codes.</summary>
    private FontBuffer? WriteEncoding(IReadOnlySet<int>? codes)
    {
        if (_font.IsCidKeyed || codes is null || _font.Top.Int(CffDict.Encoding) <= 1 || _font.Encoding is not { } names) return null;
        var shown = Enumerable.Range(0, names.Length).Where(code => codes.Contains(code) && names[code] is { } name && _plan.Keeps(_font.GlyphOf(name))).ToArray();
        // Readers expect the plain form first: the glyphs stand in the order of their codes, as far as each has one of its own.
        var plain = 0;
        while (plain < shown.Length && plain + 1 < _old.Length && _font.GlyphOf(names[shown[plain]]!) == _old[plain + 1]) plain++;
        var extra = shown.AsSpan(plain);
        var output = new FontBuffer().U8(extra.Length > 0 ? 0x80 : 0).U8(plain);
        foreach (var code in shown.AsSpan(0, plain)) output.U8(code);
        if (extra.Length > 0) output.U8(extra.Length);
        foreach (var code in extra) output.U8(code).U16(StringNumber(names[code]!));
        return output;
    }

    private FontBuffer WriteFdSelect()
    {
        var dicts = _dicts.ToList();
        var output = new FontBuffer().U8(0);
        foreach (var old in _old) output.U8(old < 0 ? 0 : dicts.IndexOf(FontDict(old)));
        return output;
    }

    private (int Length, int At) WritePrivate(int index, FontBuffer rest, int start)
    {
        var output = new FontBuffer();
        foreach (var entry in _font.PrivateOf(_font.FontDicts[index]).Entries)
            if (PrivateKeys.Contains(entry.Key)) output.Raw(entry);
        var hasSubrs = _subrs[index].Count > 0 && !_use.IsCertain;
        // Subroutines follow their DICT at once; the operator that says so takes six bytes.
        if (hasSubrs) output.Integers(CffDict.Subrs, output.Length + 6);
        var at = Place(rest, start, output.Span);
        if (hasSubrs) rest.Index(Subrs(_subrs[index]));
        return (output.Length, at);
    }

    private FontBuffer FontDicts((int Length, int At)[] privates)
    {
        var dicts = new List<ReadOnlyMemory<byte>>(privates.Length);
        foreach (var (index, (length, at)) in _dicts.Zip(privates))
        {
            var output = new FontBuffer();
            foreach (var entry in _font.FontDicts[index].Entries)
                if (entry.Key == CffDict.FontMatrix) output.Raw(entry);
            dicts.Add(output.Integers(CffDict.Private, length, at).ToArray());
        }

        return new FontBuffer().Index(dicts);
    }

    private int StringNumber(string text)
    {
        var standard = Array.IndexOf(GlyphOrders.CffStrings, text);
        if (standard >= 0) return standard;
        if (_stringNumbers.TryGetValue(text, out var known)) return known;
        var number = GlyphOrders.CffStrings.Length + _strings.Count;
        _stringNumbers.Add(text, number);
        _strings.Add(Encoding.Latin1.GetBytes(text));
        return number;
    }

    private sealed class Places
    {
        public int Charset { get; init; }

        public int Encoding { get; init; }

        public int FdSelect { get; set; }

        public int CharStrings { get; set; }

        public int FdArray { get; set; }

        public int Private { get; set; }

        public int PrivateLength { get; set; }
    }
}
