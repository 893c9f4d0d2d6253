using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Images.Color;

/// <summary>Reads colour spaces of images (ISO 32000-2, 8.6).</summary>
internal static class ColorSpaceReader
{
    private const int DeepestNesting = 6;

    /// <summary>Reads a colour space; null when it cannot be understood.</summary>
    /// <param name="source">The colour space: a name or an array.</param>
    /// <param name="resources">Resources in which a name may be looked up.</param>
    /// <param name="limits">Limits on palettes and functions that are streams.</param>
    public static ImageColorSpace? Read(PdfObject source, PdfDictionary? resources, PdfLimits limits) => Read(source, resources, limits, 0);

    /// <summary>Looks a name up in the resources, as inline images may use them; anything else stays as it is.</summary>
    public static PdfObject Locate(PdfObject source, PdfDictionary? resources)
    {
        if (source.Resolve() is not PdfName name || OfName(name.Value) is not null) return source;
        var found = resources?.Dictionary("ColorSpace")?.Raw(name.Value) ?? PdfNull.Instance;
        return found is PdfNull ? source : found;
    }

    private static ImageColorSpace? Read(PdfObject source, PdfDictionary? resources, PdfLimits limits, int depth)
    {
        if (depth > DeepestNesting) return null;
        source = Locate(source, resources).Resolve();
        if (source is PdfName name) return OfName(name.Value);
        if (source is not PdfArray array || array[0] is not PdfName family) return null;
        switch (family.Value)
        {
            case "ICCBased":
                return OfProfile(array, resources, limits, depth);
            case "Lab":
                return OfLab(array[1] as PdfDictionary);
            case "Indexed" or "I":
                return Read(array[1], resources, limits, depth + 1) is { } palette and not IndexedSpace
                    ? new IndexedSpace(palette, (int)array.Number(2), Table(array[3], limits).Span)
                    : null;
            case "Separation":
                return Tints(1, array, resources, limits, depth);
            case "DeviceN":
                return array[1] is PdfArray { Count: > 0 and <= ImageLimits.Components } colorants ? Tints(colorants.Count, array, resources, limits, depth) : null;
            default:
                return OfName(family.Value);
        }
    }

    private static ImageColorSpace? OfName(string name) => name switch
    {
        "DeviceGray" or "G" or "CalGray" => GraySpace.Instance,
        "DeviceRGB" or "RGB" or "CalRGB" => RgbSpace.Instance,
        "DeviceCMYK" or "CMYK" or "CalCMYK" => CmykSpace.Instance,
        _ => null,
    };

    /// <summary>The device space of so many components.</summary>
    public static ImageColorSpace? OfComponents(int components) => components switch
    {
        1 => GraySpace.Instance,
        3 => RgbSpace.Instance,
        4 => CmykSpace.Instance,
        _ => null,
    };

    private static ImageColorSpace? OfProfile(PdfArray array, PdfDictionary? resources, PdfLimits limits, int depth)
    {
        if (array[1] is not PdfStream profile) return null;
        var components = profile.Dictionary.Int("N");
        var alternate = profile.Dictionary.Has("Alternate") ? Read(profile.Dictionary["Alternate"], resources, limits, depth + 1) : null;
        // Only Lab needs the alternate: its components have another range.
        return alternate is LabSpace && components == 3 ? alternate : OfComponents(components);
    }

    private static LabSpace OfLab(PdfDictionary? dictionary)
    {
        var white = dictionary?.Array("WhitePoint");
        var range = dictionary?.Array("Range");
        return new LabSpace(
            [white?.Number(0, 0.9642) ?? 0.9642, white?.Number(1, 1) ?? 1, white?.Number(2, 0.8249) ?? 0.8249],
            [range?.Number(0, -100) ?? -100, range?.Number(1, 100) ?? 100, range?.Number(2, -100) ?? -100, range?.Number(3, 100) ?? 100]);
    }

    private static TintSpace? Tints(int components, PdfArray array, PdfDictionary? resources, PdfLimits limits, int depth) =>
        Read(array[2], resources, limits, depth + 1) is { } alternate
            ? new TintSpace(components, alternate, TintFunction.Read(array[3], limits))
            : null;

    private static ReadOnlyMemory<byte> Table(PdfObject table, PdfLimits limits) => table switch
    {
        PdfString text => text.Bytes,
        PdfStream stream => StreamDecoder.Decode(stream, limits).Data,
        _ => default,
    };
}
