using Lakwerk.Pdf.Fonts.Programs;

namespace Lakwerk.Pdf.Fonts.Subsetting;

/// <summary>
/// The table cmap for the glyphs that stay. Every subtable of the old one comes back, if only empty: readers choose by what
/// is there, and must choose as before.
/// </summary>
internal static class CmapWriter
{
    private const int LastBmp = 0xFFFF;

    /// <param name="cmaps">The old subtables.</param>
    /// <param name="plan">The glyphs that stay.</param>
    /// <param name="coded">What they say when codes have new numbers; null when they keep theirs.</param>
    public static byte[] Write(IReadOnlyList<CmapSubtable> cmaps, GlyphPlan plan, CodedCmaps? coded)
    {
        var kept = cmaps.DistinctBy(cmap => (cmap.Platform, cmap.Encoding)).OrderBy(cmap => cmap.Platform).ThenBy(cmap => cmap.Encoding).ToArray();
        var output = new FontBuffer();
        var body = new FontBuffer();
        output.U16(0).U16(kept.Length);
        foreach (var cmap in kept)
        {
            output.U16(cmap.Platform).U16(cmap.Encoding).U32((uint)(4 + (8 * kept.Length) + body.Length));
            WriteSubtable(cmap, [.. (coded?.Entries(cmap, plan) ?? Entries(cmap, plan)).Select(entry => (entry.Key, entry.Value))], body);
        }

        return output.Bytes(body.Span).ToArray();
    }

    private static SortedDictionary<int, int> Entries(CmapSubtable cmap, GlyphPlan plan)
    {
        var entries = new SortedDictionary<int, int>();
        foreach (var (code, glyph) in cmap.Entries())
            if (plan.Shows(glyph) && plan.NewNumber(glyph) is > 0 and var number) entries.TryAdd(code, number);
        return entries;
    }

    private static void WriteSubtable(CmapSubtable cmap, List<(int Code, int Glyph)> entries, FontBuffer output)
    {
        if (cmap.Platform == 1 && entries.TrueForAll(entry => entry is { Code: < 256, Glyph: < 256 })) WriteBytes(entries, output);
        else if (entries.Count > 0 && entries[^1].Code >= LastBmp) WriteGroups(entries, output);
        else WriteSegments(entries, output);
    }

    private static void WriteBytes(List<(int Code, int Glyph)> entries, FontBuffer output)
    {
        var glyphs = new byte[256];
        foreach (var (code, glyph) in entries) glyphs[code] = (byte)glyph;
        output.U16(0).U16(262).U16(0).Bytes(glyphs);
    }

    private static void WriteSegments(List<(int Code, int Glyph)> entries, FontBuffer output)
    {
        var segments = Runs(entries);
        segments.Add((LastBmp, LastBmp, 0));
        var power = 1;
        var selector = 0;
        for (; power * 2 <= segments.Count; power *= 2) selector++;
        output.U16(4).U16(16 + (8 * segments.Count)).U16(0);
        output.U16(2 * segments.Count).U16(2 * power).U16(selector).U16(2 * (segments.Count - power));
        foreach (var segment in segments) output.U16(segment.Last);
        output.U16(0);
        foreach (var segment in segments) output.U16(segment.First);
        foreach (var segment in segments) output.U16(segment.First == LastBmp ? 1 : segment.Glyph - segment.First);
        foreach (var _ in segments) output.U16(0);
    }

    private static void WriteGroups(List<(int Code, int Glyph)> entries, FontBuffer output)
    {
        var groups = Runs(entries);
        output.U16(12).U16(0).U32((uint)(16 + (12 * groups.Count))).U32(0).U32((uint)groups.Count);
        foreach (var (first, last, glyph) in groups) output.U32((uint)first).U32((uint)last).U32((uint)glyph);
    }

    private static List<(int First, int Last, int Glyph)> Runs(List<(int Code, int Glyph)> entries)
    {
        var runs = new List<(int First, int Last, int Glyph)>();
        foreach (var (code, glyph) in entries)
        {
            if (runs.Count > 0 && runs[^1] is var run && run.Last + 1 == code && run.Glyph + (code - run.First) == glyph) runs[^1] = run with { Last = code };
            else runs.Add((code, code, glyph));
        }

        return runs;
    }
}
