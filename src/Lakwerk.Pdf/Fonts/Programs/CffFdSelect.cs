namespace Lakwerk.Pdf.Fonts.Programs;

/// <summary>Which font DICT a glyph of a CID-keyed CFF program belongs to (Adobe Technical Note 5176, 19).</summary>
internal static class CffFdSelect
{
    public static int Find(FontBytes table, int glyph)
    {
        if (table.U8(0) == 0) return table.U8(1 + glyph);
        var low = 0;
        var high = table.U16(1) - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (glyph < table.U16(3 + (3 * middle))) high = middle - 1;
            else if (glyph >= table.U16(6 + (3 * middle))) low = middle + 1;
            else return table.U8(5 + (3 * middle));
        }

        return 0;
    }
}
