using System.Collections.Frozen;

namespace Lakwerk.Reading.Words;

/// <summary>
/// Gives a damaged word the word of the grammar that it must have been, or nothing. Lookalikes count for little, other
/// edits only in longer words; a word that is sound as it stands is never touched.
/// </summary>
internal static class WordMender
{
    private const int ShortestToMend = 3;
    private const int ShortestToJoin = 6;

    /// <summary>From this folded length on one edit of any kind is believed, and from <see cref="TwoEditsFrom"/> two.</summary>
    private const int OneEditFrom = 6;
    private const int TwoEditsFrom = 10;

    private static readonly FrozenSet<string> Sound = LexiconTable.Anchors.Concat(LexiconTable.Neighbours).Concat(CommonWords.All).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SoundSpan = Sound.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, string> ByFold = LexiconTable.Anchors
        .DistinctBy(OcrFolding.Fold).ToFrozenDictionary(OcrFolding.Fold, word => word, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ByFoldSpan = ByFold.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Folded anchors by every way of leaving one character out, the usual trick to find near words without trying all.</summary>
    private static readonly FrozenDictionary<string, string[]> ByGap = Gaps();

    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> ByGapSpan = ByGap.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The shortest word that matters most: "nict openbaar" must never be read as its opposite.</summary>
    private const string Not = "niet";

    private static readonly FrozenSet<string> NearNot = FrozenSet.ToFrozenSet(["niet", "niets", "net", "nies", "nier", "nit", "nieuw", "riet", "rit"], StringComparer.Ordinal);

    private static readonly string FoldedNot = OcrFolding.Fold(Not);

    private static bool IsDamagedNot(ReadOnlySpan<char> word, ReadOnlySpan<char> folded) =>
        word[0] is 'n' or 'r' && word.Length is 3 or 4 or 5 or 6 && !NearNot.Contains(word.ToString()) && EditDistance.IsWithin(folded.ToString(), FoldedNot, 1);

    /// <summary>A word of the grammar, or a neighbour of one, as it stands.</summary>
    public static bool IsSound(ReadOnlySpan<char> word) => SoundSpan.Contains(word);

    /// <summary>The sound word, or null when the word is sound already or no word of the grammar.</summary>
    public static string? Mend(ReadOnlySpan<char> word)
    {
        if (word.Length < ShortestToMend || SoundSpan.Contains(word)) return null;
        Span<char> buffer = stackalloc char[64];
        var folded = buffer[..OcrFolding.Fold(word, buffer)];
        if (folded.Length < ShortestToMend) return null;
        if (ByFoldSpan.TryGetValue(folded, out var same)) return same;
        if (IsDamagedNot(word, folded)) return Not;
        return folded.Length >= OneEditFrom ? Nearest(folded) : null;
    }

    /// <summary>The word of the grammar that two pieces make together, when OCR put a blank or a speck between them.</summary>
    public static string? Join(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        if (first.Length + second.Length is < ShortestToJoin or > 40 || SoundSpan.Contains(first) && first.Length > 3) return null;
        Span<char> whole = stackalloc char[40];
        first.CopyTo(whole);
        second.CopyTo(whole[first.Length..]);
        Span<char> buffer = stackalloc char[64];
        var length = OcrFolding.Fold(whole[..(first.Length + second.Length)], buffer);
        return length > 0 && ByFoldSpan.TryGetValue(buffer[..length], out var sound) ? sound : null;
    }

    private static string? Nearest(ReadOnlySpan<char> folded)
    {
        var most = folded.Length >= TwoEditsFrom ? 2 : 1;
        string? best = null;
        var bestDistance = most + 1;
        Consider(folded, folded, most, ref best, ref bestDistance);
        Span<char> gap = stackalloc char[folded.Length - 1];
        for (var i = 0; i < folded.Length; i++)
        {
            folded[..i].CopyTo(gap);
            folded[(i + 1)..].CopyTo(gap[i..]);
            Consider(gap, folded, most, ref best, ref bestDistance);
        }

        return best is null ? null : ByFold[best];
    }

    private static void Consider(ReadOnlySpan<char> key, ReadOnlySpan<char> folded, int most, ref string? best, ref int bestDistance)
    {
        if (!ByGapSpan.TryGetValue(key, out var candidates)) return;
        foreach (var candidate in candidates)
        {
            if (candidate.Length < OneEditFrom || candidate == best) continue;
            var distance = EditDistance.Of(folded, candidate, most);
            // A last letter that differs is an inflection, not damage: "verzoeken", "bijlages".
            if (distance >= bestDistance || IsInflection(folded, candidate)) continue;
            best = candidate;
            bestDistance = distance;
        }
    }

    private static bool IsInflection(ReadOnlySpan<char> folded, string candidate) =>
        folded.Length > candidate.Length && folded.StartsWith(candidate) || candidate.Length > folded.Length && candidate.AsSpan().StartsWith(folded) && candidate.Length - folded.Length > 1;

    private static FrozenDictionary<string, string[]> Gaps()
    {
        var gaps = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var folded in ByFold.Keys.Where(key => key.Length >= OneEditFrom))
        {
            Add(folded, folded);
            for (var i = 0; i < folded.Length; i++) Add(folded.Remove(i, 1), folded);
        }

        return gaps.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);

        void Add(string key, string folded)
        {
            if (!gaps.TryGetValue(key, out var set)) gaps[key] = set = new HashSet<string>(StringComparer.Ordinal);
            set.Add(folded);
        }
    }
}
