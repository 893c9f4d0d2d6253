using Lakwerk.Pdf.Images.Color;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Images;

/// <summary>What an image dictionary says (ISO 32000-2, table 87), with the defaults filled in.</summary>
internal sealed record ImageHeader
{
    private ImageHeader(PdfDictionary dictionary) => Dictionary = dictionary;

    /// <summary>The dictionary itself.</summary>
    public PdfDictionary Dictionary { get; }

    /// <summary>Pixels in a row, as stated.</summary>
    public int Width { get; private init; }

    /// <summary>Rows, as stated.</summary>
    public int Height { get; private init; }

    /// <summary>A stencil: its samples say where to paint.</summary>
    public bool IsMask { get; private init; }

    /// <summary>Bits of a component, as stated; 1 for a stencil, 8 when nothing sensible is stated.</summary>
    public int BitsPerComponent { get; private init; }

    /// <summary>The colour space; null when there is none or it cannot be understood.</summary>
    public ImageColorSpace? ColorSpace { get; private init; }

    /// <summary>The colour space as it stands, with a name of the resources looked up; null when there is none.</summary>
    public PdfObject? ColorSpaceObject { get; private init; }

    /// <summary>The Decode array; null when none is stated.</summary>
    public double[]? Decode { get; private init; }

    /// <summary>Reads a dictionary with full or abbreviated keys.</summary>
    public static ImageHeader Read(PdfDictionary dictionary, PdfDictionary? resources, PdfLimits limits)
    {
        var isMask = dictionary.Boolean("ImageMask") || dictionary.Boolean("IM");
        var source = ColorSpaceReader.Locate(Raw(dictionary, "ColorSpace", "CS"), resources);
        var bits = dictionary.Int("BitsPerComponent", dictionary.Int("BPC", 8));
        return new ImageHeader(dictionary)
        {
            Width = dictionary.Int("Width", dictionary.Int("W")),
            Height = dictionary.Int("Height", dictionary.Int("H")),
            IsMask = isMask,
            BitsPerComponent = isMask ? 1 : bits is 1 or 2 or 4 or 8 or 16 ? bits : 8,
            ColorSpace = isMask ? null : ColorSpaceReader.Read(source, resources, limits),
            ColorSpaceObject = isMask || source is PdfNull ? null : source,
            Decode = Numbers(Raw(dictionary, "Decode", "D").Resolve() as PdfArray),
        };
    }

    /// <summary>The Decode array for so many components at so many bits: the stated one when it fits, else the default.</summary>
    public double[] DecodeFor(int components, int bitsPerComponent)
    {
        if (Decode is not null && Decode.Length >= 2 * components) return Decode;
        if (ColorSpace is not null && ColorSpace.Components == components) return ColorSpace.DefaultDecode(bitsPerComponent);
        var decode = new double[2 * components];
        for (var i = 1; i < decode.Length; i += 2) decode[i] = 1;
        return decode;
    }

    private static PdfObject Raw(PdfDictionary dictionary, string key, string abbreviation) =>
        dictionary.Raw(key) is var value and not PdfNull ? value : dictionary.Raw(abbreviation);

    private static double[]? Numbers(PdfArray? array)
    {
        if (array is null || array.Count == 0 || array.Count > 2 * ImageLimits.Components) return null;
        var numbers = new double[array.Count];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = array.Number(i);
        return numbers;
    }
}
