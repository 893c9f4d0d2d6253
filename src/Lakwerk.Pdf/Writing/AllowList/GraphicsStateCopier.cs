using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Writing.AllowList;

/// <summary>Graphics state parameter dictionaries (ISO 32000-2, 8.4.5). Halftones concern presses only and stay
/// behind; the font is set where text is shown.</summary>
internal static class GraphicsStateCopier
{
    private static readonly DictionaryRule Rule = new("ExtGState",
        new("LW", ValueRules.Number),
        new("LC", ValueRules.Number),
        new("LJ", ValueRules.Number),
        new("ML", ValueRules.Number),
        new("D", ValueRules.Numbers),
        new("RI", ValueRules.Name),
        new("OP", ValueRules.Boolean),
        new("op", ValueRules.Boolean),
        new("OPM", ValueRules.Number),
        new("BG", FunctionCopier.Functions),
        new("BG2", FunctionCopier.Functions),
        new("UCR", FunctionCopier.Functions),
        new("UCR2", FunctionCopier.Functions),
        new("TR", FunctionCopier.Functions),
        new("TR2", FunctionCopier.Functions),
        new("FL", ValueRules.Number),
        new("SM", ValueRules.Number),
        new("SA", ValueRules.Boolean),
        new("BM", ValueRules.NameOrNames),
        new("SMask", SoftMask),
        new("CA", ValueRules.Number),
        new("ca", ValueRules.Number),
        new("AIS", ValueRules.Boolean),
        new("TK", ValueRules.Boolean));

    private static readonly DictionaryRule Mask = new("SoftMask",
        new("S", ValueRules.OneOf("Alpha", "Luminosity")),
        new("G", (copier, raw) => raw.Resolve() is PdfStream group ? copier.Content.CopyForm(group) : null),
        new("BC", ValueRules.Numbers),
        new("TR", (copier, raw) => copier.Function(raw)));

    public static PdfObject? Copy(ResourceCopier copier, PdfObject raw) =>
        raw.Resolve() is PdfDictionary dictionary ? copier.Output.Add(Rule.Apply(copier, dictionary)) : null;

    /// <summary>A copy whose soft mask has another group; the group of the source is not touched.</summary>
    public static PdfReference CopyWithGroup(ResourceCopier copier, PdfDictionary source, PdfReference group)
    {
        var target = Rule.Apply(copier, Without(source, "SMask"));
        if (source.Dictionary("SMask") is { } mask)
        {
            var copy = Mask.Apply(copier, Without(mask, "G"));
            copy.Set("G", group);
            target.Set("SMask", copy);
        }

        return copier.Output.Add(target);
    }

    private static PdfDictionary Without(PdfDictionary source, string key)
    {
        var rest = new PdfDictionary();
        foreach (var (name, value) in source.Entries)
            if (name != key) rest.Set(name, value);
        return rest;
    }

    private static PdfObject? SoftMask(ResourceCopier copier, PdfObject raw) => raw.Resolve() switch
    {
        PdfName { Value: "None" } none => none,
        PdfDictionary mask => Mask.Apply(copier, mask),
        _ => null,
    };
}
