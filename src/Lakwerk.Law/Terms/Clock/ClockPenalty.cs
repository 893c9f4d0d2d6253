namespace Lakwerk.Law.Terms;

/// <summary>What the body owes for deciding late.</summary>
/// <param name="Amount">Euros; zero where the law says so.</param>
/// <param name="Rule">The provision that sets it or rules it out.</param>
/// <param name="Reason">How it was counted.</param>
public sealed record ClockPenalty(decimal Amount, string Rule, Bilingual Reason);
