namespace Lakwerk.Text;

/// <summary>
/// Approximate search by dynamic programming over the text (Sellers 1980): a column holds, for each prefix of the query, the
/// cheapest way to end a match here and where that match began. Confusions that character recognition is known for
/// (rn for m, 1 for l, 0 for o) cost half an edit.
/// </summary>
internal static class FuzzyMatcher
{
    private const int Edit = 2;
    private const int Confusion = 1;

    private static readonly string[] AlikePairs =
        ["l1", "i1", "il", "o0", "ce", "ec", "s5", "b8", "b6", "g9", "gq", "z2", "uv", "nu", "hb", "ao", "ft", "tf", "ij", "yv", "c(", "l|", "i|", "'`", "a4", "t7"];

    private static readonly (string Seen, string Meant)[] AlikeGroups =
        [("rn", "m"), ("nn", "m"), ("cl", "d"), ("vv", "w"), ("ii", "u"), ("li", "h"), ("lc", "k"), ("ij", "y"), ("in", "m"), ("fi", "n")];

    public static IEnumerable<TextMatch> Find(string text, string query, int maximumEdits)
    {
        var budget = maximumEdits * Edit;
        var columns = new Columns(query);
        TextMatch? best = null;
        for (var end = 0; end < text.Length; end++)
        {
            var (cost, start) = columns.Advance(text, end);
            if (best is { } held && start >= held.End)
            {
                yield return held;
                best = null;
            }

            if (cost <= budget && (best is null || IsBetter(text, cost, end + 1, best.Value)))
                best = new(start, end + 1 - start, (double)cost / Edit);
        }

        if (best is { } last) yield return last;
    }

    /// <summary>Fewer edits are better; at equal cost a match that ends with its word.</summary>
    private static bool IsBetter(string text, int cost, int end, TextMatch held)
    {
        var heldCost = held.Edits * Edit;
        return cost < heldCost || (cost <= heldCost && !WordBoundary.At(text, held.End) && WordBoundary.At(text, end));
    }

    private static bool AreAlike(char a, char b)
    {
        a = char.ToLowerInvariant(a);
        b = char.ToLowerInvariant(b);
        if (a == b) return true;
        foreach (var pair in AlikePairs)
        {
            if ((pair[0] == a && pair[1] == b) || (pair[0] == b && pair[1] == a)) return true;
        }

        return CharacterFolding.WithoutDiacritic(a) == CharacterFolding.WithoutDiacritic(b);
    }

    private sealed class Columns(string query)
    {
        private Cell[] _beforeLast = Initial(query.Length, 0);
        private Cell[] _last = Initial(query.Length, 0);
        private Cell[] _now = new Cell[query.Length + 1];

        public Cell Advance(string text, int end)
        {
            _now[0] = new(0, end + 1);
            for (var i = 1; i <= query.Length; i++)
            {
                var substitution = query[i - 1] == text[end] ? 0 : AreAlike(query[i - 1], text[end]) ? Confusion : Edit;
                var cell = _last[i - 1].Plus(substitution);
                cell = Cell.Cheaper(cell, _last[i].Plus(Edit));
                cell = Cell.Cheaper(cell, _now[i - 1].Plus(Edit));
                _now[i] = Cell.Cheaper(cell, Grouped(text, end, i));
            }

            var result = _now[^1];
            (_beforeLast, _last, _now) = (_last, _now, _beforeLast);
            return result;
        }

        private Cell Grouped(string text, int end, int i)
        {
            var best = Cell.None;
            if (end == 0 || i < 1) return best;
            foreach (var (seen, meant) in AlikeGroups)
            {
                if (text[end] == seen[1] && text[end - 1] == seen[0] && query[i - 1] == meant[0])
                    best = Cell.Cheaper(best, _beforeLast[i - 1].Plus(Confusion));
                if (i > 1 && text[end] == meant[0] && query[i - 1] == seen[1] && query[i - 2] == seen[0])
                    best = Cell.Cheaper(best, _last[i - 2].Plus(Confusion));
            }

            return best;
        }

        private static Cell[] Initial(int length, int start)
        {
            var column = new Cell[length + 1];
            for (var i = 0; i <= length; i++) column[i] = new(i * Edit, start);
            return column;
        }
    }

    private readonly record struct Cell(int Cost, int Start)
    {
        public static readonly Cell None = new(int.MaxValue / 2, 0);

        public Cell Plus(int cost) => new(Cost + cost, Start);

        /// <summary>The cheaper of two; at equal cost the later start, which is the tighter match.</summary>
        public static Cell Cheaper(Cell a, Cell b) => b.Cost < a.Cost || (b.Cost == a.Cost && b.Start > a.Start) ? b : a;
    }
}
