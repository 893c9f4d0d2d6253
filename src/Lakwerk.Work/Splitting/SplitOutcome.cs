using Lakwerk.Intake.Splitting;

namespace Lakwerk.Work.Splitting;

/// <summary>The documents of a bundle.</summary>
/// <param name="Documents">In order.</param>
/// <param name="InPages">They are counted in pages; else in lines.</param>
public sealed record SplitOutcome(IReadOnlyList<SplitDocument> Documents, bool InPages)
{
    /// <summary>What was repaired: one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Pages that could not be read: one sentence each.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}
