using Lakwerk.Inspection;

namespace Lakwerk.Work.Proving;

/// <summary>How a proof is worded.</summary>
public sealed record ProofOptions
{
    public ReportLanguage Language { get; init; } = ReportLanguage.Dutch;

    /// <summary>
    /// Everybody will read it: it names neither size nor hash of the original, by which whoever holds a candidate could recognise
    /// it, and it does not point at what the inspection remarked. The office's own proof does.
    /// </summary>
    public bool IsPublic { get; init; }

    /// <summary>The day that the proof bears, of a public one that of the decision; none unless the caller says so, for the same files must give the same proof.</summary>
    public DateOnly? Date { get; init; }
}
