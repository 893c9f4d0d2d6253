namespace Lakwerk.Redaction;

/// <summary>What a redaction did. Holds no text of the document.</summary>
public sealed class RedactionReport
{
    private readonly SortedDictionary<string, MarkReport> _marks = new(StringComparer.Ordinal);
    private readonly List<RedactionWarning> _warnings = [];

    /// <summary>Pages of the document.</summary>
    public int Pages { get; internal set; }

    /// <summary>The width policy that was used.</summary>
    public WidthPolicy Width { get; internal set; }

    /// <summary>What each mark removed, by the mark's id.</summary>
    public IReadOnlyDictionary<string, MarkReport> Marks => _marks;

    /// <summary>What the allow-list left behind, by name, with the number of times.</summary>
    public IReadOnlyDictionary<string, int> Dropped { get; internal set; } = new Dictionary<string, int>();

    /// <summary>What the user should know before publishing.</summary>
    public IReadOnlyList<RedactionWarning> Warnings => _warnings;

    internal MarkReport Of(Marks.Mark mark)
    {
        if (!_marks.TryGetValue(mark.Id, out var report)) _marks[mark.Id] = report = new MarkReport(mark.Page, mark.Ground);
        return report;
    }

    internal void Warn(int page, string sentence, Text.Box? place = null)
    {
        var warning = new RedactionWarning(page, sentence, place);
        if (!_warnings.Contains(warning)) _warnings.Add(warning);
    }
}
