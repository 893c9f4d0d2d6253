namespace Lakwerk.Pdf.Images.Color;

/// <summary>Several functions of the same inputs, one for each output.</summary>
internal sealed class ParallelFunction(TintFunction[] parts) : TintFunction
{
    /// <inheritdoc/>
    public override int Steps => parts.Sum(part => part.Steps);

    /// <inheritdoc/>
    protected override void Compute(ReadOnlySpan<double> inputs, Span<double> outputs)
    {
        for (var i = 0; i < parts.Length && i < outputs.Length; i++) parts[i].Evaluate(inputs, outputs.Slice(i, 1));
    }
}
