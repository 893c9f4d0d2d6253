using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Writing.AllowList;

/// <summary>Font dictionaries (ISO 32000-2, 9.6 and 9.7) with their descriptors and programs.</summary>
internal static class FontCopier
{
    private static readonly DictionaryRule Program = new("FontFile",
        new("Length1", ValueRules.Number),
        new("Length2", ValueRules.Number),
        new("Length3", ValueRules.Number),
        new("Subtype", ValueRules.OneOf("Type1C", "CIDFontType0C", "OpenType")));

    private static readonly DictionaryRule Descriptor = new("FontDescriptor",
        new("Type", ValueRules.OneOf("FontDescriptor")),
        new("FontName", ValueRules.Name),
        new("FontFamily", (_, raw) => raw.Resolve() as PdfString),
        new("FontStretch", ValueRules.Name),
        new("FontWeight", ValueRules.Number),
        new("Flags", ValueRules.Number),
        new("FontBBox", ValueRules.Numbers),
        new("ItalicAngle", ValueRules.Number),
        new("Ascent", ValueRules.Number),
        new("Descent", ValueRules.Number),
        new("Leading", ValueRules.Number),
        new("CapHeight", ValueRules.Number),
        new("XHeight", ValueRules.Number),
        new("StemV", ValueRules.Number),
        new("StemH", ValueRules.Number),
        new("AvgWidth", ValueRules.Number),
        new("MaxWidth", ValueRules.Number),
        new("MissingWidth", ValueRules.Number),
        new("FontFile", CopyProgram),
        new("FontFile2", CopyProgram),
        new("FontFile3", CopyProgram));

    private static readonly DictionaryRule SimpleEncoding = new("Encoding",
        new("Type", ValueRules.OneOf("Encoding")),
        new("BaseEncoding", ValueRules.Name),
        new("Differences", ValueRules.NamesAndNumbers));

    private static readonly DictionaryRule CharacterMap = new("CMap",
        new("Type", ValueRules.OneOf("CMap")),
        new("CMapName", ValueRules.Name),
        new("CIDSystemInfo", SystemInfo),
        new("WMode", ValueRules.Number),
        new("UseCMap", CopyCharacterMap));

    private static readonly DictionaryRule CidFont = new("CIDFont",
        new("Type", ValueRules.OneOf("Font")),
        new("Subtype", ValueRules.OneOf("CIDFontType0", "CIDFontType2")),
        new("BaseFont", ValueRules.Name),
        new("CIDSystemInfo", SystemInfo),
        new("FontDescriptor", CopyDescriptor),
        new("DW", ValueRules.Number),
        new("W", ValueRules.Numbers),
        new("DW2", ValueRules.Numbers),
        new("W2", ValueRules.Numbers),
        new("CIDToGIDMap", (copier, raw) => raw.Resolve() switch
        {
            PdfName { Value: "Identity" } identity => identity,
            PdfStream map => copier.Data(map, new DictionaryRule("CIDToGIDMap")),
            _ => null,
        }));

    private static readonly DictionaryRule Font = new("Font",
        new("Type", ValueRules.OneOf("Font")),
        new("Subtype", ValueRules.OneOf("Type0", "Type1", "MMType1", "Type3", "TrueType")),
        new("BaseFont", ValueRules.Name),
        new("FirstChar", ValueRules.Number),
        new("LastChar", ValueRules.Number),
        new("Widths", ValueRules.Numbers),
        new("FontDescriptor", CopyDescriptor),
        new("Encoding", CopyEncoding),
        new("ToUnicode", CopyCharacterMap),
        new("DescendantFonts", Descendants),
        new("FontBBox", ValueRules.Numbers),
        new("FontMatrix", ValueRules.Numbers));

    /// <summary>The font's dictionary in the new file; its descriptor, program and procedures are written.</summary>
    public static PdfDictionary Build(ResourceCopier copier, PdfDictionary source)
    {
        if (source.Name("Subtype") != "Type3") return Font.Apply(copier, source);
        var target = Font.Apply(copier, Without(source, "CharProcs", "Resources"));
        copier.Content.CopyGlyphProcedures(source, target);
        return target;
    }

    private static PdfDictionary Without(PdfDictionary source, params ReadOnlySpan<string> keys)
    {
        var shell = new PdfDictionary();
        foreach (var (key, value) in source.Entries)
            if (!keys.Contains(key)) shell.Set(key, value);
        return shell;
    }

    private static PdfObject? CopyProgram(ResourceCopier copier, PdfObject raw) =>
        raw.Resolve() is PdfStream program ? copier.Shared(raw, "FontFile", (c, _) => c.Data(program, Program)) : null;

    private static PdfReference? CopyDescriptor(ResourceCopier copier, PdfObject raw) =>
        raw.Resolve() is PdfDictionary descriptor ? copier.Output.Add(Descriptor.Apply(copier, WithoutFreeFamily(copier, descriptor))) : null;

    /// <summary>
    /// The family chooses what a viewer shows for a font that is not embedded. It passes when the font's name begins with it
    /// (Courier New, CourierNewPSMT) and so says nothing new; any other is free text.
    /// </summary>
    private static PdfDictionary WithoutFreeFamily(ResourceCopier copier, PdfDictionary descriptor)
    {
        var name = FontNames.WithoutSubsetPrefix(descriptor.Name("FontName") ?? "");
        var family = (descriptor["FontFamily"] as PdfString)?.ToText().Replace(" ", "", StringComparison.Ordinal) ?? "";
        if (!descriptor.Has("FontFamily") || (family.Length > 0 && name.StartsWith(family, StringComparison.OrdinalIgnoreCase))) return descriptor;
        copier.Dropped.Note("FontDescriptor/FontFamily");
        return Without(descriptor, "FontFamily");
    }

    private static PdfObject? CopyEncoding(ResourceCopier copier, PdfObject raw) => raw.Resolve() switch
    {
        PdfName name => name,
        PdfStream => CopyCharacterMap(copier, raw),
        PdfDictionary differences => SimpleEncoding.Apply(copier, differences),
        _ => null,
    };

    private static PdfObject? CopyCharacterMap(ResourceCopier copier, PdfObject raw) => raw.Resolve() switch
    {
        PdfName name => name,
        PdfStream map => copier.Shared(raw, "CMap", (c, _) => c.Data(map, CharacterMap, CharacterMapCleaner.Clean)),
        _ => null,
    };

    private static PdfArray? Descendants(ResourceCopier copier, PdfObject raw) =>
        raw.Resolve() is PdfArray { Count: > 0 } fonts && fonts[0] is PdfDictionary descendant
            ? new PdfArray([copier.Output.Add(CidFont.Apply(copier, descendant))])
            : null;

    /// <summary>Registry and ordering are words like Adobe and Identity; anything longer or stranger is free text.</summary>
    private static PdfDictionary? SystemInfo(ResourceCopier copier, PdfObject raw)
    {
        if (raw.Resolve() is not PdfDictionary info) return null;
        var target = new PdfDictionary();
        target.Set("Registry", Word(info["Registry"], "Adobe"));
        target.Set("Ordering", Word(info["Ordering"], "Identity"));
        target.Set("Supplement", PdfNumber.Of(Math.Max(0, info.Int("Supplement"))));
        return target;
    }

    private static PdfString Word(PdfObject value, string fallback)
    {
        var text = (value as PdfString)?.ToText() ?? "";
        var plain = text.Length is > 0 and <= 24 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
        return PdfString.OfText(plain ? text : fallback);
    }
}
