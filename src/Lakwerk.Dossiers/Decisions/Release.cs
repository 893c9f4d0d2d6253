namespace Lakwerk.Dossiers;

/// <summary>A version of a document that went out under a decision.</summary>
public sealed record Release(DecisionId Decision, string Sha256, DateTimeOffset At);
