namespace Lakwerk.Suggestions.Consistency;

/// <summary>
/// A word as passages are compared: case, accents, punctuation around it and hyphens at line ends do not count. Sixteen bytes, for a
/// large dossier has tens of millions of words.
/// </summary>
/// <param name="Hash">64 bits of the word.</param>
/// <param name="Start">UTF-16 offset in the page's text.</param>
/// <param name="Length">UTF-16 units up to the end of its last character; a longer word is shown cut off.</param>
/// <param name="Cover">Index of the area that covers it among those of its page, or -1.</param>
internal readonly record struct PassageToken(ulong Hash, int Start, ushort Length, short Cover)
{
    public int End => Start + Length;

    public bool IsCovered => Cover >= 0;
}
