using System.Collections.Frozen;

namespace Lakwerk.Suggestions.Scanning;

/// <summary>Looks for cue words around a place. The nearest relevant word decides: "zaak 123, tel. 456" is a telephone number.</summary>
internal static class Cues
{
    private const int LongestWord = 32;

    private static readonly FrozenDictionary<string, Cue>.AlternateLookup<ReadOnlySpan<char>> Table =
        Load().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The nearest of the wanted cues that stands at most <paramref name="reach"/> characters before a place.</summary>
    public static Cue Before(ScannedText text, int position, int reach, Cue wanted)
    {
        var floor = Math.Max(0, position - reach);
        for (var end = position; end > floor;)
        {
            while (end > floor && !char.IsLetter(text[end - 1])) end--;
            var start = end;
            while (start > 0 && end - start < LongestWord && char.IsLetter(text[start - 1])) start--;
            var cue = (Of(text.Slice(start, end)) | OfBroken(text, start, end)) & wanted;
            if (cue != Cue.None) return cue;
            end = start;
        }

        return Cue.None;
    }

    /// <summary>The nearest of the wanted cues within <paramref name="reach"/> characters after a place, on the same line.</summary>
    public static Cue After(ScannedText text, int position, int reach, Cue wanted)
    {
        var ceiling = Math.Min(text.Length, position + reach);
        for (var start = position; start < ceiling;)
        {
            while (start < ceiling && !char.IsLetter(text[start]))
            {
                if (text[start++] == '\n') return Cue.None;
            }

            var end = start;
            while (end < text.Length && end - start < LongestWord && char.IsLetter(text[end])) end++;
            var cue = Of(text.Slice(start, end)) & wanted;
            if (cue != Cue.None) return cue;
            start = Math.Max(end, start + 1);
        }

        return Cue.None;
    }

    /// <summary>"parket-" at the end of a line and "nummer" on the next are one word.</summary>
    private static Cue OfBroken(ScannedText text, int start, int end)
    {
        var hyphen = start - 2;
        if (hyphen < 1 || text[start - 1] != '\n' || text[hyphen] != '-' || !char.IsLetter(text[hyphen - 1])) return Cue.None;
        var head = hyphen;
        while (head > 0 && hyphen - head < LongestWord && char.IsLetter(text[head - 1])) head--;
        Span<char> word = stackalloc char[2 * LongestWord];
        text.Slice(head, hyphen).CopyTo(word);
        text.Slice(start, end).CopyTo(word[(hyphen - head)..]);
        return Of(word[..(hyphen - head + end - start)]);
    }

    public static Cue Of(ReadOnlySpan<char> word) =>
        !word.IsEmpty && Table.TryGetValue(word, out var cue) ? cue : Cue.None;

    private static FrozenDictionary<string, Cue> Load()
    {
        var table = new Dictionary<string, Cue>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in DataFile.Lines("cues.txt"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var cue = Enum.Parse<Cue>(line[..colon]);
            foreach (var word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                table[word] = table.GetValueOrDefault(word) | cue;
        }

        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
