using Lakwerk.Intake.Understanding;

namespace Lakwerk.Work.Intake;

/// <summary>Two documents that say the same, or nearly so, by their row numbers, with the passages in which they differ.</summary>
public sealed record DocumentTwin(int First, int Second, double Likeness)
{
    public IReadOnlyList<Passage> Differences { get; init; } = [];
}
