namespace Lakwerk.Reading.Areas;

/// <summary>A page as pixels: 8-bit RGB rows from the top.</summary>
public sealed class PixelGrid
{
    private readonly byte[] _rgb;

    public PixelGrid(int width, int height, byte[] rgb)
    {
        ArgumentNullException.ThrowIfNull(rgb);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        if (rgb.Length < (long)width * height * 3) throw new ArgumentException($"{width} × {height} pixels need {(long)width * height * 3} bytes.", nameof(rgb));
        Width = width;
        Height = height;
        _rgb = rgb;
    }

    public int Width { get; }

    public int Height { get; }

    internal Rgb this[int x, int y]
    {
        get
        {
            var at = (y * Width + x) * 3;
            return new Rgb(_rgb[at], _rgb[at + 1], _rgb[at + 2]);
        }
    }

    /// <summary>From 0 (black) to 255; the edge goes on outside the picture.</summary>
    public int LuminanceAt(int x, int y) => this[Math.Clamp(x, 0, Width - 1), Math.Clamp(y, 0, Height - 1)].Luminance;

    /// <summary>How many pixels of this picture make one of <see cref="Reduced"/>, in each direction.</summary>
    public int FactorTo(int width) => Math.Max(1, Width / Math.Max(1, width));

    /// <summary>The same picture with about this many pixels across, each the mean of those that it stands for.</summary>
    public PixelGrid Reduced(int width)
    {
        var factor = FactorTo(width);
        if (factor == 1) return this;
        var (columns, rows) = (Math.Max(1, Width / factor), Math.Max(1, Height / factor));
        var reduced = new byte[columns * rows * 3];
        var sums = new int[columns * 3];
        var pixels = factor * factor;
        for (var row = 0; row < rows; row++)
        {
            Array.Clear(sums);
            for (var y = row * factor; y < Math.Min(Height, (row + 1) * factor); y++) AddRow(y, factor, sums);
            for (var i = 0; i < sums.Length; i++) reduced[row * sums.Length + i] = (byte)(sums[i] / pixels);
        }

        return new PixelGrid(columns, rows, reduced);
    }

    private void AddRow(int y, int factor, int[] sums)
    {
        var at = y * Width * 3;
        for (var i = 0; i < sums.Length; i += 3)
            for (var x = 0; x < factor; x++, at += 3)
            {
                sums[i] += _rgb[at];
                sums[i + 1] += _rgb[at + 1];
                sums[i + 2] += _rgb[at + 2];
            }
    }
}
