using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Images.Jpeg;

/// <summary>
/// Overwrites blocks of a JPEG in the DCT domain. Every block that a region touches becomes one even colour; all other
/// blocks keep their coefficients bit for bit. Nothing of the old file but those coefficients and the quantisation
/// tables reaches the new one.
/// </summary>
internal sealed unsafe class JpegBlanker
{
    private const int BlockSize = 8;
    private const int BlockCoefficients = BlockSize * BlockSize;
    private const int HighestDc = 1023;

    private readonly Bitmap[] _touched;
    private readonly short[] _dc;

    private JpegBlanker(Bitmap[] touched, short[] dc)
    {
        _touched = touched;
        _dc = dc;
    }

    /// <summary>
    /// Blanks the regions; with none, only recodes the picture, which drops everything that is not picture.
    /// </summary>
    /// <param name="data">The JPEG.</param>
    /// <param name="regions">What to overwrite.</param>
    /// <param name="fill">Samples of the even colour as PDF sees them (gray, RGB or CMYK).</param>
    /// <param name="colorTransform">PDF's ColorTransform parameter, if stated.</param>
    /// <param name="limits">Limits on the number of pixels.</param>
    /// <returns>Null when the codec cannot work on this JPEG's coefficients (rare subsampling): blank its samples instead.</returns>
    public static byte[]? Blank(ReadOnlySpan<byte> data, IReadOnlyList<PixelRegion> regions, ReadOnlySpan<byte> fill, int? colorTransform, PdfLimits limits)
    {
        var jpeg = JpegDecoder.Inspect(data, limits);
        if (fill.Length != jpeg.Components.Count) throw new ArgumentException("The fill needs one sample for each component.", nameof(fill));
        var components = JpegColor.ToComponents(fill, JpegColor.IsTransformed(jpeg, colorTransform));
        var touched = new Bitmap[components.Length];
        var dc = new short[components.Length];
        for (var i = 0; i < components.Length; i++)
        {
            touched[i] = TouchedBlocks(jpeg, jpeg.Components[i], regions);
            dc[i] = Quantise(components[i], jpeg.Components[i].DcQuantiser);
        }

        var recoded = new JpegBlanker(touched, dc).Transform(data, jpeg.IsProgressive);
        return recoded is null ? null : JpegCleaner.Rewrite(recoded, JpegStructure.Read(recoded), jpeg.HasJfif, jpeg.AdobeTransform);
    }

    private static Bitmap TouchedBlocks(JpegStructure jpeg, JpegComponent component, IReadOnlyList<PixelRegion> regions)
    {
        int across = jpeg.Components.Max(c => c.Horizontal), down = jpeg.Components.Max(c => c.Vertical);
        double cellWidth = BlockSize * (double)across / component.Horizontal, cellHeight = BlockSize * (double)down / component.Vertical;
        // A reader smooths subsampled colour over its neighbours: a block next to the region, less than one sample away, would tint it.
        var margin = component.Horizontal < across || component.Vertical < down ? 1.0 / BlockSize : 0;
        double unitWidth = jpeg.Width / cellWidth, unitHeight = jpeg.Height / cellHeight;
        return RegionRaster.Cells(regions, new RasterGrid((int)Math.Ceiling(unitWidth), (int)Math.Ceiling(unitHeight), unitWidth, unitHeight, margin));
    }

    /// <summary>The quantised mean of a block that has one value all over.</summary>
    private static short Quantise(double value, int quantiser)
    {
        if (quantiser == 0) return 0;
        var mean = BlockSize * (value - 128) / quantiser;
        return (short)Math.Clamp(Math.Round(mean, MidpointRounding.AwayFromZero), -HighestDc, HighestDc);
    }

    private byte[]? Transform(ReadOnlySpan<byte> data, bool isProgressive)
    {
        var self = GCHandle.Alloc(this);
        var handle = TurboJpeg.InitTransform();
        byte* output = null;
        try
        {
            var request = new TurboJpeg.TransformRequest
            {
                Options = TurboJpeg.OptionCopyNone | (isProgressive ? TurboJpeg.OptionProgressive : 0),
                Data = GCHandle.ToIntPtr(self),
                Filter = &BlankRow,
            };
            CULong size = default;
            int result;
            fixed (byte* source = data)
                result = TurboJpeg.Transform(handle, source, new CULong((nuint)data.Length), 1, &output, &size, &request, TurboJpeg.FlagLimitScans);
            // A warning says that the data was damaged; what could be read of it has been written.
            return output is null || size.Value == 0 || (result != 0 && !TurboJpeg.WasWarning(handle)) ? null : new ReadOnlySpan<byte>(output, checked((int)size.Value)).ToArray();
        }
        finally
        {
            if (output is not null) TurboJpeg.Free(output);
            _ = TurboJpeg.Destroy(handle);
            self.Free();
        }
    }

    /// <summary>Called with the coefficients of one row of blocks. Must not throw: native code is underneath.</summary>
    [UnmanagedCallersOnly]
    private static int BlankRow(short* coefficients, TurboJpeg.Region row, TurboJpeg.Region plane, int component, int transform, TurboJpeg.TransformRequest* request)
    {
        if (GCHandle.FromIntPtr(request->Data).Target is not JpegBlanker blanker || (uint)component >= (uint)blanker._touched.Length) return -1;
        var touched = blanker._touched[component];
        int y = row.Y / BlockSize, blocks = row.Width / BlockSize;
        // Rows and columns beyond the picture only fill up a coding unit, but they were coded from it.
        if (touched.Height == 0 || touched.Width == 0) return 0;
        for (var x = 0; x < blocks; x++)
            if (touched.Get(Math.Min(x, touched.Width - 1), Math.Min(y, touched.Height - 1)) != 0) blanker.BlankBlock(coefficients + x * BlockCoefficients, component);
        return 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void BlankBlock(short* block, int component)
    {
        new Span<short>(block, BlockCoefficients).Clear();
        block[0] = _dc[component];
    }
}
