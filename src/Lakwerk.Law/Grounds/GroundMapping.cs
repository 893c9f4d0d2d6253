namespace Lakwerk.Law.Grounds;

/// <summary>
/// What a Wob ground became in the Woo. With more than one candidate a person has to choose; the first is only the most
/// usual one.
/// </summary>
/// <param name="Wob">The ground that was.</param>
/// <param name="Woo">What it may have become.</param>
/// <param name="Choice">What the choice turns on; null when there is none to make.</param>
public sealed record GroundMapping(Ground Wob, IReadOnlyList<Ground> Woo, Bilingual? Choice);
