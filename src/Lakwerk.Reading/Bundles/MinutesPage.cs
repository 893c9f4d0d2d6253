using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Bundles;

/// <summary>What one page of a bundle shows: enough to tell whether it begins a document or goes on with one.</summary>
internal sealed record MinutesPage(PageRange Range)
{
    /// <summary>The table at the head of minutes ("Vergaderdatum", "Aanwezig") or of a memo stands here.</summary>
    public bool IsHead { get; init; }

    public MinutesKind? Kind { get; init; }

    public Fact<DateOnly>? Meeting { get; init; }

    /// <summary>The date in the letterhead of the page.</summary>
    public Fact<DateOnly>? Printed { get; init; }

    /// <summary>Month of a letterhead date whose day or year cannot be read; 0 when there is none.</summary>
    public int PrintedMonth { get; init; }

    public Fact<string>? Title { get; init; }

    public IReadOnlyList<AgendaItem> Items { get; init; } = [];

    public int FirstItem => Items.Count > 0 ? NumberOf(Items[0]) : 0;

    public int LastItem => Items.Count > 0 ? NumberOf(Items[^1]) : 0;

    public static int NumberOf(AgendaItem item) => int.Parse(item.Number, System.Globalization.CultureInfo.InvariantCulture);
}
