namespace Lakwerk.Pdf.Images.Jpeg;

/// <summary>How a JPEG's components become the samples that PDF sees (ISO 32000-2, 7.4.8).</summary>
internal static class JpegColor
{
    /// <summary>
    /// True when three components are YCbCr or four are YCCK. Adobe's marker decides, then PDF's ColorTransform, then JFIF
    /// and the component names, in the way of the codec that all common readers share.
    /// </summary>
    public static bool IsTransformed(JpegStructure jpeg, int? colorTransform)
    {
        if (jpeg.Components.Count == 4) return (jpeg.AdobeTransform ?? colorTransform ?? 0) != 0;
        if (jpeg.Components.Count != 3) return false;
        if (jpeg.AdobeTransform is null && colorTransform is { } stated) return stated != 0;
        if (jpeg.HasJfif) return true;
        if (jpeg.AdobeTransform is { } transform) return transform != 0;
        return !(jpeg.Components[0].Id == 'R' && jpeg.Components[1].Id == 'G' && jpeg.Components[2].Id == 'B');
    }

    /// <summary>The components that decode to these samples (gray, RGB or CMYK, 0 to 255).</summary>
    public static double[] ToComponents(ReadOnlySpan<byte> samples, bool isTransformed)
    {
        var components = new double[samples.Length];
        for (var i = 0; i < samples.Length; i++) components[i] = samples[i];
        if (!isTransformed || samples.Length < 3) return components;

        // YCCK codes the complements of cyan, magenta and yellow as if they were red, green and blue.
        var complement = samples.Length == 4;
        double r = Part(samples[0], complement), g = Part(samples[1], complement), b = Part(samples[2], complement);
        components[0] = 0.299 * r + 0.587 * g + 0.114 * b;
        components[1] = 128 - 0.168736 * r - 0.331264 * g + 0.5 * b;
        components[2] = 128 + 0.5 * r - 0.418688 * g - 0.081312 * b;
        return components;
    }

    private static double Part(byte sample, bool complement) => complement ? 255 - sample : sample;
}
