namespace Lakwerk.Dossiers;

/// <summary>What only a person can say about an objection; what is null has not been said yet.</summary>
/// <param name="Outcome">What the decision says of it.</param>
/// <param name="Summary">What the objector brings forward.</param>
/// <param name="Reply">What the body thinks of that.</param>
/// <param name="Advice">What the advisory committee advised.</param>
/// <param name="Lateness">Of an objection that came too late: whether that is excusable, and why.</param>
public sealed record ObjectionFacts(ObjectionOutcome? Outcome = null, string? Summary = null, string? Reply = null, string? Advice = null, string? Lateness = null);
