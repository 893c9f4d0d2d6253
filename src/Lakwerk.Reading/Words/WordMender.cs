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

    private const int OneEditFrom = 6;

    /// <summary>Two letters that are left of one: <c>in</c> of m, <c>ri</c> of n, <c>li</c> of h.</summary>
    private static readonly (string Broken, char Whole)[] Shapes =
        [("in", 'm'), ("nn", 'm'), ("ni", 'm'), ("nm", 'm'), ("ri", 'n'), ("ii", 'n'), ("li", 'h'), ("ci", 'd'), ("ci", 'a'), ("lo", 'b'), ("iv", 'w'), ("uu", 'w'), ("ll", 'h'), ("lc", 'k'), ("u", 'n')];

    private static readonly FrozenSet<string> Sound = LexiconTable.Anchors.Concat(LexiconTable.Neighbours).Concat(CommonWords.All).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SoundSpan = Sound.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly NearWords Folded = new(LexiconTable.Anchors, OcrFolding.Fold);

    /// <summary>Where folding makes two letters one (<c>ti</c> that became <c>ii</c>), the letters themselves are nearer.</summary>
    private static readonly NearWords Plain = new(LexiconTable.Anchors, word => word);

    /// <summary>The shortest word that matters most: "nict openbaar" must never be read as its opposite.</summary>
    private const string Not = "niet";

    private static readonly FrozenSet<string> NearNot = FrozenSet.ToFrozenSet(["niet", "niets", "net", "nies", "nier", "nit", "nieuw", "riet", "rit"], StringComparer.Ordinal);

    private static readonly string FoldedNot = OcrFolding.Fold(Not);

    private static bool IsDamagedNot(ReadOnlySpan<char> word, ReadOnlySpan<char> folded) =>
        word[0] is 'n' or 'r' && word.Length is 3 or 4 or 5 or 6 && !NearNot.Contains(word.ToString()) && EditDistance.IsWithin(folded.ToString(), FoldedNot, 1);

    /// <summary>A word of the grammar as it stands.</summary>
    public static bool IsAnchor(string word) => Folded.Same(OcrFolding.Fold(word)) == word;

    /// <summary>A word of the grammar, or a neighbour of one, as it stands.</summary>
    public static bool IsSound(ReadOnlySpan<char> word) => SoundSpan.Contains(word);

    /// <summary>The sound word, or null when the word is sound already or no word of the grammar.</summary>
    public static string? Mend(ReadOnlySpan<char> word)
    {
        if (word.Length < ShortestToMend || SoundSpan.Contains(word)) return null;
        Span<char> buffer = stackalloc char[64];
        var folded = buffer[..OcrFolding.Fold(word, buffer)];
        if (folded.Length < ShortestToMend) return null;
        if (Folded.Same(folded) is { } same) return same;
        if (IsDamagedNot(word, folded)) return Not;
        return folded.Length >= OneEditFrom ? Folded.Nearest(folded) : null;
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
        return length > 0 ? Folded.Same(buffer[..length]) : null;
    }

    /// <summary>The same for a word of a scan, in which a letter fell apart or letters themselves are damaged.</summary>
    public static string? MendShapes(ReadOnlySpan<char> word)
    {
        if (word.Length is < OneEditFrom or > 40 || SoundSpan.Contains(word)) return null;
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        string? near = null;
        foreach (var variant in Variants(lower.ToString()))
        {
            if (Folded.Same(OcrFolding.Fold(variant)) is { } same) return same;
            near ??= variant.Length > OneEditFrom ? Folded.Nearest(OcrFolding.Fold(variant)) : null;
        }

        return Plain.Nearest(lower) ?? near;
    }

    /// <summary>A word of a scan with each pair that may have been one letter made one.</summary>
    public static IEnumerable<string> Variants(string word)
    {
        foreach (var (broken, whole) in Shapes)
            for (var at = word.IndexOf(broken, StringComparison.Ordinal); at >= 0; at = word.IndexOf(broken, at + 1, StringComparison.Ordinal))
                yield return $"{word.AsSpan(0, at)}{whole}{word.AsSpan(at + broken.Length)}";
    }
}
