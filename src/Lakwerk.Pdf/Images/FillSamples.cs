namespace Lakwerk.Pdf.Images;

/// <summary>Finds the sample values that blanked pixels get.</summary>
internal static class FillSamples
{
    /// <summary>One sample for each component of the decoded image.</summary>
    public static int[] Choose(ImageHeader header, ImageRole role, BlankFill fill, int components, int bitsPerComponent)
    {
        var highest = (1 << bitsPerComponent) - 1;
        var samples = new int[components];
        if (role != ImageRole.Picture || header.IsMask)
        {
            // A stencil and an explicit mask paint where the value is 0, a soft mask where it is not: leave unpainted.
            double unpainted = header.IsMask ? 1 : 0;
            samples[0] = Sample(unpainted, header.DecodeFor(1, bitsPerComponent), 0, highest);
            return samples;
        }

        var space = header.ColorSpace is { } stated && stated.Components <= components ? stated : Color.ColorSpaceReader.OfComponents(components);
        var values = space?.Extreme(fill == BlankFill.White) ?? [];
        var decode = header.DecodeFor(values.Length, bitsPerComponent);
        for (var i = 0; i < values.Length; i++) samples[i] = Sample(values[i], decode, i, highest);
        // What follows the colours is opacity.
        for (var i = values.Length; i < samples.Length && values.Length > 0; i++) samples[i] = highest;
        return samples;
    }

    private static int Sample(double value, ReadOnlySpan<double> decode, int component, int highest)
    {
        double low = decode[2 * component], high = decode[2 * component + 1];
        var part = high == low ? 0 : (value - low) / (high - low);
        return (int)Math.Round(Math.Clamp(part, 0, 1) * highest);
    }
}
