namespace Lakwerk.Text;

/// <summary>
/// Whole words by a pattern with <c>*</c> and <c>?</c>, neither of which crosses a space. All states of the pattern advance
/// together, so that no pattern takes more than pattern × text steps from a given start.
/// </summary>
internal static class WildcardMatcher
{
    public static IEnumerable<TextMatch> Find(string text, string pattern)
    {
        var states = new States(pattern);
        for (var start = 0; start < text.Length; start++)
        {
            if (text[start] == ' ' || !WordBoundary.At(text, start) || !states.CanStartWith(text[start])) continue;
            var length = states.LongestMatch(text, start);
            if (length == 0) continue;
            yield return new(start, length);
            start += length - 1;
        }
    }

    private sealed class States(string pattern)
    {
        private bool[] _now = new bool[pattern.Length + 1];
        private bool[] _next = new bool[pattern.Length + 1];

        public bool CanStartWith(char c) => pattern[0] == '*' || Accepts(pattern[0], c);

        public int LongestMatch(string text, int start)
        {
            Array.Clear(_now);
            Enter(_now, 0);
            var best = 0;
            for (var i = start; i < text.Length && Step(text[i]); i++)
            {
                if (_now[pattern.Length] && EndsWord(text, i)) best = i + 1 - start;
            }

            return best;
        }

        /// <summary>A star takes no comma along: what it ends with is the word's last letter or digit.</summary>
        private bool EndsWord(string text, int last) =>
            WordBoundary.At(text, last + 1) && (char.IsLetterOrDigit(text[last]) || pattern[^1] == text[last]);

        private bool Step(char c)
        {
            Array.Clear(_next);
            var alive = false;
            for (var state = 0; state < pattern.Length; state++)
            {
                if (!_now[state]) continue;
                if (pattern[state] == '*' && c != ' ') Enter(_next, state);
                else if (pattern[state] != '*' && Accepts(pattern[state], c)) Enter(_next, state + 1);
                else continue;
                alive = true;
            }

            (_now, _next) = (_next, _now);
            return alive;
        }

        /// <summary>A star may also stand for nothing, so entering it enters what follows it.</summary>
        private void Enter(bool[] states, int state)
        {
            states[state] = true;
            while (state < pattern.Length && pattern[state] == '*') states[++state] = true;
        }

        private static bool Accepts(char symbol, char c) => symbol == '?' ? c != ' ' : symbol == c;
    }
}
