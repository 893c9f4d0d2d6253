namespace Lakwerk.Intake.Splitting;

/// <summary>A page of a bundle as the splitter sees it.</summary>
/// <param name="First">Its page number, or in a text its first line.</param>
/// <param name="Last">The same, or in a text its last line.</param>
/// <param name="Text">Its lines in reading order.</param>
public sealed record SplitPage(int First, int Last, string Text)
{
    /// <summary>The size of the sheet; 0 in a text.</summary>
    public double Width { get; init; }

    public double Height { get; init; }
}
