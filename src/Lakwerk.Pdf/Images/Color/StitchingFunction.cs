namespace Lakwerk.Pdf.Images.Color;

/// <summary>Functions of one input, each for its part of the domain (ISO 32000-2, 7.10.4).</summary>
internal sealed class StitchingFunction(TintFunction[] parts, double[] bounds, double[] encode) : TintFunction
{
    /// <inheritdoc/>
    public override int Steps => 1 + parts.Max(part => part.Steps);

    /// <inheritdoc/>
    protected override void Compute(ReadOnlySpan<double> inputs, Span<double> outputs)
    {
        var part = 0;
        while (part < parts.Length - 1 && part < bounds.Length && inputs[0] >= bounds[part]) part++;
        var low = part == 0 ? Domain.Length > 0 ? Domain[0] : 0 : bounds[part - 1];
        var high = part < bounds.Length ? bounds[part] : Domain.Length > 1 ? Domain[1] : 1;
        Span<double> input = [2 * part + 1 < encode.Length ? Interpolate(inputs[0], low, high, encode[2 * part], encode[2 * part + 1]) : inputs[0]];
        parts[part].Evaluate(input, outputs);
    }
}
