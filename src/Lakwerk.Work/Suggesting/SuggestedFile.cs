using Lakwerk.Suggestions;

namespace Lakwerk.Work.Suggesting;

/// <summary>What was found in one file.</summary>
/// <param name="Suggestions">In the order of the text.</param>
/// <param name="Sha256">Of the file, so that marks made of this fit it and no other.</param>
public sealed record SuggestedFile(FileSuggestions Suggestions, string Sha256)
{
    /// <summary>What was repaired in the file: one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Pages that could not be read and so were not searched: one sentence each.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}
