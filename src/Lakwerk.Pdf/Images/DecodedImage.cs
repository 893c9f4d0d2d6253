using Lakwerk.Pdf.Images.Color;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Images;

/// <summary>The samples of an image, and what they look like.</summary>
public sealed class DecodedImage
{
    private readonly RawSamples _raw;
    private readonly PdfLimits _limits;
    private readonly double[] _decode;
    private readonly ImageColorSpace _colorSpace;

    internal DecodedImage(RawSamples raw, ImageHeader header, PdfLimits limits)
    {
        _limits = limits;
        _raw = raw;
        IsMask = header.IsMask;
        _colorSpace = Choose(header.ColorSpace, raw);
        _decode = header.DecodeFor(_colorSpace.Components, raw.BitsPerComponent);
    }

    /// <summary>Pixels in a row.</summary>
    public int Width => _raw.Width;

    /// <summary>Rows.</summary>
    public int Height => _raw.Height;

    /// <summary>Components of a pixel; opacity within JPEG 2000 data is left out.</summary>
    public int Components => _raw.Components;

    /// <summary>Bits of a component: 1, 2, 4, 8 or 16.</summary>
    public int BitsPerComponent => _raw.BitsPerComponent;

    /// <summary>Bytes in a row of <see cref="Samples"/>.</summary>
    public int RowBytes => _raw.RowBytes;

    /// <summary>The samples as PDF orders them: top row first, rows of whole bytes, components interleaved, high bits first.</summary>
    public ReadOnlyMemory<byte> Samples => _raw.Data;

    /// <summary>A stencil mask: samples say where to paint, not what colour.</summary>
    public bool IsMask { get; }

    /// <summary>The data was broken, and part of the picture is a guess.</summary>
    public bool IsDamaged => _raw.IsDamaged;

    /// <summary>Red, green and blue bytes of every pixel, top row first. A stencil shows as black where it paints.</summary>
    /// <exception cref="PdfException">More pixels than the limits allow.</exception>
    public byte[] ToRgb()
    {
        ImageLimits.Check(Width, Height, 3, _limits);
        var output = new byte[(long)Width * Height * 3];
        new PixelConverter(_raw, _decode, _colorSpace).WriteRgb(output);
        return output;
    }

    /// <summary>One byte of brightness for every pixel, top row first; 0 is black.</summary>
    /// <exception cref="PdfException">More pixels than the limits allow.</exception>
    public byte[] ToGray()
    {
        ImageLimits.Check(Width, Height, 1, _limits);
        var output = new byte[(long)Width * Height];
        new PixelConverter(_raw, _decode, _colorSpace).WriteGray(output);
        return output;
    }

    /// <summary>True when all pixels that the regions touch have the same samples; also when there are none.</summary>
    public bool IsUniform(IReadOnlyList<PixelRegion> regions)
    {
        ArgumentNullException.ThrowIfNull(regions);
        return PixelRuns.IsUniform(_raw, RegionRaster.Pixels(regions, Width, Height));
    }

    private static ImageColorSpace Choose(ImageColorSpace? stated, RawSamples raw)
    {
        if (stated is not null && stated.Components <= raw.Components) return stated;
        return ColorSpaceReader.OfComponents(raw.Components) ?? (raw.Components > 4 ? CmykSpace.Instance : GraySpace.Instance);
    }
}
