namespace Lakwerk.Suggestions;

/// <summary>The suggestions for one file. <paramref name="PlainText"/> is the file's text when it has no pages, else null.</summary>
public sealed record FileSuggestions(string File, IReadOnlyList<Suggestion> Suggestions, string? PlainText = null);
