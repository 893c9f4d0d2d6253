namespace Lakwerk.Law.Grounds;

/// <summary>
/// What a Wob ground became in the Woo. With more than one candidate a person has to choose; the first is only the most
/// usual one.
/// </summary>
public sealed record GroundMapping(Ground Wob, IReadOnlyList<Ground> Woo, Bilingual? Choice)
{
    public bool NeedsChoice => Choice is not null;
}
