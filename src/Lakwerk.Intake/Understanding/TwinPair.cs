namespace Lakwerk.Intake.Understanding;

/// <summary>Two documents that say the same, or nearly so.</summary>
/// <param name="First">Index of the one that came first.</param>
/// <param name="Second">Index of the other.</param>
/// <param name="Likeness">1 when every word is the same; else the share of passages that both have.</param>
public readonly record struct TwinPair(int First, int Second, double Likeness)
{
    public bool IsExact => Likeness >= 1;
}
