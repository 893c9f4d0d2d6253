namespace Lakwerk.Pdf.Images.Color;

/// <summary>CIE L*a*b* (ISO 32000-2, 8.6.5.4), shown as sRGB.</summary>
internal sealed class LabSpace(double[] whitePoint, double[] range) : ImageColorSpace
{
    /// <inheritdoc/>
    public override int Components => 3;

    /// <inheritdoc/>
    public override double[] DefaultDecode(int bitsPerComponent) => [0, 100, .. range];

    /// <inheritdoc/>
    public override RgbColor ToRgb(ReadOnlySpan<double> values)
    {
        var m = (Math.Clamp(values[0], 0, 100) + 16) / 116;
        double x = whitePoint[0] * Inverse(m + values[1] / 500), y = whitePoint[1] * Inverse(m), z = whitePoint[2] * Inverse(m - values[2] / 200);
        // XYZ of the profile connection space (D50) to linear sRGB.
        return RgbColor.Of(
            Gamma(3.1339 * x - 1.6169 * y - 0.4906 * z),
            Gamma(-0.9785 * x + 1.9160 * y + 0.0333 * z),
            Gamma(0.0720 * x - 0.2290 * y + 1.4057 * z));
    }

    /// <inheritdoc/>
    public override double[] Extreme(bool white) => [white ? 100 : 0, 0, 0];

    private static double Inverse(double t) => t >= 6.0 / 29 ? t * t * t : 108.0 / 841 * (t - 4.0 / 29);

    private static double Gamma(double linear) => linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.Pow(linear, 1 / 2.4) - 0.055;
}
