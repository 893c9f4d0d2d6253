using System.Collections.Frozen;
using Lakwerk.Suggestions.Scanning;

namespace Lakwerk.Suggestions.Persons;

/// <summary>
/// What words are known to be. Lists that the project wrote are read as text; surnames and common words, which come from
/// public lists, travel only as hashed sets made by the training program.
/// </summary>
internal static class Lexicon
{
    private const int ShortestPart = 4;

    private static readonly FrozenDictionary<uint, Known> Words = Load();
    private static BloomFilter? Surnames = TryRead("surnames.bloom");
    private static BloomFilter? CommonWords = TryRead("common-words.bloom");

    public static Known Of(uint hash)
    {
        var known = Words.GetValueOrDefault(hash);
        if (Surnames?.MayContain(hash) == true) known |= Known.Surname;
        if (CommonWords?.MayContain(hash) == true) known |= Known.Common;
        return known;
    }

    /// <summary>Whether a word can be put together from two common ones, as Dutch does ("vergader" + "plaats").</summary>
    public static bool IsCompound(ReadOnlySpan<char> word)
    {
        if (CommonWords is null || word.Length < 2 * ShortestPart) return false;
        for (var cut = ShortestPart; cut <= word.Length - ShortestPart; cut++)
        {
            if (!CommonWords.MayContain(Word.Hash(word[cut..]))) continue;
            if (CommonWords.MayContain(Word.Hash(word[..cut]))) return true;
            if (word[cut - 1] is 's' or '-' && cut > ShortestPart && CommonWords.MayContain(Word.Hash(word[..(cut - 1)]))) return true;
        }

        return false;
    }

    /// <summary>Replaces the hashed sets: for the training program, which makes them before it trains on them.</summary>
    internal static void Use(BloomFilter surnames, BloomFilter commonWords) => (Surnames, CommonWords) = (surnames, commonWords);

    private static FrozenDictionary<uint, Known> Load()
    {
        var words = new Dictionary<uint, Known>();
        (string File, Known Known)[] lists =
        [
            ("first-names.txt", Known.FirstName), ("name-particles.txt", Known.Particle), ("titles.txt", Known.Title),
            ("public-functions.txt", Known.PublicFunction), ("organisations.txt", Known.Organisation), ("places.txt", Known.Place),
            ("name-labels.txt", Known.Label), ("greetings.txt", Known.Greeting), ("calendar.txt", Known.Calendar), ("functions.txt", Known.Function),
        ];
        foreach (var (file, known) in lists)
        {
            foreach (var word in DataFile.Words(file))
            {
                var hash = Word.Hash(word.AsSpan().TrimEnd('.'));
                words[hash] = words.GetValueOrDefault(hash) | known;
            }
        }

        return words.ToFrozenDictionary();
    }

    private static BloomFilter? TryRead(string name)
    {
        if (!DataFile.Exists(name)) return null;
        using var stream = DataFile.Open(name);
        return BloomFilter.Read(stream);
    }
}
