using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Checks;

namespace Lakwerk.Work.Dossiers;

/// <summary>A finding, and the reason with which it was accepted, if it was.</summary>
public sealed record CheckedFinding(Finding Finding, string? Accepted)
{
    /// <summary>It stands in the way of a decision: an error, or a warning without a reason.</summary>
    public bool IsOpen => Finding.Severity == Severity.Error || Accepted is null;

    internal static CheckedFinding Of(Dossier dossier, Finding finding) =>
        new(finding, finding.Severity == Severity.Warning ? dossier.AcceptedFindings.GetValueOrDefault(finding.Key) : null);
}
