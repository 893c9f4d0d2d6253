using Lakwerk.Pdf.Fonts.Encodings;
using Lakwerk.Pdf.Fonts.Programs;

namespace Lakwerk.Pdf.Fonts.Subsetting;

/// <summary>What the subtables of a simple font's table cmap say once its codes have new numbers.</summary>
/// <param name="codes">Old and new codes.</param>
/// <param name="nameOf">The name of an old code.</param>
/// <param name="isByCode">Codes lead to glyphs by themselves, in whatever subtable a reader finds.</param>
/// <param name="codesFirst">Where a code and the code of a name meet, the code counts.</param>
internal sealed class CodedCmaps(CodeMap codes, Func<int, string?> nameOf, bool isByCode, bool codesFirst)
{
    /// <summary>No entries at all: text is found without them.</summary>
    public static readonly CodedCmaps None = new(CodeMap.Same([]), _ => null, isByCode: true, codesFirst: false);

    private static readonly int[] Blocks = [0, 0xF000, 0xF100, 0xF200];

    /// <summary>The entries of one subtable, by glyphs of the new program.</summary>
    public SortedDictionary<int, int> Entries(CmapSubtable cmap, GlyphPlan plan)
    {
        var entries = new SortedDictionary<int, int>();
        if (cmap.IsUnicode && !isByCode) AddLetters(cmap, plan, entries);
        if (!codesFirst) AddNames(cmap, plan, entries);
        AddCodes(cmap, plan, entries);
        if (codesFirst) AddNames(cmap, plan, entries);
        return entries;
    }

    private static void AddLetters(CmapSubtable cmap, GlyphPlan plan, SortedDictionary<int, int> entries)
    {
        foreach (var (code, glyph) in cmap.Entries())
            if (code is >= ' ' and not (>= 0xE000 and <= 0xF8FF)) Add(entries, code, glyph, plan);
    }

    private void AddNames(CmapSubtable cmap, GlyphPlan plan, SortedDictionary<int, int> entries)
    {
        if (cmap.Platform != 1) return;
        foreach (var old in codes.Old)
            if (nameOf(old) is { } name && Array.IndexOf(NamedEncodings.MacRoman, name) is > 0 and var mac) Add(entries, mac, cmap.GlyphOf(mac), plan);
    }

    private void AddCodes(CmapSubtable cmap, GlyphPlan plan, SortedDictionary<int, int> entries)
    {
        foreach (var (old, code) in codes.Pairs)
            foreach (var block in cmap.Platform == 1 ? Blocks.AsSpan(0, 1) : cmap.IsUnicode && !isByCode ? Blocks.AsSpan(1) : Blocks)
                Add(entries, block + code, cmap.GlyphOf(block + old), plan);
    }

    private static void Add(SortedDictionary<int, int> entries, int code, int glyph, GlyphPlan plan)
    {
        if (plan.Shows(glyph) && plan.NewNumber(glyph) is > 0 and var number) entries.TryAdd(code, number);
    }
}
