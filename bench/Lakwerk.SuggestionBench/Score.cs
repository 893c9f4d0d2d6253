using Lakwerk.SampleText;
using Lakwerk.Suggestions;

namespace Lakwerk.SuggestionBench;

/// <summary>Counts for one kind: what is true and found, what was suggested and right.</summary>
internal sealed class Score
{
    public int True { get; private set; }

    public int Found { get; private set; }

    public int Whole { get; private set; }

    public int Suggested { get; private set; }

    public int Right { get; private set; }

    public double Recall => True == 0 ? 1 : (double)Found / True;

    public double WholeRecall => True == 0 ? 1 : (double)Whole / True;

    public double Precision => Suggested == 0 ? 1 : (double)Right / Suggested;

    /// <summary>An occurrence is found when a suggestion of its kind touches it, whole when every letter and digit is covered.</summary>
    public void CountTruth(string text, MarkedSpan span, IEnumerable<Suggestion> suggestions)
    {
        True++;
        var covered = new bool[span.End - span.Start];
        foreach (var suggestion in suggestions)
        {
            for (var i = Math.Max(span.Start, suggestion.Start); i < Math.Min(span.End, suggestion.End); i++) covered[i - span.Start] = true;
        }

        if (covered.Any(c => c)) Found++;
        if (Enumerable.Range(0, covered.Length).All(i => covered[i] || !char.IsLetterOrDigit(text[span.Start + i]))) Whole++;
    }

    public void CountSuggestion(bool right)
    {
        Suggested++;
        if (right) Right++;
    }
}
