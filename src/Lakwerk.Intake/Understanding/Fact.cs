namespace Lakwerk.Intake.Understanding;

/// <summary>Something read about a document, where it was read, and how sure that is (0 to 1).</summary>
public sealed record Fact<T>(T Value, FactSource Source, double Confidence);
