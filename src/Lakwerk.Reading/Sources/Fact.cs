namespace Lakwerk.Reading.Sources;

/// <summary>Something read: its value, where it stands, and how sure the reading is.</summary>
/// <param name="Value">What was read.</param>
/// <param name="Place">Where.</param>
/// <param name="Confidence">From just above 0 to 1; below 0.75 a person should look.</param>
public sealed record Fact<T>(T Value, Place Place, double Confidence);
