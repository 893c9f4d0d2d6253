namespace Lakwerk.Suggestions.Scanning;

/// <summary>Chooses among proposals for the same characters.</summary>
internal static class Overlaps
{
    /// <summary>The surest first, at equal confidence the longest; what overlaps one already chosen goes. In text order.</summary>
    public static IEnumerable<Finding> Resolve(List<Finding> findings)
    {
        findings.Sort((a, b) => (b.Confidence, b.Length, a.Start).CompareTo((a.Confidence, a.Length, b.Start)));
        var chosen = new SortedList<int, Finding>(findings.Count);
        foreach (var finding in findings)
        {
            if (!Collides(chosen, finding)) chosen.Add(finding.Start, finding);
        }

        return chosen.Values;
    }

    private static bool Collides(SortedList<int, Finding> chosen, Finding finding)
    {
        int low = 0, high = chosen.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (chosen.GetValueAtIndex(middle).End <= finding.Start) low = middle + 1;
            else high = middle;
        }

        return low < chosen.Count && chosen.GetValueAtIndex(low).Start < finding.End;
    }
}
