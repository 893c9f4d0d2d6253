namespace Lakwerk.Reading.Measures;

/// <summary>The dossier of a measure: what it is, and everything known about how it came to be and what became of it.</summary>
public sealed record Measure(string Name, IReadOnlyList<MeasureEntry> Entries)
{
    /// <summary>Entries with a date, in order of time; of one day in the order of their kinds.</summary>
    public IReadOnlyList<MeasureEntry> Timeline => [.. Entries.Where(entry => entry.Date is not null).OrderBy(entry => entry.Date).ThenBy(entry => entry.Kind)];

    public IReadOnlyList<MeasureEntry> Of(MeasureEntryKind kind) => [.. Entries.Where(entry => entry.Kind == kind)];

    /// <summary>With the entries that it does not have yet; the same document read twice adds nothing.</summary>
    public Measure With(IEnumerable<MeasureEntry> more)
    {
        ArgumentNullException.ThrowIfNull(more);
        var entries = Entries.ToList();
        foreach (var entry in more)
            if (!entries.Exists(known => known.Kind == entry.Kind && known.Date == entry.Date && known.Text.Equals(entry.Text, StringComparison.OrdinalIgnoreCase))) entries.Add(entry);
        return this with { Entries = entries };
    }
}
