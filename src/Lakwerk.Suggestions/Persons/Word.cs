using Lakwerk.Text;

namespace Lakwerk.Suggestions.Persons;

/// <summary>Words compared without case and diacritics, as 32-bit FNV-1a hashes. A hyphen at a line end does not count.</summary>
internal static class Word
{
    public static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] == '\n' || (word[i] == '-' && i + 1 < word.Length && word[i + 1] == '\n')) continue;
            hash = (hash ^ Folded(word[i])) * 16777619u;
        }

        return hash;
    }

    public static char Folded(char c) => char.ToLowerInvariant(CharacterFolding.WithoutDiacritic(c));
}
