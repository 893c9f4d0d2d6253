using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Proofreading;

/// <summary>
/// Reads a decision before it is signed, whoever wrote it: dates against the clock, documents against each other, grounds
/// against their motivation, and all of it against the inventory list and the released files, when they are at hand.
/// </summary>
public static class Proofreader
{
    private static readonly Func<ProofContext, IEnumerable<Finding>>[] Checks =
        [DateChecks.Of, DocumentChecks.Of, GroundChecks.Of, FormChecks.Of, InventoryChecks.Of, ReleasedChecks.Of, CoverageChecks.Of];

    /// <summary>Findings in the order of the letter; those about something that is missing come last.</summary>
    public static IReadOnlyList<Finding> Check(ProofreadInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var context = new ProofContext(input);
        return [.. Checks.SelectMany(check => check(context)).OrderBy(finding => finding.Place is null).ThenBy(finding => finding.Place?.Page).ThenBy(finding => finding.Place?.Line).ThenBy(finding => finding.Weight)];
    }

    public static IReadOnlyList<Finding> Check(SourceText letter) => Check(new ProofreadInput(letter));
}
