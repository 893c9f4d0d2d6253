namespace Lakwerk.Pdf.Images.Jbig2;

/// <summary>
/// A template of generic regions (ITU-T T.88, 6.2.5.3). A context is the pixels of the row two above, then those of the row
/// above, then those to the left, with the adaptive pixels at their nominal places.
/// </summary>
internal sealed class GenericTemplate
{
    private static readonly GenericTemplate[] All =
    [
        new(5, 2, 7, 3, 4, 0x9B25, [(3, -1, 4), (-3, -1, 10), (2, -2, 11), (-2, -2, 15)]),
        new(4, 2, 6, 3, 3, 0x0795, [(3, -1, 3)]),
        new(3, 1, 5, 2, 2, 0x00E5, [(2, -1, 2)]),
        new(0, -1, 6, 2, 4, 0x0195, [(2, -1, 4)]),
    ];

    private GenericTemplate(int farPixels, int farReach, int nearPixels, int nearReach, int ownPixels, int typicalContext, (int X, int Y, int Bit)[] adaptive)
    {
        FarPixels = farPixels;
        FarReach = farReach;
        NearPixels = nearPixels;
        NearReach = nearReach;
        OwnPixels = ownPixels;
        TypicalContext = typicalContext;
        Adaptive = adaptive;
    }

    /// <summary>Pixels of the row two above.</summary>
    public int FarPixels { get; }

    /// <summary>How far these reach to the right.</summary>
    public int FarReach { get; }

    /// <summary>Pixels of the row above.</summary>
    public int NearPixels { get; }

    /// <summary>How far these reach to the right.</summary>
    public int NearReach { get; }

    /// <summary>Pixels to the left in the same row.</summary>
    public int OwnPixels { get; }

    /// <summary>The context in which it is coded that a row is like the one above.</summary>
    public int TypicalContext { get; }

    /// <summary>The nominal places of the adaptive pixels, and their bits in a context.</summary>
    public IReadOnlyList<(int X, int Y, int Bit)> Adaptive { get; }

    /// <summary>Number of contexts.</summary>
    public int Contexts => 1 << (FarPixels + NearPixels + OwnPixels);

    /// <summary>The template of this number, 0 to 3.</summary>
    public static GenericTemplate Get(int number) => All[number];

    /// <summary>The nominal adaptive pixels.</summary>
    public AdaptivePixel[] Nominal() => [.. Adaptive.Select(a => new AdaptivePixel(a.X, a.Y))];
}
