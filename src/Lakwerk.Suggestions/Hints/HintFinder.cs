using Lakwerk.Text;

namespace Lakwerk.Suggestions.Hints;

/// <summary>Finds sentences that may fall under a ground other than personal data.</summary>
public static class HintFinder
{
    private const int LongestSentence = 600;

    /// <summary>Hints in the order of the pages, one for each sentence and ground.</summary>
    public static IReadOnlyList<Hint> Find(TextDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var hints = new List<Hint>();
        foreach (var page in document.Pages)
        {
            foreach (var hint in Find(page.Text))
                hints.Add(hint with { Page = page.Number, Boxes = page.BoxesOf(hint.Start, hint.End - hint.Start) });
        }

        return hints;
    }

    /// <summary>Hints in the order of the text, without pages and boxes.</summary>
    public static IReadOnlyList<Hint> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // Phrases may run over a line end; a space is as long.
        var searched = text.Replace('\n', ' ').Replace('\u00A0', ' ');
        var hints = new List<Hint>();
        for (var at = 0; HintCues.Default.Next(searched, at) is { } found; at = found.Start + found.Cue.Phrase.Length)
        {
            var (start, end) = SentenceAround(text, found.Start, found.Start + found.Cue.Phrase.Length);
            if (IsKnown(hints, start, found.Cue.Ground)) continue;
            var cue = text.Substring(found.Start, found.Cue.Phrase.Length).Replace('\n', ' ');
            hints.Add(new Hint(found.Cue.Ground, cue, text[start..end].Replace('\n', ' '), found.Cue.Reason, start, end));
        }

        return hints;
    }

    /// <summary>Sentences come in order, so that those of one place stand together at the end.</summary>
    private static bool IsKnown(List<Hint> hints, int start, string ground)
    {
        for (var i = hints.Count - 1; i >= 0 && hints[i].Start == start; i--)
        {
            if (hints[i].Ground == ground) return true;
        }

        return false;
    }

    private static (int Start, int End) SentenceAround(string text, int first, int last)
    {
        var start = first;
        while (start > 0 && first - start < LongestSentence && !EndsBefore(text, start)) start--;
        while (start < first && char.IsWhiteSpace(text[start])) start++;
        var end = last;
        while (end < text.Length && end - last < LongestSentence && !EndsBefore(text, end)) end++;
        while (end > last && char.IsWhiteSpace(text[end - 1])) end--;
        return (start, end);
    }

    /// <summary>A sentence ends after its mark and a blank before a capital, and at an empty line.</summary>
    private static bool EndsBefore(string text, int at)
    {
        if (text[at - 1] == '\n' && at < text.Length && text[at] == '\n') return true;
        if (at < 2 || at >= text.Length || !char.IsWhiteSpace(text[at - 1]) || !(text[at - 2] is '.' or '?' or '!')) return false;
        return char.IsUpper(text[at]) && !(at > 3 && char.IsUpper(text[at - 3]) && !char.IsLetter(text[at - 4]));
    }
}
