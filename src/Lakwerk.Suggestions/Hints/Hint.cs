using Lakwerk.Text;

namespace Lakwerk.Suggestions.Hints;

/// <summary>
/// A sentence that somebody should weigh under a ground other than personal data. A hint is never a mark: whether a ground
/// applies is a judgement on the passage, and facts in the same sentence are not covered by it.
/// </summary>
/// <param name="Ground">The ground of the Woo, in dotted notation.</param>
/// <param name="Cue">The words that gave rise to it, as they stand in the text.</param>
/// <param name="Sentence">The sentence around them, line ends as spaces.</param>
/// <param name="Reason">Why, in Dutch and English.</param>
/// <param name="Start">UTF-16 offset of the sentence in the page's text, or in the whole text when there are no pages.</param>
/// <param name="End">The offset after its last character.</param>
public sealed record Hint(string Ground, string Cue, string Sentence, HintReason Reason, int Start, int End)
{
    /// <summary>The page, counted from 1; 0 for text without pages.</summary>
    public int Page { get; init; }

    /// <summary>One box for each line that the sentence touches, in points of the page's user space.</summary>
    public IReadOnlyList<Box> Boxes { get; init; } = [];
}

/// <summary>Why a sentence is worth a look.</summary>
/// <param name="Dutch">For the official.</param>
/// <param name="English">For everyone else.</param>
public sealed record HintReason(string Dutch, string English);
