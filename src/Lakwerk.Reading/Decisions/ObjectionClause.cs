using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Decisions;

/// <summary>What the letter says about objecting.</summary>
public sealed record ObjectionClause(int? Weeks, string? Address, Place Place, double Confidence);
