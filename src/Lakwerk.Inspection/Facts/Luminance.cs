using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Inspection.Facts;

/// <summary>How light a colour is, as far as its colour space tells without running functions.</summary>
internal static class Luminance
{
    /// <summary>0 black to 1 white; null for patterns and spaces that only a function explains.</summary>
    public static double? Of(in ColorValue colour)
    {
        if (colour.Pattern is not null) return null;
        return colour.SpaceName switch
        {
            "DeviceGray" or "CalGray" or "G" => colour[0],
            "DeviceRGB" or "CalRGB" or "RGB" => OfRgb(colour[0], colour[1], colour[2]),
            "DeviceCMYK" or "CMYK" => OfCmyk(colour),
            "Lab" => colour[0] / 100,
            "ICCBased" => OfProfile(colour),
            _ => null,
        };
    }

    private static double? OfProfile(in ColorValue colour)
    {
        if (colour.Space is not PdfArray { Count: > 1 } array || array[1] is not PdfStream profile) return null;
        return profile.Dictionary.Int("N") switch
        {
            1 => colour[0],
            3 => OfRgb(colour[0], colour[1], colour[2]),
            4 => OfCmyk(colour),
            _ => null,
        };
    }

    private static double OfRgb(double red, double green, double blue) => 0.299 * red + 0.587 * green + 0.114 * blue;

    // No components yet means the initial colour, which is black in every device space.
    private static double OfCmyk(in ColorValue colour) =>
        colour.Count == 0 ? 0 : OfRgb((1 - colour[0]) * (1 - colour[3]), (1 - colour[1]) * (1 - colour[3]), (1 - colour[2]) * (1 - colour[3]));
}
