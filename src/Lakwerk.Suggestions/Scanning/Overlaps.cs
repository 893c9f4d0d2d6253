namespace Lakwerk.Suggestions.Scanning;

/// <summary>Chooses among proposals for the same characters.</summary>
internal static class Overlaps
{
    /// <summary>
    /// Numbers and addresses go before names, whose ends are less certain: a name that runs into one is cut off there. Within
    /// each the surest come first, at equal confidence the longest; what overlaps one already chosen goes. In text order.
    /// </summary>
    public static IEnumerable<Finding> Resolve(ScannedText text, List<Finding> findings)
    {
        findings.Sort((a, b) => (IsPerson(a), b.Confidence, b.Length, a.Start).CompareTo((IsPerson(b), a.Confidence, a.Length, b.Start)));
        var chosen = new SortedList<int, Finding>(findings.Count);
        foreach (var finding in findings)
        {
            var next = FirstEndingAfter(chosen, finding.Start);
            if (next is not { } other || other.Start >= finding.End) chosen.Add(finding.Start, finding);
            else if (IsPerson(finding) && !IsPerson(other) && CutOff(text, finding, other.Start) is { } rest) chosen.Add(rest.Start, rest);
        }

        return chosen.Values;
    }

    private static bool IsPerson(Finding finding) => finding.Kind == SuggestionKind.Person;

    private static Finding? CutOff(ScannedText text, Finding finding, int end)
    {
        while (end > finding.Start && !char.IsLetterOrDigit(text[end - 1])) end--;
        return end > finding.Start ? finding with { End = end } : null;
    }

    private static Finding? FirstEndingAfter(SortedList<int, Finding> chosen, int position)
    {
        int low = 0, high = chosen.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (chosen.GetValueAtIndex(middle).End <= position) low = middle + 1;
            else high = middle;
        }

        return low < chosen.Count ? chosen.GetValueAtIndex(low) : null;
    }
}
