namespace Lakwerk.Suggestions.Persons;

/// <summary>Words that recognition spoiled, and that read as unknown words with a capital, like names: "Codrdinator", "Vvoorstel", "Wiize".</summary>
internal static class DamagedWords
{
    private const int ShortestFunction = 8;
    private const int LongestWord = 40;
    private const char AnyLetter = '*';

    private static readonly HashSet<uint> FunctionsWithGap = WithGaps();

    public static bool IsDamaged(ReadOnlySpan<char> word)
    {
        if (word.Length is < 4 or > LongestWord || IsCommon(word)) return false;
        return IsFunction(word) || HasDoubledCapital(word) || HasTwoForIj(word);
    }

    /// <summary>A function with one letter misread: the ö of "coördinator" is what recognition likes least.</summary>
    private static bool IsFunction(ReadOnlySpan<char> word)
    {
        if (word.Length < ShortestFunction) return false;
        Span<char> gapped = stackalloc char[word.Length];
        for (var i = 1; i < word.Length; i++)
        {
            word.CopyTo(gapped);
            gapped[i] = AnyLetter;
            if (FunctionsWithGap.Contains(Word.Hash(gapped))) return true;
        }

        return false;
    }

    private static bool HasDoubledCapital(ReadOnlySpan<char> word) => char.IsUpper(word[0]) && char.ToLowerInvariant(word[0]) == word[1] && IsCommon(word[1..]);

    private static bool HasTwoForIj(ReadOnlySpan<char> word)
    {
        var two = word.IndexOf("ii");
        if (two < 0) return false;
        Span<char> mended = stackalloc char[word.Length];
        word.CopyTo(mended);
        mended[two + 1] = 'j';
        return IsCommon(mended);
    }

    private static bool IsCommon(ReadOnlySpan<char> word) => (Lexicon.Of(Word.Hash(word)) & Known.Common) != 0;

    private static HashSet<uint> WithGaps()
    {
        var hashes = new HashSet<uint>();
        foreach (var word in Scanning.DataFile.Words("functions.txt").Where(word => word.Length >= ShortestFunction))
        {
            var gapped = word.ToCharArray();
            for (var i = 1; i < gapped.Length; i++)
            {
                gapped[i] = AnyLetter;
                hashes.Add(Word.Hash(gapped));
                gapped[i] = word[i];
            }
        }

        return hashes;
    }
}
