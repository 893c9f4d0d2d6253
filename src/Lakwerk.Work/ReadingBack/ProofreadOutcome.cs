using Lakwerk.Reading.Proofreading;

namespace Lakwerk.Work.ReadingBack;

/// <summary>What the proofreader found in a letter.</summary>
public sealed record ProofreadOutcome(LoadedFile Letter, IReadOnlyList<Finding> Findings)
{
    public IReadOnlyList<string> Notes { get; init; } = [];

    public IReadOnlyList<string> Missing { get; init; } = [];
}
