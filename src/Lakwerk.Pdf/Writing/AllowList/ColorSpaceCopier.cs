using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Writing.AllowList;

/// <summary>Colour spaces (ISO 32000-2, 8.6).</summary>
internal static class ColorSpaceCopier
{
    private const int LargestLookup = 256 * 32;

    private static readonly DictionaryRule Calibrated = new("CalibratedColorSpace",
        new("WhitePoint", ValueRules.Numbers),
        new("BlackPoint", ValueRules.Numbers),
        new("Gamma", ValueRules.Numbers),
        new("Matrix", ValueRules.Numbers),
        new("Range", ValueRules.Numbers));

    private static readonly DictionaryRule Profile = new("ICCBased",
        new("N", ValueRules.Number),
        new("Alternate", (copier, raw) => copier.ColorSpace(raw)),
        new("Range", ValueRules.Numbers));

    // Colorants that mean the same everywhere; any other name is free text and is replaced by its place in the list.
    private static readonly HashSet<string> Colorants = ["All", "None", "Cyan", "Magenta", "Yellow", "Black", "Red", "Green", "Blue", "Gray"];

    public static PdfObject? Copy(ResourceCopier copier, PdfObject raw) => raw.Resolve() switch
    {
        PdfName name => Device(name.Value),
        PdfArray { Count: > 0 } array => CopyArray(copier, array),
        _ => null,
    };

    private static PdfName? Device(string name) => name switch
    {
        "DeviceGray" or "G" or "CalGray" => new PdfName("DeviceGray"),
        "DeviceRGB" or "RGB" or "CalRGB" => new PdfName("DeviceRGB"),
        "DeviceCMYK" or "CMYK" or "CalCMYK" => new PdfName("DeviceCMYK"),
        "Pattern" => new PdfName("Pattern"),
        _ => null,
    };

    private static PdfObject? CopyArray(ResourceCopier copier, PdfArray array)
    {
        if (array[0] is not PdfName family) return null;
        return family.Value switch
        {
            "CalGray" or "CalRGB" or "Lab" when array[1] is PdfDictionary parameters =>
                new PdfArray([family, Calibrated.Apply(copier, parameters)]),
            "ICCBased" when array[1] is PdfStream profile => Icc(copier, family, profile),
            "Indexed" or "I" => Indexed(copier, array),
            "Separation" => Separation(copier, array),
            "DeviceN" => DeviceN(copier, array),
            "Pattern" when array.Count > 1 => copier.ColorSpace(array.Raw[1]) is { } under ? new PdfArray([family, under]) : null,
            _ => Device(family.Value),
        };
    }

    private static PdfObject? Icc(ResourceCopier copier, PdfName family, PdfStream profile)
    {
        // A profile that is none reads as the device space with as many components, as other readers do.
        var copy = copier.Data(profile, Profile, data => data.Length > 128 && data.Span[36..40].SequenceEqual("acsp"u8) ? data : null);
        if (copy is not null) return new PdfArray([family, copy]);
        return profile.Dictionary.Int("N") switch
        {
            1 => Device("DeviceGray"),
            3 => Device("DeviceRGB"),
            4 => Device("DeviceCMYK"),
            _ => null,
        };
    }

    private static PdfArray? Indexed(ResourceCopier copier, PdfArray array)
    {
        if (copier.ColorSpace(array.Raw.Count > 1 ? array.Raw[1] : PdfNull.Instance) is not { } under) return null;
        ReadOnlyMemory<byte>? table = array[3] switch
        {
            PdfString text => text.Bytes,
            PdfStream stream => StreamDecoder.Decode(stream, copier.Limits).Data,
            _ => null,
        };
        if (table is not { } bytes) return null;
        var lookup = new PdfString(bytes.Length > LargestLookup ? bytes[..LargestLookup] : bytes);
        return new PdfArray([new PdfName("Indexed"), under, PdfNumber.Of(Math.Clamp(array[2] is PdfNumber n ? n.AsInt : 0, 0, 255)), lookup]);
    }

    private static PdfArray? Separation(ResourceCopier copier, PdfArray array)
    {
        if (array.Raw.Count < 4 || copier.ColorSpace(array.Raw[2]) is not { } alternate || copier.Function(array.Raw[3]) is not { } tint) return null;
        return new PdfArray([array[0], Colorant(array[1], 0), alternate, tint]);
    }

    private static PdfArray? DeviceN(ResourceCopier copier, PdfArray array)
    {
        if (array.Raw.Count < 4 || array[1] is not PdfArray { Count: <= 32 } names) return null;
        if (copier.ColorSpace(array.Raw[2]) is not { } alternate || copier.Function(array.Raw[3]) is not { } tint) return null;
        var colorants = new PdfArray();
        for (var i = 0; i < names.Count; i++) colorants.Add(Colorant(names[i], i));
        return new PdfArray([array[0], colorants, alternate, tint]);
    }

    private static PdfName Colorant(PdfObject name, int index) =>
        name is PdfName known && Colorants.Contains(known.Value) ? known : new PdfName($"Spot{index + 1}");
}
