using Lakwerk.Law;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Server.Api;

/// <summary>A finding of the dossier's checks.</summary>
public sealed record FindingBody(string Key, string Code, string Severity, string Rule, string Text, string Mend, IReadOnlyList<string> Documents, string? Accepted, IReadOnlyList<FindingPlaceBody> Passages)
{
    public static FindingBody Of(CheckedFinding found, Language language)
    {
        ArgumentNullException.ThrowIfNull(found);
        var finding = found.Finding;
        return new FindingBody(
            finding.Key, finding.Code, finding.Severity.ToString(), finding.Rule, finding.Text.In(language), finding.Mend.In(language), [.. finding.Documents.Select(document => document.Value)], found.Accepted,
            [.. finding.Passages.Select(passage => new FindingPlaceBody(passage.Document.Value, passage.Mark.Value, passage.Page))]);
    }
}
