namespace Lakwerk.Work.Registers;

/// <summary>A public document that a new one is like.</summary>
/// <param name="Entry">The public one.</param>
/// <param name="Kind">How they are alike.</param>
/// <param name="Likeness">1 for the same words; else the share of passages that they have in common.</param>
public sealed record RegisterMatch(RegisterEntry Entry, RegisterMatchKind Kind, double Likeness);
