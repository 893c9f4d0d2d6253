namespace Lakwerk.Law.Terms;

/// <summary>A date with the rule that makes it and the days that produced it.</summary>
public sealed record ClockDate(string Name, DateOnly Date, string Rule, Bilingual Reason);
