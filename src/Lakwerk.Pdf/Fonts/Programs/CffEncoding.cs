namespace Lakwerk.Pdf.Fonts.Programs;

/// <summary>An encoding of a CFF program (Adobe Technical Note 5176, 12).</summary>
internal static class CffEncoding
{
    private const int HasSupplement = 0x80;

    /// <summary>Codes and their glyphs.</summary>
    public static IEnumerable<(int Code, int Glyph)> Read(FontBytes table)
    {
        var count = table.U8(1);
        var glyph = 1;
        if ((table.U8(0) & ~HasSupplement) == 0)
        {
            for (; glyph <= count; glyph++) yield return (table.U8(1 + glyph), glyph);
            yield break;
        }

        for (var range = 0; range < count; range++)
        {
            var first = table.U8(2 + (2 * range));
            for (var code = first; code <= first + table.U8(3 + (2 * range)) && code < 256; code++) yield return (code, glyph++);
        }
    }

    /// <summary>Further codes and the string numbers of their glyphs' names.</summary>
    public static IEnumerable<(int Code, int Sid)> ReadSupplement(FontBytes table)
    {
        if ((table.U8(0) & HasSupplement) == 0) yield break;
        var at = 2 + (table.U8(1) * ((table.U8(0) & ~HasSupplement) == 0 ? 1 : 2));
        for (var i = 0; i < table.U8(at); i++) yield return (table.U8(at + 1 + (3 * i)), table.U16(at + 2 + (3 * i)));
    }
}
