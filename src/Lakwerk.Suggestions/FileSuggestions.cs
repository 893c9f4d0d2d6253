using Lakwerk.Suggestions.Hints;

namespace Lakwerk.Suggestions;

/// <summary>The suggestions for one file. <paramref name="PlainText"/> is the file's text when it has no pages, else null.</summary>
public sealed record FileSuggestions(string File, IReadOnlyList<Suggestion> Suggestions, string? PlainText = null)
{
    /// <summary>Persons who act in public by their function: proposed not to be covered, shown so that someone can judge.</summary>
    public IReadOnlyList<Suggestion> LeftOpen { get; init; } = [];

    /// <summary>Sentences that may fall under other grounds; null when nobody looked for them.</summary>
    public IReadOnlyList<Hint>? Hints { get; init; }
}
