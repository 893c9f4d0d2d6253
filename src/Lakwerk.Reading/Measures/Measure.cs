namespace Lakwerk.Reading.Measures;

/// <summary>The dossier of a measure: what it is, and everything known about how it came to be and what became of it.</summary>
public sealed record Measure(string Name, IReadOnlyList<MeasureEntry> Entries)
{
    /// <summary>Entries with a date, in order of time; of one day in the order of their kinds.</summary>
    public IReadOnlyList<MeasureEntry> Timeline => [.. Entries.Where(entry => entry.Date is not null).OrderBy(entry => entry.Date).ThenBy(entry => entry.Kind)];

    public IReadOnlyList<MeasureEntry> Of(MeasureEntryKind kind) => [.. Entries.Where(entry => entry.Kind == kind)];

    /// <summary>With the entries that it does not have yet: the same document read twice adds nothing, and what two tell in the same words stands once.</summary>
    public Measure With(IEnumerable<MeasureEntry> more)
    {
        ArgumentNullException.ThrowIfNull(more);
        var entries = new List<MeasureEntry>();
        var known = new Dictionary<(MeasureEntryKind, string), List<int>>();
        foreach (var entry in Entries.Concat(more))
        {
            var key = (entry.Kind, Folded(entry.Text));
            if (!known.TryGetValue(key, out var same)) known[key] = same = [];
            var at = same.FindIndex(index => IsSame(entries[index], entry));
            if (at >= 0) entries[same[at]] = Merged(entries[same[at]], entry);
            else
            {
                same.Add(entries.Count);
                entries.Add(entry);
            }
        }

        return this with { Entries = entries };
    }

    /// <summary>What a measure is and demands is the same on every day; what happened is the same when its date is, or when nobody gave one.</summary>
    private static bool IsSame(MeasureEntry a, MeasureEntry b) =>
        a.Date == b.Date || a.Kind is MeasureEntryKind.Product or MeasureEntryKind.Body or MeasureEntryKind.Criterion && (a.Date is null || b.Date is null);

    /// <summary>The surer of the two, with what only the other tells.</summary>
    private static MeasureEntry Merged(MeasureEntry a, MeasureEntry b)
    {
        var (sure, other) = b.Confidence > a.Confidence ? (b, a) : (a, b);
        return sure with { Date = sure.Date ?? other.Date, By = sure.By ?? other.By, About = sure.About ?? other.About, Source = sure.Source ?? other.Source };
    }

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ';', ',').ToUpperInvariant();
}
