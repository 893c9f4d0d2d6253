namespace Lakwerk.Reading.Measures;

/// <summary>One fact about a measure.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Text">The fact in words.</param>
public sealed record MeasureEntry(MeasureEntryKind Kind, string Text)
{
    /// <summary>When; null when nobody says.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Who advised, decided, asked or promised.</summary>
    public string? By { get; init; }

    /// <summary>Of a judgement its criterion, of an outcome its request, of a promise its condition.</summary>
    public string? About { get; init; }

    /// <summary>Document and place that tell it; null when it was filled in by hand.</summary>
    public string? Source { get; init; }

    /// <summary>How sure the reading is; 1 for what a person filled in or confirmed.</summary>
    public double Confidence { get; init; } = 1;
}
