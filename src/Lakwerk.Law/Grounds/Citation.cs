namespace Lakwerk.Law.Grounds;

/// <summary>
/// A ground or other label as it was found in text. <see cref="Confidence"/> is 1 for a sound notation and lower the more had
/// to be mended; a reader shows what is below <see cref="Doubtful"/> to a person.
/// </summary>
/// <param name="Ground">The ground, or null when it is another label.</param>
/// <param name="Label">The other label, or null when it is a ground.</param>
/// <param name="Confidence">From just above 0 to 1.</param>
/// <param name="Source">The text as it stood there.</param>
/// <param name="Start">Index of its first UTF-16 unit in the text that was read.</param>
public sealed record Citation(Ground? Ground, OtherLabel? Label, double Confidence, string Source, int Start)
{
    public const double Doubtful = 0.75;

    /// <summary>Canonical code of whichever it is.</summary>
    public string Code => Ground?.Code ?? Label!.Code;

    public int End => Start + Source.Length;
}
