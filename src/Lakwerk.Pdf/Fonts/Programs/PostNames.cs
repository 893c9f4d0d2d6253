namespace Lakwerk.Pdf.Fonts.Programs;

/// <summary>The glyph names of the table post, formats 1, 2 and 2.5 (OpenType specification).</summary>
internal sealed class PostNames
{
    private const int HeaderLength = 32;
    private readonly string?[] _names;
    private readonly Dictionary<string, int> _glyphs = new(StringComparer.Ordinal);

    public PostNames(FontBytes table, int glyphCount)
    {
        _names = table.U32(0) switch
        {
            0x00010000 => [.. GlyphOrders.Macintosh.Take(glyphCount)],
            0x00020000 => ReadIndexed(table, glyphCount),
            0x00025000 => ReadShifted(table, glyphCount),
            _ => [],
        };
        for (var glyph = 0; glyph < _names.Length; glyph++)
            if (_names[glyph] is { } name) _glyphs.TryAdd(name, glyph);
    }

    public string? NameOf(int glyph) => (uint)glyph < (uint)_names.Length ? _names[glyph] : null;

    public int GlyphOf(string name) => _glyphs.TryGetValue(name, out var glyph) ? glyph : -1;

    private static string?[] ReadIndexed(FontBytes table, int glyphCount)
    {
        var count = Math.Min(glyphCount, table.U16(HeaderLength));
        var strings = ReadStrings(table.Slice(HeaderLength + 2 + (2 * table.U16(HeaderLength))));
        var names = new string?[count];
        for (var glyph = 0; glyph < count; glyph++)
        {
            if (!table.Has(HeaderLength + 2 + (2 * glyph), 2)) break;
            var index = table.U16(HeaderLength + 2 + (2 * glyph));
            var own = index - GlyphOrders.Macintosh.Length;
            names[glyph] = own < 0 ? GlyphOrders.Macintosh[index] : own < strings.Count ? strings[own] : null;
        }

        return names;
    }

    private static List<string> ReadStrings(FontBytes data)
    {
        var strings = new List<string>();
        for (var at = 0; at < data.Length; at += 1 + data.U8(at))
            strings.Add(System.Text.Encoding.Latin1.GetString(data.Slice(at + 1, data.U8(at)).Span));
        return strings;
    }

    private static string?[] ReadShifted(FontBytes table, int glyphCount)
    {
        var names = new string?[Math.Min(glyphCount, table.U16(HeaderLength))];
        for (var glyph = 0; glyph < names.Length; glyph++)
        {
            var index = glyph + (sbyte)table.U8(HeaderLength + 2 + glyph);
            if ((uint)index < (uint)GlyphOrders.Macintosh.Length) names[glyph] = GlyphOrders.Macintosh[index];
        }

        return names;
    }
}
