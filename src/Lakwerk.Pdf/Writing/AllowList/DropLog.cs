namespace Lakwerk.Pdf.Writing.AllowList;

/// <summary>What did not pass, by name and count: nothing disappears unsaid.</summary>
public sealed class DropLog
{
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>What was dropped and how often, in alphabetical order.</summary>
    public IReadOnlyDictionary<string, int> Counts => _counts;

    /// <summary>Notes that something was left behind.</summary>
    /// <param name="what">A stable name of the kind, such as "Font/Metadata" or "annotation/Sound".</param>
    /// <param name="count">How many.</param>
    public void Note(string what, int count = 1) => _counts[what] = _counts.GetValueOrDefault(what) + count;
}
