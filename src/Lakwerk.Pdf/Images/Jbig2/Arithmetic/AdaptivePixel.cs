namespace Lakwerk.Pdf.Images.Jbig2;

/// <summary>Where an adaptive template pixel lies, seen from the pixel being decoded.</summary>
internal readonly record struct AdaptivePixel(int X, int Y)
{
    /// <summary>Reads so many pairs of signed bytes.</summary>
    public static AdaptivePixel[] Read(CodeReader reader, int count)
    {
        var pixels = new AdaptivePixel[count];
        for (var i = 0; i < count; i++) pixels[i] = new AdaptivePixel((sbyte)reader.ReadByte(), (sbyte)reader.ReadByte());
        return pixels;
    }
}
