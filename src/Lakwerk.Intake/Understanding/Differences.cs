namespace Lakwerk.Intake.Understanding;

/// <summary>The passages in which two texts differ, word by word (Myers 1986, the greedy algorithm with a bounded search).</summary>
public static class Differences
{
    private const int MostEdits = 2_000;
    private const int MostWords = 20_000;

    public static IReadOnlyList<Passage> Between(string first, string second)
    {
        var a = Split(first);
        var b = Split(second);
        var (start, end) = (0, 0);
        while (start < a.Length && start < b.Length && Same(a[start], b[start])) start++;
        while (end < a.Length - start && end < b.Length - start && Same(a[^(end + 1)], b[^(end + 1)])) end++;
        var (middleA, middleB) = (a[start..(a.Length - end)], b[start..(b.Length - end)]);
        var kept = Matches(middleA, middleB);
        return kept is null ? [Joined(middleA, middleB)] : [.. Gaps(middleA, middleB, kept)];
    }

    private static string[] Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length > MostWords ? words[..MostWords] : words;
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    /// <summary>The pairs of equal words on the shortest way from one to the other, or null when that is too long.</summary>
    private static List<(int A, int B)>? Matches(string[] a, string[] b)
    {
        var most = Math.Min(MostEdits, a.Length + b.Length);
        var furthest = new int[(2 * most) + 3];
        var traces = new List<int[]>();
        for (var edits = 0; edits <= most; edits++)
        {
            traces.Add(furthest[(most + 1 - edits - 1)..(most + 1 + edits + 2)]);
            for (var k = -edits; k <= edits; k += 2)
            {
                var down = k == -edits || (k != edits && furthest[most + k] < furthest[most + k + 2]);
                var x = down ? furthest[most + k + 2] : furthest[most + k] + 1;
                var y = x - k;
                while (x < a.Length && y < b.Length && Same(a[x], b[y])) (x, y) = (x + 1, y + 1);
                furthest[most + k + 1] = x;
                if (x >= a.Length && y >= b.Length) return Back(traces, a, b);
            }
        }

        return null;
    }

    private static List<(int A, int B)> Back(List<int[]> traces, string[] a, string[] b)
    {
        var matches = new List<(int, int)>();
        var (x, y) = (a.Length, b.Length);
        for (var edits = traces.Count - 1; edits >= 0; edits--)
        {
            // The trace of a step holds diagonals -edits-1 to edits+1.
            var trace = traces[edits];
            int At(int diagonal) => trace[diagonal + edits + 1];
            var k = x - y;
            var down = k == -edits || (k != edits && At(k - 1) < At(k + 1));
            var previous = down ? k + 1 : k - 1;
            var (fromX, fromY) = edits == 0 ? (0, 0) : (At(previous), At(previous) - previous);
            var (startX, startY) = edits == 0 ? (0, 0) : down ? (fromX, fromY + 1) : (fromX + 1, fromY);
            while (x > startX && y > startY) matches.Add((--x, --y));
            (x, y) = (fromX, fromY);
        }

        matches.Reverse();
        return matches;
    }

    private static IEnumerable<Passage> Gaps(string[] a, string[] b, List<(int A, int B)> kept)
    {
        var (x, y) = (0, 0);
        foreach (var (nextX, nextY) in kept.Append((a.Length, b.Length)))
        {
            if (nextX > x || nextY > y) yield return Joined(a[x..nextX], b[y..nextY]);
            (x, y) = (nextX + 1, nextY + 1);
        }
    }

    private static Passage Joined(string[] a, string[] b) => new(string.Join(' ', a), string.Join(' ', b));
}
