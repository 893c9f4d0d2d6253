namespace Lakwerk.Pdf.Images.Color;

/// <summary>Exponential interpolation between two colours (ISO 32000-2, 7.10.3).</summary>
internal sealed class ExponentialFunction(double[] start, double[] end, double exponent) : TintFunction
{
    /// <inheritdoc/>
    protected override void Compute(ReadOnlySpan<double> inputs, Span<double> outputs)
    {
        var part = exponent == 1 ? inputs[0] : Math.Pow(inputs[0], exponent);
        if (!double.IsFinite(part)) part = 0;
        for (var i = 0; i < outputs.Length; i++)
        {
            double low = i < start.Length ? start[i] : 0, high = i < end.Length ? end[i] : i == 0 && end.Length == 0 ? 1 : low;
            outputs[i] = low + part * (high - low);
        }
    }
}
