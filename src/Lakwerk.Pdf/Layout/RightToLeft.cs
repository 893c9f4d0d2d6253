using Lakwerk.Text;

namespace Lakwerk.Pdf.Layout;

/// <summary>Brings Hebrew and Arabic, which lie on the page from right to left, into the order in which they are read.</summary>
internal static class RightToLeft
{
    /// <summary>The words of a line in reading order.</summary>
    /// <param name="words">From left to right, their letters too.</param>
    public static List<TextWord> Arrange(List<TextWord> words)
    {
        int right = 0, left = 0;
        foreach (var word in words)
            foreach (var c in word.Text)
            {
                if (IsRightToLeft(c)) right++;
                else if (char.IsLetter(c)) left++;
            }

        if (right == 0) return words;
        for (var i = 0; i < words.Count; i++)
            if (HasRightToLeft(words[i].Text)) words[i] = Turn(words[i]);
        if (right >= left) TurnLine(words);
        else TurnRuns(words, 0, words.Count, HasRightToLeft);
        return words;
    }

    /// <summary>
    /// The letters of one glyph as if they lay side by side on the page: a ligature of Arabic letters is written down in
    /// reading order, and would be turned around with the word otherwise.
    /// </summary>
    public static string AsPlaced(string text)
    {
        if (text.Length < 2 || !HasRightToLeft(text)) return text;
        var letters = text.ToCharArray();
        Array.Reverse(letters);
        return new string(letters);
    }

    /// <summary>A line of right-to-left text: words from the right, but neighbouring words in Latin letters or figures stay in their own order.</summary>
    private static void TurnLine(List<TextWord> words)
    {
        words.Reverse();
        TurnRuns(words, 0, words.Count, text => !HasRightToLeft(text) && HasLetterOrDigit(text));
    }

    private static void TurnRuns(List<TextWord> words, int from, int to, Func<string, bool> belongs)
    {
        for (var i = from; i < to;)
        {
            var end = i;
            while (end < to && belongs(words[end].Text)) end++;
            if (end - i > 1) words.Reverse(i, end - i);
            i = Math.Max(end, i + 1);
        }
    }

    private static TextWord Turn(TextWord word)
    {
        var text = word.Text.ToCharArray();
        var boxes = word.CharacterBoxes.ToArray();
        Array.Reverse(text);
        Array.Reverse(boxes);
        // Figures and Latin letters within the word read from left to right all the same, and pairs of surrogates keep together.
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            while (end < text.Length && IsLeftToRight(text[end])) end++;
            Array.Reverse(text, i, end - i);
            Array.Reverse(boxes, i, end - i);
            i = Math.Max(end, i + 1);
        }

        return new TextWord(new string(text), boxes);
    }

    private static bool IsLeftToRight(char c) => char.IsDigit(c) || char.IsSurrogate(c) || (char.IsLetter(c) && !IsRightToLeft(c));

    private static bool HasLetterOrDigit(string text)
    {
        foreach (var c in text)
            if (char.IsLetterOrDigit(c)) return true;
        return false;
    }

    private static bool HasRightToLeft(string text)
    {
        foreach (var c in text)
            if (IsRightToLeft(c)) return true;
        return false;
    }

    private static bool IsRightToLeft(char c) => c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');
}
