using Lakwerk.Inspection;

namespace Lakwerk.Work.Proving;

/// <summary>How a proof is worded.</summary>
public sealed record ProofOptions
{
    public ReportLanguage Language { get; init; } = ReportLanguage.Dutch;

    /// <summary>The day that the proof bears; none unless the caller says so, for the same files must give the same proof.</summary>
    public DateOnly? Date { get; init; }
}
