namespace Lakwerk.Work.Publishing;

/// <summary>What stands in a publication bank now.</summary>
/// <param name="Id">The publication there.</param>
/// <param name="IsNew">It was made now; else it stood there already.</param>
/// <param name="Replaced">Earlier publications that were withdrawn for it.</param>
public sealed record BankOutcome(string Id, bool IsNew, IReadOnlyList<string> Replaced);
