using Lakwerk.Pdf.Objects;

namespace Lakwerk.Redaction.Content;

/// <summary>
/// Tells shadings that can hold a drawing (functions of two variables and meshes, types 1 and 4–7 of ISO 32000-2, 8.7.4.5)
/// from those that vary along one line only and so show outside a mark what they are inside.
/// </summary>
internal static class ShadingDetail
{
    public static bool IsIn(PdfObject shading)
    {
        var dictionary = shading switch
        {
            PdfStream stream => stream.Dictionary,
            PdfDictionary plain => plain,
            _ => null,
        };
        return dictionary is not null && dictionary.Int("ShadingType") is not (2 or 3);
    }
}
