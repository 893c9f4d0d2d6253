namespace Lakwerk.IntakeBench;

/// <summary>What is true and found, true and missed, found and not true.</summary>
internal sealed class F1
{
    public int Right { get; private set; }

    public int Missed { get; private set; }

    public int Wrong { get; private set; }

    public double Recall => Right + Missed == 0 ? 1 : (double)Right / (Right + Missed);

    public double Precision => Right + Wrong == 0 ? 1 : (double)Right / (Right + Wrong);

    public double Value => Recall + Precision == 0 ? 0 : 2 * Recall * Precision / (Recall + Precision);

    public void Count<T>(IReadOnlySet<T> truth, IReadOnlySet<T> found)
    {
        Right += found.Count(truth.Contains);
        Wrong += found.Count(one => !truth.Contains(one));
        Missed += truth.Count(one => !found.Contains(one));
    }

    public void CountTruth(bool isFound)
    {
        if (isFound) Right++;
        else Missed++;
    }

    public void CountWrong() => Wrong++;

    /// <summary>All pairs of things that share a number.</summary>
    public static HashSet<(string, string)> Pairs(IEnumerable<(string Name, int Group)> grouped) =>
        [.. grouped.GroupBy(one => one.Group).SelectMany(group => Pairs([.. group.Select(one => one.Name).Order(StringComparer.Ordinal)]))];

    private static IEnumerable<(string, string)> Pairs(List<string> names)
    {
        for (var i = 0; i < names.Count; i++)
            for (var j = i + 1; j < names.Count; j++) yield return (names[i], names[j]);
    }
}
