namespace Lakwerk.Pdf.Images;

/// <summary>What a codec gives: samples in PDF's order, rows of whole bytes, components interleaved, high bits first.</summary>
/// <param name="Width">Pixels in a row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Components">Components of a pixel.</param>
/// <param name="BitsPerComponent">1, 2, 4, 8 or 16.</param>
/// <param name="Data">The rows, top first.</param>
/// <param name="IsDamaged">The data was broken, and part of the picture is a guess.</param>
internal sealed record RawSamples(int Width, int Height, int Components, int BitsPerComponent, byte[] Data, bool IsDamaged)
{
    /// <summary>Bytes in a row.</summary>
    public int RowBytes => ImageLimits.RowBytes(Width, Components, BitsPerComponent);
}
