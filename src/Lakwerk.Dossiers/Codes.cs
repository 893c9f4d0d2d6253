using Lakwerk.Law.Grounds;

namespace Lakwerk.Dossiers;

/// <summary>
/// Canonical codes on marks and documents: grounds of the Wob or Woo, and labels from outside the act (out of scope, other
/// law). Both travel as text; this tells them apart.
/// </summary>
public static class Codes
{
    public static bool IsKnown(string code) => GroundTable.TryGet(code, out _) || OtherLabelTable.Find(code)?.Code == code;

    public static IEnumerable<Ground> GroundsIn(IEnumerable<string> codes)
    {
        foreach (var code in codes)
            if (GroundTable.TryGet(code, out var ground))
                yield return ground;
    }

    public static IEnumerable<OtherLabel> LabelsIn(IEnumerable<string> codes)
    {
        foreach (var code in codes)
            if (!GroundTable.TryGet(code, out _) && OtherLabelTable.Find(code) is { } label)
                yield return label;
    }

    /// <summary>Once each, in the order of the law's table: labels last.</summary>
    public static IReadOnlyList<string> Sorted(IEnumerable<string> codes) =>
        [.. codes.Distinct(StringComparer.Ordinal).OrderBy(Place).ThenBy(c => c, StringComparer.Ordinal)];

    private static int Place(string code)
    {
        for (var i = 0; i < GroundTable.All.Count; i++)
            if (GroundTable.All[i].Code == code)
                return i;
        return int.MaxValue;
    }
}
