using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Fonts.Subsetting;

/// <summary>Prunes a Type 3 font: the procedures, names and widths of codes that are still shown.</summary>
internal static class Type3Pruner
{
    public static PdfDictionary Prune(Type3Font font, IReadOnlySet<int> usedCodes)
    {
        var source = font.Dictionary;
        var codes = usedCodes.Where(code => code is >= 0 and < 256).Order().ToArray();
        var target = new PdfDictionary();
        FontParts.CopyPlain(source, target, "Type", "Subtype", "FontBBox", "FontMatrix");
        new WidthsPruner(source, codes).Set(target);
        SimpleEncodingPruner.SetEncoding(source, target, font.Encoding, codes);
        if (font.ToUnicode is { } map && CharacterMaps.ToUnicode(map, codes.Select(code => (code, 1))) is { } toUnicode) target.Set("ToUnicode", toUnicode);
        if (!source.Raw("Resources").Equals(PdfNull.Instance)) target.Set("Resources", source.Raw("Resources"));
        target.Set("CharProcs", Procedures(font, codes));
        return target;
    }

    private static PdfDictionary Procedures(Type3Font font, int[] codes)
    {
        var old = font.Dictionary.Dictionary("CharProcs") ?? new PdfDictionary();
        var kept = new PdfDictionary();
        foreach (var name in codes.Select(font.Encoding.NameOf).OfType<string>().Distinct().Order(StringComparer.Ordinal))
            if (old.Has(name)) kept.Set(name, old.Raw(name));
        return kept;
    }
}
