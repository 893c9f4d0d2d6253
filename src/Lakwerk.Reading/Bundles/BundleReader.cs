using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Bundles;

/// <summary>
/// Cuts a bundle of minutes into its documents. A page begins a document when it has a head, when its printed date cannot
/// belong to the meeting before, or when its agenda starts again or leaps without a date to vouch for it.
/// </summary>
public static class BundleReader
{
    /// <summary>Minutes are dated within this time of their meeting.</summary>
    private const int DaysToReport = 45;

    public static MinutesBundle Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var groups = new List<List<MinutesPage>>();
        foreach (var range in PageBreaks.Find(source))
        {
            var page = MinutesPageReader.Read(source, range);
            if (groups.Count == 0 || Begins(groups[^1], page)) groups.Add([page]);
            else groups[^1].Add(page);
        }

        var flow = FlowBuilder.Build(source, groups.Select(pages => pages[0].Range.First).ToHashSet());
        var sentences = SentenceSplitter.Split(flow.Text);
        return new MinutesBundle([.. groups.Select(pages => MinutesReader.Read(flow, sentences, pages))]);
    }

    private static bool Begins(List<MinutesPage> current, MinutesPage page)
    {
        if (page.IsHead) return true;
        var last = current.Select(p => p.LastItem).DefaultIfEmpty().Max();
        if (page.FirstItem > 0 && page.FirstItem <= last) return true;
        if (page.Printed is { } printed) return !MayBePrinted(current, printed.Value);
        var vouched = page.PrintedMonth > 0 && current.Any(p => p.Printed?.Value.Month == page.PrintedMonth || p.Meeting?.Value.Month == page.PrintedMonth);
        return !vouched && page.FirstItem > last + 1 && last > 0;
    }

    /// <summary>The date of its other pages, or one shortly after the meeting.</summary>
    private static bool MayBePrinted(List<MinutesPage> current, DateOnly printed)
    {
        if (current.Exists(page => page.Printed?.Value == printed)) return true;
        return current.Exists(page => page.Meeting is { } meeting && printed >= meeting.Value && printed.DayNumber - meeting.Value.DayNumber <= DaysToReport);
    }
}
