namespace Lakwerk.Pdf.Fonts.Programs;

/// <summary>The charset of a CFF program (Adobe Technical Note 5176, 13).</summary>
internal static class CffCharset
{
    private const int LastIsoAdobe = 228;

    /// <summary>For each glyph its string number or CID; glyph 0 is .notdef or CID 0.</summary>
    public static int[] Read(FontBytes data, int offset, int glyphCount, bool isCidKeyed)
    {
        var charset = new int[glyphCount];
        switch (offset)
        {
            case <= 2 when isCidKeyed:
                for (var glyph = 0; glyph < glyphCount; glyph++) charset[glyph] = glyph;
                break;
            case <= 0:
                for (var glyph = 1; glyph < glyphCount; glyph++) charset[glyph] = glyph <= LastIsoAdobe ? glyph : 0;
                break;
            case 1 or 2:
                var names = offset == 1 ? GlyphOrders.CffExpert : GlyphOrders.CffExpertSubset;
                for (var glyph = 1; glyph < Math.Min(glyphCount, names.Length); glyph++) charset[glyph] = Array.IndexOf(GlyphOrders.CffStrings, names[glyph]);
                break;
            default:
                ReadTable(data.Slice(offset), charset);
                break;
        }

        return charset;
    }

    private static void ReadTable(FontBytes table, int[] charset)
    {
        var format = table.U8(0);
        var at = 1;
        for (var glyph = 1; glyph < charset.Length && at < table.Length;)
        {
            var first = table.U16(at);
            var left = format switch { 0 => 0, 1 => table.U8(at + 2), _ => table.U16(at + 2) };
            at += format switch { 0 => 2, 1 => 3, _ => 4 };
            for (var i = 0; i <= left && glyph < charset.Length; i++) charset[glyph++] = first + i;
        }
    }
}
