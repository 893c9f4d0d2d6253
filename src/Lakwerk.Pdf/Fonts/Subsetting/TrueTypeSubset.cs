using Lakwerk.Pdf.Fonts.Programs;

namespace Lakwerk.Pdf.Fonts.Subsetting;

/// <summary>
/// Writes a TrueType program anew with only the glyphs of a plan. Whatever in it was derived from all glyphs (bounding box,
/// maxima, metrics) is derived again from those that stay, so that nothing tells of the others.
/// </summary>
internal sealed class TrueTypeSubset
{
    private const int DeepestComposite = 8;
    private const int LongestShortLoca = 0x1FFFE;
    private readonly SfntProgram _font;
    private readonly GlyphPlan _plan;
    private readonly Dictionary<int, GlyfGlyph?> _glyphs = [];
    private readonly int[] _old;
    private readonly bool _wasSubset;
    private readonly CodedCmaps? _coded;

    private TrueTypeSubset(SfntProgram font, GlyphPlan plan, bool wasSubset, CodedCmaps? coded)
    {
        _font = font;
        _plan = plan;
        _wasSubset = wasSubset;
        _coded = coded;
        CloseOverComponents();
        _old = plan.OldNumbers();
    }

    /// <summary>The new program.</summary>
    /// <param name="font">A program with a table glyf.</param>
    /// <param name="plan">The glyphs shown; parts of composite glyphs are added to it.</param>
    /// <param name="wasSubset">The old program held only part of its font.</param>
    /// <param name="coded">What the table cmap says when codes have new numbers.</param>
    public static byte[] Write(SfntProgram font, GlyphPlan plan, bool wasSubset, CodedCmaps? coded) => new TrueTypeSubset(font, plan, wasSubset, coded).Write();

    private byte[] Write()
    {
        var glyf = WriteGlyf(out var offsets);
        var isLong = glyf.Length > LongestShortLoca;
        var tables = new SfntWriter();
        tables.Add("cmap", CmapWriter.Write(_font.Cmaps, _plan, _coded));
        foreach (var tag in (string[])["cvt ", "fpgm", "prep", "gasp"])
            if (_font.Tables.TryGetValue(tag, out var table)) tables.Add(tag, table.Span.ToArray());
        var box = FontBox();
        tables.Add("glyf", glyf);
        tables.Add("head", SfntHead.Write(_font, box, isLong));
        tables.Add("hhea", SfntMetrics.WriteHhea(_font, _old, box));
        tables.Add("hmtx", SfntMetrics.WriteHmtx(_font, _old));
        tables.Add("loca", WriteLoca(offsets, isLong));
        tables.Add("maxp", WriteMaxp());
        tables.Add("post", PostWriter.Write(_font, _plan));
        return tables.ToArray();
    }

    private void CloseOverComponents()
    {
        for (var i = 0; i < _plan.Kept.Count; i++)
        {
            if (Glyph(_plan.Kept[i]) is not { IsComposite: true } composite) continue;
            foreach (var (_, part) in composite.Components)
                if (part < _font.GlyphCount) _plan.KeepPart(part);
        }
    }

    /// <summary>
    /// The box in head. Renderers choose by it how they place glyphs between pixels, so it should stay; but some producers
    /// take it over the glyphs of the subset, and then it must be taken anew. It was, if it is the box of the glyphs that are there.
    /// </summary>
    private GlyphBox FontBox()
    {
        var stated = GlyphBox.Read(_font.Table("head"), 36);
        if (!_wasSubset) return stated;
        var all = GlyphBox.None;
        for (var glyph = 0; glyph < _font.GlyphCount; glyph++)
            if (Located(glyph) is { Length: >= 10 } data) all = all.Join(GlyphBox.Read(data, 2));
        if (all != stated) return stated;
        var kept = GlyphBox.None;
        foreach (var glyph in _plan.Kept)
            if (Glyph(glyph) is { } data) kept = kept.Join(GlyphBox.Read(data.Data, 2));
        return kept == GlyphBox.None ? default : kept;
    }

    private GlyfGlyph? Glyph(int number)
    {
        if (_glyphs.TryGetValue(number, out var known)) return known;
        return _glyphs[number] = GlyfGlyph.Read(Located(number));
    }

    private FontBytes Located(int number)
    {
        var isLong = _font.Table("head").U16(50) != 0;
        var loca = _font.Table("loca");
        var start = isLong ? loca.Offset32(number * 4) : loca.U16(number * 2) * 2;
        var end = isLong ? loca.Offset32((number * 4) + 4) : loca.U16((number * 2) + 2) * 2;
        // In some broken fonts offsets fall back; renderers then read on as far as the glyph goes.
        if (end < start) end = _font.Table("glyf").Length;
        return number >= 0 && end > start ? _font.Table("glyf").Slice(start, end - start) : default;
    }

    private GlyfGlyph? NewGlyph(int number) => _old[number] < 0 ? null : Glyph(_old[number]);

    private byte[] WriteGlyf(out int[] offsets)
    {
        var output = new FontBuffer();
        offsets = new int[_old.Length + 1];
        for (var number = 0; number < _old.Length; number++)
        {
            if (NewGlyph(number) is { } glyph)
            {
                var start = output.Length;
                output.Bytes(glyph.Data.Span);
                foreach (var (at, part) in glyph.Components) output.PatchU16(start + at, _plan.NewNumber(part));
                output.Pad(4);
            }

            offsets[number + 1] = output.Length;
        }

        return output.ToArray();
    }

    private static byte[] WriteLoca(int[] offsets, bool isLong)
    {
        var output = new FontBuffer();
        foreach (var offset in offsets)
        {
            if (isLong) output.U32((uint)offset);
            else output.U16(offset / 2);
        }

        return output.ToArray();
    }

    private byte[] WriteMaxp()
    {
        var maxp = _font.Table("maxp");
        var maxima = new Maxima();
        foreach (var number in _plan.Kept) Measure(number, maxima);
        var output = new FontBuffer();
        output.U32(0x00010000).U16(_old.Length);
        output.U16(maxima.Points).U16(maxima.Contours).U16(maxima.CompositePoints).U16(maxima.CompositeContours);
        // Zones, twilight points, storage, functions, instruction definitions and stack: what the font's programs need.
        for (var at = 14; at < 26; at += 2) output.U16(maxp.U16(at));
        output.U16(maxima.InstructionLength).U16(maxima.Components).U16(maxima.Depth);
        return output.ToArray();
    }

    private void Measure(int number, Maxima maxima)
    {
        if (Glyph(number) is not { } glyph) return;
        maxima.InstructionLength = Math.Max(maxima.InstructionLength, glyph.InstructionLength);
        if (!glyph.IsComposite)
        {
            maxima.Points = Math.Max(maxima.Points, glyph.Points);
            maxima.Contours = Math.Max(maxima.Contours, glyph.Contours);
            return;
        }

        var (points, contours, depth) = Total(glyph, 1);
        maxima.CompositePoints = Math.Max(maxima.CompositePoints, points);
        maxima.CompositeContours = Math.Max(maxima.CompositeContours, contours);
        maxima.Components = Math.Max(maxima.Components, glyph.Components.Count);
        maxima.Depth = Math.Max(maxima.Depth, depth);
    }

    private (int Points, int Contours, int Depth) Total(GlyfGlyph glyph, int depth)
    {
        if (!glyph.IsComposite || depth > DeepestComposite) return (glyph.Points, glyph.Contours, depth - 1);
        int points = 0, contours = 0, deepest = depth;
        foreach (var (_, part) in glyph.Components)
        {
            if (Glyph(part) is not { } inner) continue;
            var (innerPoints, innerContours, innerDepth) = Total(inner, depth + 1);
            points = Math.Min(ushort.MaxValue, points + innerPoints);
            contours = Math.Min(ushort.MaxValue, contours + innerContours);
            deepest = Math.Max(deepest, innerDepth);
        }

        return (points, contours, deepest);
    }

    private sealed class Maxima
    {
        public int Points { get; set; }

        public int Contours { get; set; }

        public int CompositePoints { get; set; }

        public int CompositeContours { get; set; }

        public int InstructionLength { get; set; }

        public int Components { get; set; }

        public int Depth { get; set; }
    }
}
