using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Writing.AllowList;

/// <summary>Shadings (ISO 32000-2, 8.7.4.5) and patterns (8.7.2).</summary>
internal static class ShadingCopier
{
    private static readonly DictionaryRule Rule = new("Shading",
        new("ShadingType", ValueRules.Number),
        new("ColorSpace", (copier, raw) => copier.ColorSpace(raw)),
        new("Background", ValueRules.Numbers),
        new("BBox", ValueRules.Numbers),
        new("AntiAlias", ValueRules.Boolean),
        new("Domain", ValueRules.Numbers),
        new("Matrix", ValueRules.Numbers),
        new("Coords", ValueRules.Numbers),
        new("Extend", Booleans),
        new("BitsPerCoordinate", ValueRules.Number),
        new("BitsPerComponent", ValueRules.Number),
        new("BitsPerFlag", ValueRules.Number),
        new("Decode", ValueRules.Numbers),
        new("VerticesPerRow", ValueRules.Number),
        new("Function", FunctionCopier.Functions));

    private static readonly DictionaryRule ShadingPattern = new("Pattern",
        new("PatternType", ValueRules.Number),
        new("Matrix", ValueRules.Numbers),
        new("Shading", (copier, raw) => copier.Shading(raw)),
        new("ExtGState", (copier, raw) => copier.GraphicsState(raw)));

    public static PdfObject? Copy(ResourceCopier copier, PdfObject raw) => raw.Resolve() switch
    {
        PdfStream stream => copier.Data(stream, Rule),
        PdfDictionary dictionary => copier.Output.Add(Rule.Apply(copier, dictionary)),
        _ => null,
    };

    public static PdfObject? CopyPattern(ResourceCopier copier, PdfObject raw) => raw.Resolve() switch
    {
        PdfStream stream => copier.Content.CopyForm(stream),
        PdfDictionary dictionary when dictionary.Int("PatternType") == 2 => copier.Output.Add(ShadingPattern.Apply(copier, dictionary)),
        _ => null,
    };

    private static PdfArray? Booleans(ResourceCopier copier, PdfObject raw) =>
        raw.Resolve() is PdfArray { Count: <= 8 } array ? new PdfArray(array.Select(item => PdfBoolean.Of(item is PdfBoolean { Value: true }))) : null;
}
