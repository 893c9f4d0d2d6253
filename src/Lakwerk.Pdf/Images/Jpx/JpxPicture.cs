namespace Lakwerk.Pdf.Images.Jpx;

/// <summary>A decoded JPEG 2000 picture, held by the codec in its own memory until it is disposed.</summary>
internal sealed unsafe class JpxPicture : IDisposable
{
    private const int ColorSpaceYcc = 3;
    private const int OvershootPart = 6;

    // Wavelets carry traces of a pixel into those around it.
    private const double LossyMargin = 4;

    private OpenJpeg.Image* _image;

    /// <summary>Takes over a picture of the codec.</summary>
    public JpxPicture(OpenJpeg.Image* image, JpxStructure structure, bool isIndexed, bool isDamaged)
    {
        _image = image;
        Structure = structure;
        IsIndexed = isIndexed;
        IsDamaged = isDamaged;
    }

    /// <summary>What the headers said.</summary>
    public JpxStructure Structure { get; }

    /// <summary>The samples are places in a palette of the PDF.</summary>
    public bool IsIndexed { get; }

    /// <summary>The data was broken, and part of the picture is a guess.</summary>
    public bool IsDamaged { get; }

    /// <summary>The native picture.</summary>
    public OpenJpeg.Image* Image => _image;

    /// <summary>Components of a pixel, after a palette of the file's own.</summary>
    public int Components => (int)_image->ComponentCount;

    /// <summary>The components are luma and two colour differences.</summary>
    public bool IsYcc => _image->ColorSpace == ColorSpaceYcc && Components >= 3;

    /// <summary>Pixels in a row.</summary>
    public int Width => (int)(_image->Right - _image->Left);

    /// <summary>Rows.</summary>
    public int Height => (int)(_image->Bottom - _image->Top);

    /// <summary>Bits of a sample after <see cref="ToSamples"/>.</summary>
    public int BitsPerComponent
    {
        get
        {
            uint precision = 1;
            for (var i = 0; i < Components; i++) precision = Math.Max(precision, _image->Components[i].Precision);
            return precision switch { 1 => 1, 2 => 2, <= 4 => 4, <= 8 => 8, _ => 16 };
        }
    }

    /// <summary>Depth and sign of a component as JP2 writes them.</summary>
    public byte DepthCode(int component) =>
        (byte)(_image->Components[component].Precision - 1 | (_image->Components[component].IsSigned != 0 ? 0x80u : 0));

    /// <summary>Overwrites what regions touch, each component at its own resolution.</summary>
    /// <param name="regions">What to overwrite.</param>
    /// <param name="fill">One sample for each component at <see cref="BitsPerComponent"/>.</param>
    /// <param name="isLossy">The picture will be encoded with loss.</param>
    public void Blank(IReadOnlyList<PixelRegion> regions, ReadOnlySpan<int> fill, bool isLossy)
    {
        for (var i = 0; i < Components; i++)
        {
            ref var component = ref _image->Components[i];
            int width = (int)component.Width, height = (int)component.Height;
            var touched = RegionRaster.Cells(regions, new RasterGrid(width, height, width, height, isLossy ? LossyMargin : 0));
            var value = Unscale(fill[i], component) + (isLossy ? Overshoot(fill[i], component) : 0);
            var data = new Span<int>(component.Data, width * height);
            var changes = new int[width + 1];
            for (var y = 0; y < height; y++)
            {
                var count = BitRows.FindChanges(touched.Row(y), width, changes);
                for (var c = 0; c < count; c += 2)
                    data[(y * width + changes[c])..(y * width + (c + 1 < count ? changes[c + 1] : width))].Fill(value);
            }
        }
    }

    /// <summary>The components that are colours; all of them when the file calls none so.</summary>
    public int[] ColourComponents()
    {
        var colours = new List<int>();
        for (var i = 0; i < Components; i++)
            if (_image->Components[i].Alpha == 0) colours.Add(i);
        return colours.Count > 0 ? [.. colours] : [.. Enumerable.Range(0, Components)];
    }

    /// <summary>The samples of the colours as PDF orders them; luma and colour differences as red, green and blue.</summary>
    public RawSamples ToSamples()
    {
        var bits = BitsPerComponent;
        var colours = ColourComponents();
        var writer = new SampleWriter(Width, Height, colours.Length, bits);
        var pixel = new int[colours.Length];
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                for (var i = 0; i < pixel.Length; i++) pixel[i] = SampleAt(_image->Components[colours[i]], x, y, bits);
                if (IsYcc && pixel.Length >= 3) ToRgb(pixel, (1 << bits) - 1);
                writer.Put(pixel);
            }

            writer.EndRow();
        }

        return new RawSamples(Width, Height, colours.Length, bits, writer.Data, IsDamaged);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_image is not null) OpenJpeg.DestroyImage(_image);
        _image = null;
    }

    private int SampleAt(in OpenJpeg.Component component, int x, int y, int bits)
    {
        // Subsampled components are spread over the pixels that they stand for.
        var column = Math.Min((uint)(x * (long)component.Width / Width), component.Width - 1);
        var row = Math.Min((uint)(y * (long)component.Height / Height), component.Height - 1);
        var sample = component.Data[row * component.Width + column];
        if (component.IsSigned != 0) sample += 1 << (int)(component.Precision - 1);
        var highest = HighestOf(component);
        sample = (int)Math.Clamp(sample, 0, highest);
        if (IsIndexed || component.Precision == bits) return sample;
        return (int)((sample * ((1L << bits) - 1) + highest / 2) / highest);
    }

    private int Unscale(int sample, in OpenJpeg.Component component)
    {
        var highest = HighestOf(component);
        long value = IsIndexed ? Math.Min(sample, highest) : (sample * highest + ((1L << BitsPerComponent) - 1) / 2) / ((1L << BitsPerComponent) - 1);
        return (int)(component.IsSigned != 0 ? value - (1L << (int)(component.Precision - 1)) : value);
    }

    /// <summary>
    /// Loss makes an even area uneven, most at its edges. Black beyond black, which every decoder cuts off, stays even.
    /// </summary>
    private int Overshoot(int sample, in OpenJpeg.Component component)
    {
        var beyond = (int)(HighestOf(component) / OvershootPart);
        return sample == 0 ? -beyond : sample == (1 << BitsPerComponent) - 1 ? beyond : 0;
    }

    private static long HighestOf(in OpenJpeg.Component component) => (1L << (int)Math.Clamp(component.Precision, 1, 31)) - 1;

    private static void ToRgb(Span<int> pixel, int highest)
    {
        double y = pixel[0], cb = pixel[1] - (highest + 1) / 2, cr = pixel[2] - (highest + 1) / 2;
        pixel[0] = (int)Math.Clamp(Math.Round(y + 1.402 * cr), 0, highest);
        pixel[1] = (int)Math.Clamp(Math.Round(y - 0.344136 * cb - 0.714136 * cr), 0, highest);
        pixel[2] = (int)Math.Clamp(Math.Round(y + 1.772 * cb), 0, highest);
    }
}
