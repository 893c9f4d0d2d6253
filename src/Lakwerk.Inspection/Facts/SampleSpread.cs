namespace Lakwerk.Inspection.Facts;

/// <summary>How far the pixels of an area lie apart.</summary>
/// <param name="Pixels">Pixels whose middle lies in the area.</param>
/// <param name="Spread">Largest difference within one colour component, as a share of the full range, 0 to 1.</param>
internal readonly record struct SampleSpread(int Pixels, double Spread)
{
    // Lossy codings ring a little beside a blanked block; a letter on its ground differs by far more.
    private const double Noise = 0.06;
    private const int Fewest = 4;

    public bool IsUniform => Pixels < Fewest || Spread <= Noise;
}
