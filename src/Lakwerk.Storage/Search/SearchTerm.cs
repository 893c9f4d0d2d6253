namespace Lakwerk.Storage.Search;

/// <summary>A part of a question: one word, words that follow one another, or the beginning of a word.</summary>
/// <param name="Words">In lower case; more than one for a phrase.</param>
/// <param name="IsPrefix">The last word may go on.</param>
/// <param name="IsExcluded">Documents with it are not wanted.</param>
public sealed record SearchTerm(IReadOnlyList<string> Words, bool IsPrefix, bool IsExcluded);
