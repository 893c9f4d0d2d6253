using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Objects;
using Lakwerk.Reading.Areas;

namespace Lakwerk.Work.ReadingBack;

/// <summary>Colours of paths as a person sees them, as far as their space tells without running functions.</summary>
internal static class FillColours
{
    /// <summary>Null for patterns and spaces that only a function explains.</summary>
    public static Rgb? Of(in ColorValue colour)
    {
        if (colour.Pattern is not null) return null;
        return colour.SpaceName switch
        {
            "DeviceGray" or "CalGray" or "G" => Gray(colour),
            "DeviceRGB" or "CalRGB" or "RGB" => FromRgb(colour),
            "DeviceCMYK" or "CMYK" => Cmyk(colour),
            "ICCBased" => Profile(colour),
            _ => null,
        };
    }

    private static Rgb? Profile(in ColorValue colour)
    {
        if (colour.Space is not PdfArray { Count: > 1 } array || array[1] is not PdfStream profile) return null;
        return profile.Dictionary.Int("N") switch
        {
            1 => Gray(colour),
            3 => FromRgb(colour),
            4 => Cmyk(colour),
            _ => null,
        };
    }

    private static Rgb Gray(in ColorValue colour) => new(Byte(colour[0]), Byte(colour[0]), Byte(colour[0]));

    private static Rgb FromRgb(in ColorValue colour) => new(Byte(colour[0]), Byte(colour[1]), Byte(colour[2]));

    // No components yet means the initial colour, which is black in every device space.
    private static Rgb Cmyk(in ColorValue colour) => colour.Count == 0
        ? default
        : new(Byte((1 - colour[0]) * (1 - colour[3])), Byte((1 - colour[1]) * (1 - colour[3])), Byte((1 - colour[2]) * (1 - colour[3])));

    private static byte Byte(double value) => (byte)Math.Round(255 * Math.Clamp(value, 0, 1));
}
