using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Redaction.Content;

/// <summary>Writes inline images that no mark touches (ISO 32000-2, 8.9.7), by the keys that the standard allows there.</summary>
internal static class InlineImageWriter
{
    private static readonly string[] Keys =
        ["Width", "Height", "BitsPerComponent", "ImageMask", "Decode", "Interpolate", "Intent", "Filter", "DecodeParms"];

    public static void Write(RewriteSession session, ScopeFrame frame, InlineImage image)
    {
        if (ColorSpaceName(session, frame, image.Dictionary) is not { } colorSpace)
        {
            // A colour space that an inline image cannot name: the same image as an XObject.
            var copy = session.Copier.NewImage(ImageRedactor.AsImage(image, frame.Scope.Resources));
            frame.Output.Name(frame.Resources.NameOf("XObject", copy)).Operator("Do"u8);
            return;
        }

        var output = frame.Output;
        output.Raw("BI\n"u8);
        if (colorSpace.Length > 0) output.Name("ColorSpace").Name(colorSpace);
        foreach (var key in Keys)
            if (image.Dictionary[key] is var value and not PdfNull) output.Name(key).Object(value);
        output.Raw("\nID "u8);
        output.Bytes.Add(image.Data.Span);
        output.Raw("\n"u8).Operator("EI"u8);
    }

    private static string? ColorSpaceName(RewriteSession session, ScopeFrame frame, PdfDictionary dictionary) => dictionary["ColorSpace"] switch
    {
        PdfNull => "",
        PdfName { Value: "DeviceGray" or "DeviceRGB" or "DeviceCMYK" } device => device.Value,
        PdfName named => frame.NameOf("ColorSpace", named.Value, () =>
            frame.Scope.Resources.Dictionary("ColorSpace")?.Raw(named.Value) is { } raw and not PdfNull && session.Copier.ColorSpace(raw) is PdfArray copy
                ? frame.Resources.NameOf("ColorSpace", copy)
                : null),
        _ => null,
    };
}
