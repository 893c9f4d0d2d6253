using Lakwerk.Pdf.Fonts.Subsetting;

namespace Lakwerk.Pdf.Fonts;

/// <summary>
/// Takes out of a font what is no longer shown: glyph programs, widths, the meaning of codes, names. A subset font names the
/// letters that a text was made of, so a font that showed removed text must forget them. The result depends on the codes
/// that stay and on their glyphs alone: two fonts that differ in other glyphs give the same bytes.
/// </summary>
public static class FontSubsetter
{
    /// <summary>The font with only what the given codes need.</summary>
    /// <param name="font">A font that <see cref="FontLoader"/> loaded.</param>
    /// <param name="usedCodes">The codes still shown anywhere in the file, as <see cref="FontGlyph.Code"/>; may be empty.</param>
    public static PrunedFont Prune(PdfFont font, IReadOnlySet<int> usedCodes)
    {
        ArgumentNullException.ThrowIfNull(usedCodes);
        return font switch
        {
            SimpleFont simple => new SimpleFontPruner(simple, OneByte(usedCodes)).Prune(),
            CompositeFont { CMap: null } => new PrunedFont(font.Dictionary, IsComplete: false),
            CompositeFont composite => new CompositeFontPruner(composite, usedCodes).Prune(),
            Type3Font type3 => new PrunedFont(Type3Pruner.Prune(type3, OneByte(usedCodes)), IsComplete: true),
            _ => throw NotLoaded(nameof(font)),
        };
    }

    /// <summary>Likewise, with new codes for what is shown.</summary>
    /// <param name="font">The font that <paramref name="numbers"/> was made for.</param>
    /// <param name="numbers">The codes still shown, and the new ones by which the output shows them.</param>
    public static PrunedFont Prune(PdfFont font, CodeNumbers numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        return font switch
        {
            SimpleFont simple => new SimpleFontPruner(simple, CodeMap.Of(numbers)).Prune(),
            CompositeFont composite => new CompositeFontPruner(composite, numbers).Prune(),
            Type3Font type3 => new PrunedFont(Type3Pruner.Prune(type3, CodeMap.Of(numbers)), IsComplete: true),
            _ => throw NotLoaded(nameof(font)),
        };
    }

    private static CodeMap OneByte(IReadOnlySet<int> codes) => CodeMap.Same(codes.Where(code => code is >= 0 and < 256));

    private static ArgumentException NotLoaded(string parameter) => new("The font was not made by a FontLoader.", parameter);
}
