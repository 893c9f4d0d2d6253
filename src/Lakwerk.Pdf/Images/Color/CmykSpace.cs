namespace Lakwerk.Pdf.Images.Color;

/// <summary>DeviceCMYK and ICC profiles of four components.</summary>
internal sealed class CmykSpace : ImageColorSpace
{
    /// <summary>The only one.</summary>
    public static readonly CmykSpace Instance = new();

    private CmykSpace()
    {
    }

    /// <inheritdoc/>
    public override int Components => 4;

    /// <inheritdoc/>
    public override RgbColor ToRgb(ReadOnlySpan<double> values)
    {
        var light = 1 - Math.Clamp(values[3], 0, 1);
        return RgbColor.Of((1 - values[0]) * light, (1 - values[1]) * light, (1 - values[2]) * light);
    }

    /// <inheritdoc/>
    public override double[] Extreme(bool white) => [0, 0, 0, white ? 0 : 1];
}
