using Lakwerk.Text;

namespace Lakwerk.Suggestions;

/// <summary>A passage that someone should look at, and why. Nothing is covered until a person agrees.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The passage as it stands in the text, line ends included.</param>
/// <param name="Ground">The ground of the Woo that it would be covered under, in dotted notation.</param>
/// <param name="Confidence">0 to 1; an estimate for ordering and filtering, not a probability to rely on.</param>
/// <param name="Start">UTF-16 offset in the page's text, or in the whole text when there are no pages.</param>
/// <param name="End">The offset after the last character.</param>
public sealed record Suggestion(SuggestionKind Kind, string Text, string Ground, double Confidence, int Start, int End)
{
    /// <summary>In what capacity a person is named there.</summary>
    public PersonRole Role { get; init; }

    /// <summary>The page, counted from 1; 0 for text without pages.</summary>
    public int Page { get; init; }

    /// <summary>One box for each line that the passage touches, in points of the page's user space.</summary>
    public IReadOnlyList<Box> Boxes { get; init; } = [];
}
