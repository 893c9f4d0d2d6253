namespace Lakwerk.Reading.Areas;

/// <summary>A rectangle of pixels, the right and bottom edge not in it.</summary>
public readonly record struct PixelArea(int Left, int Top, int Right, int Bottom, AreaColour Colour, double Confidence)
{
    public int Width => Right - Left;

    public int Height => Bottom - Top;

    /// <summary>The same place in a picture that is this many times as large.</summary>
    public PixelArea Enlarged(int times) => this with { Left = Left * times, Top = Top * times, Right = Right * times, Bottom = Bottom * times };
}
