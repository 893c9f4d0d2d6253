namespace Lakwerk.Law.Terms;

/// <summary>One decision in the chain with the act that governs it and how late it came.</summary>
public sealed record ClockDecision(DateOnly Date, string Stage, Regime Law, DateOnly Due, int DaysLate);
