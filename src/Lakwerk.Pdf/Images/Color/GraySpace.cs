namespace Lakwerk.Pdf.Images.Color;

/// <summary>DeviceGray, CalGray and ICC profiles of one component.</summary>
internal sealed class GraySpace : ImageColorSpace
{
    /// <summary>The only one.</summary>
    public static readonly GraySpace Instance = new();

    private GraySpace()
    {
    }

    /// <inheritdoc/>
    public override int Components => 1;

    /// <inheritdoc/>
    public override RgbColor ToRgb(ReadOnlySpan<double> values) => RgbColor.Of(values[0], values[0], values[0]);

    /// <inheritdoc/>
    public override double[] Extreme(bool white) => [white ? 1 : 0];
}
