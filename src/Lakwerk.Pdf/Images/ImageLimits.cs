using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Images;

/// <summary>Refuses pictures whose size would cost too much, before anything is allocated for them.</summary>
internal static class ImageLimits
{
    /// <summary>The most components that a pixel may have (ISO 32000-2, annex C.2 names 32 for DeviceN).</summary>
    public const int Components = 32;

    /// <summary>Checks a picture's size.</summary>
    /// <exception cref="PdfException">Empty, or more pixels or bytes than the limits allow.</exception>
    public static void Check(long width, long height, int components, PdfLimits limits, int bitsPerComponent = 8)
    {
        if (width <= 0 || height <= 0 || components <= 0)
            throw new PdfException(PdfErrorCode.Resource, $"An image of {width} × {height} pixels with {components} components is not possible.");
        if (components > Components || width > int.MaxValue / (4 * Components) || height > int.MaxValue / 8 || width * height > limits.ImagePixels)
            throw new PdfException(PdfErrorCode.LimitExceeded, $"An image of {width} × {height} pixels with {components} components is larger than the limit of {limits.ImagePixels} pixels.");
        if ((long)RowBytes((int)width, components, bitsPerComponent) * height > Array.MaxLength)
            throw new PdfException(PdfErrorCode.LimitExceeded, $"An image of {width} × {height} pixels with {components} components of {bitsPerComponent} bits does not fit in memory.");
    }

    /// <summary>Bytes in a row of packed samples.</summary>
    public static int RowBytes(int width, int components, int bitsPerComponent) => (int)(((long)width * components * bitsPerComponent + 7) / 8);
}
