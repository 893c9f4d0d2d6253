namespace Lakwerk.Inspection.Readers;

/// <summary>What an area of a picture looks like.</summary>
/// <param name="Pixels">Number of pixels looked at.</param>
/// <param name="IsUniform">All of nearly one colour.</param>
/// <param name="Luminance">Mean lightness, 0 black to 1 white.</param>
/// <param name="Colourfulness">Distance from grey, 0 to 1.</param>
internal readonly record struct Look(int Pixels, bool IsUniform, double Luminance, double Colourfulness)
{
    public bool IsDark => Luminance < 0.36;

    public bool IsWhite => Luminance > 0.97;
}
