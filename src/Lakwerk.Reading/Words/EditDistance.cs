namespace Lakwerk.Reading.Words;

/// <summary>Edit distance of two short words, with neighbours that swap counted as one edit; stops early.</summary>
internal static class EditDistance
{
    private const int Longest = 64;

    /// <summary>True when <paramref name="a"/> becomes <paramref name="b"/> with at most <paramref name="most"/> edits.</summary>
    public static bool IsWithin(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most) => Of(a, b, most) <= most;

    public static int Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most || a.Length > Longest || b.Length > Longest) return most + 1;
        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> previous = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var value = Math.Min(Math.Min(row[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (cost == 1 && i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) value = Math.Min(value, before[j - 2] + 1);
                row[j] = value;
                least = Math.Min(least, value);
            }

            if (least > most) return most + 1;
            var spare = before;
            before = previous;
            previous = row;
            row = spare;
        }

        return previous[b.Length];
    }
}
