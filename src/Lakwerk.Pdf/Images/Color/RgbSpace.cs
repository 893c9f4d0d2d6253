namespace Lakwerk.Pdf.Images.Color;

/// <summary>DeviceRGB, CalRGB and ICC profiles of three components.</summary>
internal sealed class RgbSpace : ImageColorSpace
{
    /// <summary>The only one.</summary>
    public static readonly RgbSpace Instance = new();

    private RgbSpace()
    {
    }

    /// <inheritdoc/>
    public override int Components => 3;

    /// <inheritdoc/>
    public override RgbColor ToRgb(ReadOnlySpan<double> values) => RgbColor.Of(values[0], values[1], values[2]);

    /// <inheritdoc/>
    public override double[] Extreme(bool white) => white ? [1, 1, 1] : [0, 0, 0];
}
