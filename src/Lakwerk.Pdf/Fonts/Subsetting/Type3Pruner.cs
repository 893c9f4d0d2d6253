using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Fonts.Subsetting;

/// <summary>Prunes a Type 3 font: the procedures, names and widths of codes that are still shown.</summary>
internal static class Type3Pruner
{
    public static PdfDictionary Prune(Type3Font font, CodeMap codes)
    {
        var source = font.Dictionary;
        var names = new GlyphNames(font.Encoding, codes, null, code => font.Read([(byte)code]).Unicode);
        var target = new PdfDictionary();
        FontParts.CopyPlain(source, target, "Type", "Subtype", "FontMatrix");
        target.Set("FontBBox", Type3Box.Of(font, codes.Old));
        new WidthsPruner(source, codes).Set(target);
        SimpleEncodingPruner.SetEncoding(source, target, font.Encoding, codes, names);
        var meanings = codes.Pairs.Select(pair => (pair.New, 1, Meaning(font, names, pair.Old)));
        if (CharacterMaps.ToUnicode(meanings) is { } toUnicode) target.Set("ToUnicode", toUnicode);
        if (!source.Raw("Resources").Equals(PdfNull.Instance)) target.Set("Resources", source.Raw("Resources"));
        target.Set("CharProcs", Procedures(font, codes, names));
        return target;
    }

    private static string? Meaning(Type3Font font, GlyphNames names, int old) =>
        font.ToUnicode?.Find(old) is { Length: > 0 } text ? text
        : names.IsRenamed(old) ? font.Read([(byte)old]).Unicode
        : null;

    private static PdfDictionary Procedures(Type3Font font, CodeMap codes, GlyphNames names)
    {
        var old = font.Dictionary.Dictionary("CharProcs") ?? new PdfDictionary();
        var kept = new PdfDictionary();
        var shown = codes.Old.Select(font.Encoding.NameOf).OfType<string>().Distinct().Select(name => (Old: name, New: names.New(name)));
        foreach (var name in shown.OrderBy(name => name.New, StringComparer.Ordinal))
            if (old.Has(name.Old)) kept.Set(name.New, old.Raw(name.Old));
        return kept;
    }
}
