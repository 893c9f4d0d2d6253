namespace Lakwerk.Work.Registers;

/// <summary>A public document that a new one is like.</summary>
/// <param name="Likeness">1 for the same words; else the share of passages that they have in common.</param>
public sealed record RegisterMatch(RegisterEntry Entry, RegisterMatchKind Kind, double Likeness);
