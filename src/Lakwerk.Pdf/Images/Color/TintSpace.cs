namespace Lakwerk.Pdf.Images.Color;

/// <summary>Separation and DeviceN (ISO 32000-2, 8.6.6.4 and 8.6.6.5): amounts of colorants, shown through the alternate space.</summary>
internal sealed class TintSpace(int components, ImageColorSpace alternate, TintFunction? transform) : ImageColorSpace
{
    private readonly double[] _values = new double[alternate.Components];

    /// <inheritdoc/>
    public override int Components => components;

    /// <summary>The colour; without a usable tint transform, as dark as the strongest colorant.</summary>
    public override RgbColor ToRgb(ReadOnlySpan<double> values)
    {
        if (transform is null)
        {
            double strongest = 0;
            foreach (var value in values) strongest = Math.Max(strongest, value);
            return RgbColor.Of(1 - strongest, 1 - strongest, 1 - strongest);
        }

        _values.AsSpan().Clear();
        transform.Evaluate(values, _values);
        return alternate.ToRgb(_values);
    }

    /// <inheritdoc/>
    public override double[] Extreme(bool white)
    {
        var values = new double[components];
        if (!white) values.AsSpan().Fill(1);
        return values;
    }
}
