using System.Runtime.InteropServices;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Images.Jpeg;

/// <summary>Decodes JPEG data to interleaved 8-bit samples: gray, RGB or CMYK.</summary>
internal static unsafe class JpegDecoder
{
    /// <summary>Decodes the picture.</summary>
    /// <param name="data">The JPEG.</param>
    /// <param name="colorTransform">PDF's ColorTransform parameter, if stated.</param>
    /// <param name="limits">Limits on the number of pixels.</param>
    /// <exception cref="PdfException">Not decodable, too large, or the codec is missing.</exception>
    public static RawSamples Decode(ReadOnlySpan<byte> data, int? colorTransform, PdfLimits limits)
    {
        var jpeg = Inspect(data, limits);
        if (NeedsStatedTransform(jpeg, colorTransform))
            data = JpegCleaner.Rewrite(data, jpeg, false, JpegColor.IsTransformed(jpeg, colorTransform) ? jpeg.Components.Count == 4 ? 2 : 1 : 0);
        return Decompress(data, jpeg);
    }

    /// <summary>Reads the markers and refuses what is too large or cannot be decoded.</summary>
    public static JpegStructure Inspect(ReadOnlySpan<byte> data, PdfLimits limits)
    {
        TurboJpeg.Require();
        var jpeg = JpegStructure.Read(data);
        if (!jpeg.IsSupported)
            throw new PdfException(PdfErrorCode.Filter, $"This kind of JPEG (frame {jpeg.Frame:X2}, {jpeg.Precision} bits, {jpeg.Components.Count} components) cannot be decoded.");
        ImageLimits.Check(jpeg.Width, jpeg.Height, jpeg.Components.Count, limits);
        return jpeg;
    }

    private static bool NeedsStatedTransform(JpegStructure jpeg, int? colorTransform) =>
        colorTransform is not null && jpeg.AdobeTransform is null && jpeg.Components.Count > 1;

    private static RawSamples Decompress(ReadOnlySpan<byte> data, JpegStructure jpeg)
    {
        var components = jpeg.Components.Count;
        var samples = new byte[(long)jpeg.Width * jpeg.Height * components];
        var format = components switch { 1 => TurboJpeg.Gray, 3 => TurboJpeg.Rgb, _ => TurboJpeg.Cmyk };
        var handle = TurboJpeg.InitDecompress();
        try
        {
            int result;
            fixed (byte* source = data)
            fixed (byte* target = samples)
                result = TurboJpeg.Decompress(handle, source, new CULong((nuint)data.Length), target, jpeg.Width, jpeg.Width * components, jpeg.Height, format, TurboJpeg.FlagLimitScans | TurboJpeg.FlagAccurateDct);
            if (result != 0 && !TurboJpeg.WasWarning(handle))
                throw new PdfException(PdfErrorCode.Filter, $"The JPEG data cannot be decoded: {TurboJpeg.ErrorOf(handle)}.");
            return new RawSamples(jpeg.Width, jpeg.Height, components, 8, samples, result != 0);
        }
        finally
        {
            _ = TurboJpeg.Destroy(handle);
        }
    }
}
