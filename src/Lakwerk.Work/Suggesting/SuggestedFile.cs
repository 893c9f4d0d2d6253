using Lakwerk.Suggestions;

namespace Lakwerk.Work.Suggesting;

/// <summary>What was found in one file.</summary>
/// <param name="Suggestions">In the order of the text.</param>
/// <param name="Sha256">Of the file, so that marks made of this fit it and no other.</param>
/// <param name="Warnings">One sentence each.</param>
public sealed record SuggestedFile(FileSuggestions Suggestions, string Sha256, IReadOnlyList<string> Warnings);
