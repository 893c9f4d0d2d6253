using Lakwerk.Pdf.Fonts.Encodings;
using Lakwerk.Pdf.Fonts.Programs;

namespace Lakwerk.Pdf.Fonts.Subsetting;

/// <summary>
/// The glyphs that a reader may show for a code of a simple font. The standard leaves readers room (ISO 32000-2, 9.6.5.4), and
/// they use it: every way that some reader goes is followed, so that a glyph that is shown is never lost.
/// </summary>
internal static class SimpleGlyphs
{
    private static readonly int[] SymbolBlocks = [0xF000, 0xF100, 0xF200];

    public static IEnumerable<int> Of(FontProgram program, string? name, int code)
    {
        if (name is not null)
            foreach (var glyph in ByName(program, name)) yield return glyph;
        if (program.Encoding?[code] is { } own && own != name && program.GlyphOf(own) is >= 0 and var builtIn) yield return builtIn;
        if (program is not SfntProgram sfnt) yield break;
        foreach (var glyph in ByCode(sfnt, name, code)) yield return glyph;
    }

    private static IEnumerable<int> ByName(FontProgram program, string name)
    {
        if (program.GlyphOf(name) is >= 0 and var exact)
        {
            yield return exact;
            yield break;
        }

        // Fonts spell some names otherwise (mu and mu1, Delta and increment); readers then go by the meaning.
        var meaning = GlyphList.ToUnicode(name);
        if (meaning.Length == 0) yield break;
        for (var glyph = 0; glyph < program.GlyphCount; glyph++)
            if (program.NameOf(glyph) is { } other && GlyphList.ToUnicode(other) == meaning) yield return glyph;
    }

    private static IEnumerable<int> ByCode(SfntProgram sfnt, string? name, int code)
    {
        var meaning = name is null ? "" : GlyphList.ToUnicode(name);
        var unicode = meaning.Length > 0 ? char.ConvertToUtf32(meaning, 0) : -1;
        var mac = name is null ? -1 : Array.IndexOf(NamedEncodings.MacRoman, name);
        foreach (var cmap in sfnt.Cmaps)
        {
            if (unicode >= 0) yield return cmap.GlyphOf(unicode);
            if (cmap.Platform == 1 && mac >= 0) yield return cmap.GlyphOf(mac);
            yield return cmap.GlyphOf(code);
            if (cmap.Platform != 3) continue;
            foreach (var block in SymbolBlocks) yield return cmap.GlyphOf(block + code);
        }

        if (sfnt.Cmaps.Count == 0) yield return code < sfnt.GlyphCount ? code : 0;
    }
}
