namespace Lakwerk.Pdf.Fonts.Programs;

/// <summary>One subtable of the table cmap, formats 0, 2, 4, 6, 10, 12 and 13 (OpenType specification).</summary>
internal sealed class CmapSubtable
{
    private const int MostSubtables = 64;
    private const int MostEntries = 200_000;
    private readonly FontBytes _data;
    private readonly int _format;

    private CmapSubtable(int platform, int encoding, FontBytes data)
    {
        Platform = platform;
        Encoding = encoding;
        _data = data;
        _format = data.U16(0);
    }

    public int Platform { get; }

    public int Encoding { get; }

    /// <summary>Codes are Unicode characters.</summary>
    public bool IsUnicode => Platform == 0 || (Platform == 3 && Encoding is 1 or 10);

    public static IReadOnlyList<CmapSubtable> ReadAll(FontBytes table)
    {
        var count = Math.Min(MostSubtables, table.U16(2));
        var subtables = new List<CmapSubtable>(count);
        for (var i = 0; i < count; i++)
        {
            var entry = 4 + (i * 8);
            var data = table.Slice(table.Offset32(entry + 4));
            if (data.Length > 0) subtables.Add(new CmapSubtable(table.U16(entry), table.U16(entry + 2), data));
        }

        return subtables;
    }

    /// <summary>The glyph of a code; 0 when it has none.</summary>
    public int GlyphOf(int code) => code < 0 ? 0 : _format switch
    {
        0 => code < 256 ? _data.U8(6 + code) : 0,
        2 => GlyphByHighByte(code),
        4 => GlyphBySegment(code),
        6 => code >= _data.U16(6) && code - _data.U16(6) < _data.U16(8) ? _data.U16(10 + (2 * (code - _data.U16(6)))) : 0,
        10 => code >= _data.Offset32(12) && code - _data.Offset32(12) < _data.Offset32(16) ? _data.U16(20 + (2 * (code - _data.Offset32(12)))) : 0,
        12 or 13 => GlyphByGroup(code),
        _ => 0,
    };

    /// <summary>All codes that have a glyph, in rising order of the segments; bounded on hostile data.</summary>
    public IEnumerable<(int Code, int Glyph)> Entries()
    {
        var left = MostEntries;
        var index = 0;
        foreach (var (first, last) in Spans())
        {
            for (var code = first; code <= last && left > 0; code++, left--)
                if ((_format == 4 ? GlyphInSegment(index, code) : GlyphOf(code)) is not 0 and var glyph) yield return (code, glyph);
            index++;
        }
    }

    private IEnumerable<(int First, int Last)> Spans()
    {
        switch (_format)
        {
            case 0:
                return [(0, 255)];
            case 2:
                return [(0, 0xFFFF)];
            case 4:
                return Segments();
            case 6:
                return [(_data.U16(6), _data.U16(6) + _data.U16(8) - 1)];
            case 10:
                return [(_data.Offset32(12), Math.Min(0x10FFFF, _data.Offset32(12) + _data.Offset32(16) - 1))];
            case 12 or 13:
                return Groups();
            default:
                return [];
        }
    }

    private IEnumerable<(int First, int Last)> Segments()
    {
        var count = _data.U16(6) / 2;
        for (var i = 0; i < count; i++)
            yield return (_data.U16(16 + (2 * (count + i))), Math.Min(0xFFFE, _data.U16(14 + (2 * i))));
    }

    private IEnumerable<(int First, int Last)> Groups()
    {
        var count = Math.Min(_data.Offset32(12), _data.Length / 12);
        for (var i = 0; i < count; i++)
            yield return (_data.Offset32(16 + (12 * i)), Math.Min(0x10FFFF, _data.Offset32(20 + (12 * i))));
    }

    private int GlyphBySegment(int code)
    {
        var count = _data.U16(6) / 2;
        if (code > 0xFFFF) return 0;
        for (var i = 0; i < count; i++)
        {
            if (code > _data.U16(14 + (2 * i))) continue;
            return GlyphInSegment(i, code);
        }

        return 0;
    }

    private int GlyphInSegment(int segment, int code)
    {
        var count = _data.U16(6) / 2;
        var start = _data.U16(16 + (2 * (count + segment)));
        if (code < start) return 0;
        var delta = _data.U16(16 + (2 * ((2 * count) + segment)));
        var rangeAt = 16 + (2 * ((3 * count) + segment));
        var range = _data.U16(rangeAt);
        // 0xFFFF marks an unused segment in fonts of some old producers.
        if (range is 0 or 0xFFFF) return (code + delta) & 0xFFFF;
        var glyph = _data.U16(rangeAt + range + (2 * (code - start)));
        return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
    }

    private int GlyphByHighByte(int code)
    {
        if (code > 0xFFFF) return 0;
        var key = _data.U16(6 + (2 * (code >> 8))) / 8;
        if (code < 256 ? _data.U16(6 + (2 * code)) != 0 : key == 0) return 0;
        var header = 6 + 512 + (8 * key);
        var index = (code & 0xFF) - _data.U16(header);
        if (index < 0 || index >= _data.U16(header + 2)) return 0;
        var glyph = _data.U16(header + 6 + _data.U16(header + 6) + (2 * index));
        return glyph == 0 ? 0 : (glyph + _data.U16(header + 4)) & 0xFFFF;
    }

    private int GlyphByGroup(int code)
    {
        var low = 0;
        var high = Math.Min(_data.Offset32(12), _data.Length / 12) - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var group = 16 + (12 * middle);
            if (code < _data.Offset32(group)) high = middle - 1;
            else if (code > _data.Offset32(group + 4)) low = middle + 1;
            else return (_data.Offset32(group + 8) + (_format == 12 ? code - _data.Offset32(group) : 0)) & 0xFFFF;
        }

        return 0;
    }
}
