using Lakwerk.Pdf.Images;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Writing.AllowList;

/// <summary>Images (ISO 32000-2, 8.9.5): their pixels, masks and colour space, and nothing that travels with them.</summary>
internal static class ImageCopier
{
    private static readonly DictionaryRule Rule = new("Image",
        new("Type", ValueRules.OneOf("XObject")),
        new("Subtype", ValueRules.OneOf("Image")),
        new("Width", ValueRules.Number),
        new("Height", ValueRules.Number),
        new("BitsPerComponent", ValueRules.Number),
        new("ColorSpace", (copier, raw) => copier.ColorSpace(raw)),
        new("Intent", ValueRules.Name),
        new("ImageMask", ValueRules.Boolean),
        new("Decode", ValueRules.Numbers),
        new("Interpolate", ValueRules.Boolean),
        new("Mask", MaskOrColorKey),
        new("SMask", (copier, raw) => raw.Resolve() is PdfStream mask ? copier.Mask(mask) : null),
        new("SMaskInData", ValueRules.Number),
        new("Matte", ValueRules.Numbers));

    private static readonly DictionaryRule Parameters = new("DecodeParms",
        new("Predictor", ValueRules.Number),
        new("Colors", ValueRules.Number),
        new("BitsPerComponent", ValueRules.Number),
        new("Columns", ValueRules.Number),
        new("EarlyChange", ValueRules.Number),
        new("K", ValueRules.Number),
        new("EndOfLine", ValueRules.Boolean),
        new("EncodedByteAlign", ValueRules.Boolean),
        new("Rows", ValueRules.Number),
        new("EndOfBlock", ValueRules.Boolean),
        new("BlackIs1", ValueRules.Boolean),
        new("DamagedRowsBeforeError", ValueRules.Number),
        new("ColorTransform", ValueRules.Number));

    /// <summary>Cleans an image and writes it; one that cannot be decoded is left out and named.</summary>
    public static PdfObject? Copy(ResourceCopier copier, PdfObject raw)
    {
        if (raw.Resolve() is not PdfStream image) return null;
        try
        {
            return WriteNew(copier, ImageRedaction.Clean(image, new ImageRedactionOptions { Limits = copier.Limits, Masks = copier.Masks }));
        }
        catch (PdfException)
        {
            copier.Dropped.Note("image that cannot be decoded");
            return null;
        }
    }

    /// <summary>Writes an image whose data is known to be clean: made, or cut to what its coding needs.</summary>
    public static PdfReference WriteNew(ResourceCopier copier, PdfStream image)
    {
        var reference = copier.Output.Reserve();
        var target = Rule.Apply(copier, image.Dictionary);
        if (image.Dictionary.Raw("Filter") is var filter and not PdfNull)
        {
            target.Set("Filter", filter);
            if (image.Dictionary.Dictionary("DecodeParms") is { } parameters) target.Set("DecodeParms", Parameters.Apply(copier, parameters));
            copier.Output.Write(reference, new PdfStream(target, image.EncodedBytes()));
        }
        else
        {
            copier.Output.WriteCompressed(reference, target, image.EncodedBytes().Span);
        }

        return reference;
    }

    private static PdfObject? MaskOrColorKey(ResourceCopier copier, PdfObject raw) =>
        raw.Resolve() is PdfStream mask ? copier.Mask(mask) : ValueRules.Numbers(copier, raw);
}
