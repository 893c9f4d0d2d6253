namespace Lakwerk.Pdf.Images;

/// <summary>Clears the bits that fill up the last byte of each row: they are no part of the picture and may hold anything.</summary>
internal static class PaddingBits
{
    /// <summary>Clears them.</summary>
    public static void Clear(RawSamples image)
    {
        var used = (int)((long)image.Width * image.Components * image.BitsPerComponent & 7);
        if (used == 0) return;
        var keep = (byte)(0xFF << (8 - used));
        for (var at = image.RowBytes - 1; at < image.Data.Length; at += image.RowBytes) image.Data[at] &= keep;
    }
}
