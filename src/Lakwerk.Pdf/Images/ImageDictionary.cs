using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Images;

/// <summary>Writes image dictionaries from an allow-list (ISO 32000-2, table 87): what is not named here does not pass.</summary>
internal static class ImageDictionary
{
    private static readonly string[] Intents = ["AbsoluteColorimetric", "RelativeColorimetric", "Saturation", "Perceptual"];

    /// <summary>A new dictionary for the image with new data; masks are added by the caller.</summary>
    public static PdfDictionary Build(ImageHeader header, int width, int height, int? bitsPerComponent, EncodedImage data)
    {
        var clean = new PdfDictionary();
        clean.Set("Type", new PdfName("XObject"));
        clean.Set("Subtype", new PdfName("Image"));
        clean.Set("Width", PdfNumber.Of(width));
        clean.Set("Height", PdfNumber.Of(height));
        if (header.IsMask) clean.Set("ImageMask", PdfBoolean.True);
        else if (header.ColorSpaceObject is not null) clean.Set("ColorSpace", header.ColorSpaceObject);
        if (bitsPerComponent is { } bits) clean.Set("BitsPerComponent", PdfNumber.Of(bits));
        if (header.Decode is not null) clean.Set("Decode", PdfArray.OfNumbers(header.Decode));
        if (header.Dictionary.Boolean("Interpolate") || header.Dictionary.Boolean("I")) clean.Set("Interpolate", PdfBoolean.True);
        if (header.Dictionary.Name("Intent") is { } intent && Intents.Contains(intent)) clean.Set("Intent", new PdfName(intent));
        clean.Set("Filter", data.IsDeflated ? new PdfArray([new PdfName("FlateDecode"), new PdfName(data.Filter)]) : new PdfName(data.Filter));
        if (data.Parameters is not null) clean.Set("DecodeParms", data.Parameters);
        return clean;
    }

    /// <summary>Copies an array of numbers: a colour-key mask or a matte.</summary>
    public static void CopyNumbers(PdfDictionary source, string key, PdfDictionary target)
    {
        if (source.Array(key) is not { } array || array.Count is 0 or > 2 * ImageLimits.Components) return;
        var numbers = new double[array.Count];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = array.Number(i);
        target.Set(key, PdfArray.OfNumbers(numbers));
    }
}
