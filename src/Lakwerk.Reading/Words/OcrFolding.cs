namespace Lakwerk.Reading.Words;

/// <summary>
/// Folds a word so that what OCR confuses becomes equal: case, accents, <c>l/1/i</c>, <c>o/0</c>, <c>s/5</c>, <c>b/8/6</c>, <c>g/q/9</c>, <c>a/4</c>,
/// <c>m/rn</c>, <c>d/cl</c>, <c>w/vv</c>.
/// </summary>
internal static class OcrFolding
{
    private const int LongestWord = 48;

    /// <summary>Writes the folded word; the result is its length, 0 for a word that is too long to mean anything.</summary>
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        if (word.Length > LongestWord || folded.Length < word.Length) return 0;
        var length = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var c = FoldOne(word[i]);
            if (c == '\0') continue;
            if (length > 0 && (Merge(folded[length - 1], c) ?? (i > 0 && IsBroken(word[i - 1], word[i]) ? 'u' : null)) is { } merged) folded[length - 1] = merged;
            else folded[length++] = c;
        }

        return length;
    }

    public static string Fold(string word)
    {
        Span<char> buffer = stackalloc char[LongestWord];
        return new string(buffer[..Fold(word, buffer)]);
    }

    /// <summary>"ll" and "ii" are what becomes of a u, and "l1" is "ll"; "ij" and "li" are letters of their own.</summary>
    private static bool IsBroken(char previous, char c) => previous == 'i' && c == 'i' || IsTall(previous) && IsTall(c);

    private static bool IsTall(char c) => c is 'l' or '1' or '|' or '!' or 'I';

    private static char? Merge(char previous, char c) => (previous, c) switch
    {
        ('r', 'n') => 'm',
        ('c', 'i') => 'd', // "cl", after l became i
        ('v', 'v') => 'w',
        ('i', '<') => 'k',
        _ => null,
    };

    private static char FoldOne(char c)
    {
        c = char.ToLowerInvariant(c);
        return c switch
        {
            'l' or '1' or '|' or '!' or ':' or 'í' or 'ï' or 'ì' or 'î' or 'j' => 'i',
            '0' or 'ó' or 'ö' or 'ò' or 'ô' => 'o',
            '2' => 'z',
            '4' => 'a',
            '5' or '$' => 's',
            '6' or '8' => 'b',
            '9' or 'q' => 'g',
            'é' or 'è' or 'ë' or 'ê' => 'e',
            'á' or 'à' or 'ä' or 'â' => 'a',
            'ú' or 'ü' or 'ù' or 'û' => 'u',
            'ç' or '(' => 'c',
            '¢' => 'e',
            '-' or '\'' or '’' or '‘' or '.' => '\0',
            _ => c,
        };
    }
}
