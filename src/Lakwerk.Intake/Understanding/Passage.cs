namespace Lakwerk.Intake.Understanding;

/// <summary>Words that one of two near twins has and the other has not, or has otherwise. Either side may be empty.</summary>
public sealed record Passage(string InFirst, string InSecond);
