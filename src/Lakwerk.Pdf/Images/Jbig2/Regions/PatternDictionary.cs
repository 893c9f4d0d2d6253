namespace Lakwerk.Pdf.Images.Jbig2;

/// <summary>The patterns of halftone regions (ITU-T T.88, 6.7 and 7.4.4).</summary>
/// <param name="Patterns">Bitmaps of one size, from white to black.</param>
internal sealed record PatternDictionary(IReadOnlyList<Bitmap> Patterns)
{
    private const int MostPatterns = 1 << 20;

    /// <summary>Decodes a segment's data.</summary>
    public static PatternDictionary Decode(CodeReader reader, Jbig2Budget budget)
    {
        var flags = reader.ReadByte();
        int width = reader.ReadByte(), height = reader.ReadByte();
        var highest = reader.ReadUInt32();
        if (width == 0 || height == 0 || highest >= MostPatterns) throw Jbig2Error.Broken("a pattern dictionary has an impossible size");
        var count = (int)highest + 1;
        budget.Spend((long)width * count, height);
        var all = (flags & 1) != 0
            ? GenericRegion.DecodeFax(reader.Rest.Span, width * count, height).Bitmap
            : DecodeArithmetic(reader, GenericTemplate.Get((flags >> 1) & 3), width, width * count, height);
        var patterns = new Bitmap[count];
        for (var i = 0; i < count; i++) patterns[i] = BitmapComposer.Cut(all, (long)i * width, 0, width, height);
        return new PatternDictionary(patterns);
    }

    private static Bitmap DecodeArithmetic(CodeReader reader, GenericTemplate template, int patternWidth, int width, int height)
    {
        var adaptive = template.Nominal();
        adaptive[0] = new AdaptivePixel(-patternWidth, 0);
        var bitmap = new Bitmap(width, height);
        new GenericRegion { Template = template, Adaptive = adaptive }.Decode(new ArithmeticDecoder(reader.Rest), new byte[template.Contexts], bitmap);
        return bitmap;
    }
}
