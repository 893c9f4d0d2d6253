namespace Lakwerk.Pdf.Images.Color;

/// <summary>
/// A colour space as far as images need it (ISO 32000-2, 8.6): how samples become component values, and component values
/// colours on a screen. The colours serve recognition, thumbnails and checks; they are not colour-managed.
/// </summary>
internal abstract class ImageColorSpace
{
    /// <summary>Components of a pixel.</summary>
    public abstract int Components { get; }

    /// <summary>The Decode array that counts when the image states none (ISO 32000-2, table 88).</summary>
    public virtual double[] DefaultDecode(int bitsPerComponent)
    {
        var decode = new double[2 * Components];
        for (var i = 1; i < decode.Length; i += 2) decode[i] = 1;
        return decode;
    }

    /// <summary>The colour of a pixel's component values, as red, green and blue.</summary>
    public abstract RgbColor ToRgb(ReadOnlySpan<double> values);

    /// <summary>Component values that look black (or white): the closest that the space offers.</summary>
    public abstract double[] Extreme(bool white);
}
