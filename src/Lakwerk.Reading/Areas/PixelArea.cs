namespace Lakwerk.Reading.Areas;

/// <summary>A rectangle of pixels, the right and bottom edge not in it.</summary>
public readonly record struct PixelArea(int Left, int Top, int Right, int Bottom, AreaColour Colour, double Confidence)
{
    public int Width => Right - Left;

    public int Height => Bottom - Top;
}
