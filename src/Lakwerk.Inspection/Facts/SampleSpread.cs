namespace Lakwerk.Inspection.Facts;

/// <summary>How far the samples of an area lie apart.</summary>
/// <param name="Pixels">Pixels whose middle lies in the area.</param>
/// <param name="Spread">Largest difference within one component, as a share of the full range, 0 to 1.</param>
internal readonly record struct SampleSpread(int Pixels, double Spread);
