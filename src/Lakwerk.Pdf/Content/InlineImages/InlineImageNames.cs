using Lakwerk.Pdf.Objects;
using Lakwerk.Pdf.Objects.Filters;

namespace Lakwerk.Pdf.Content;

/// <summary>The abbreviations that inline images may use (ISO 32000-2, tables 91 and 92), written out.</summary>
internal static class InlineImageNames
{
    /// <summary>The full form of a key.</summary>
    public static string Key(string key) => key switch
    {
        "BPC" => "BitsPerComponent",
        "CS" => "ColorSpace",
        "D" => "Decode",
        "DP" => "DecodeParms",
        "F" => "Filter",
        "H" => "Height",
        "IM" => "ImageMask",
        "I" => "Interpolate",
        "L" => "Length",
        "W" => "Width",
        _ => key,
    };

    /// <summary>The value of a key (short or long) with its names written out.</summary>
    public static PdfObject Value(string key, PdfObject value) => Key(key) switch
    {
        "ColorSpace" => Each(value, ColorSpace),
        "Filter" => Each(value, FilterAbbreviations.InFull),
        _ => value,
    };

    private static PdfObject Each(PdfObject value, Func<string, string> full) => value switch
    {
        PdfName name => new PdfName(full(name.Value)),
        PdfArray array => new PdfArray(array.Select(item => item is PdfName name ? new PdfName(full(name.Value)) : item)),
        _ => value,
    };

    private static string ColorSpace(string name) => name switch
    {
        "G" => "DeviceGray",
        "RGB" => "DeviceRGB",
        "CMYK" => "DeviceCMYK",
        "I" => "Indexed",
        _ => name,
    };
}
