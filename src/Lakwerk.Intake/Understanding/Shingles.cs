using System.Text;
using Lakwerk.Text;

namespace Lakwerk.Intake.Understanding;

/// <summary>
/// A text as the set of its runs of words (five, unless asked otherwise), each a 64-bit hash. Words are letters and digits without case or diacritics, so
/// that another line break, quote or accent makes no difference.
/// </summary>
public sealed class Shingles
{
    public const int Usual = 5;
    private const ulong Prime = 0x100000001B3;

    private Shingles(ulong[] hashes, int words, ulong whole)
    {
        Hashes = hashes;
        WordCount = words;
        Whole = whole;
    }

    /// <summary>Sorted, each once.</summary>
    public IReadOnlyList<ulong> Hashes { get; }

    public int WordCount { get; }

    /// <summary>A hash of all words in order: equal for texts that say the same.</summary>
    public ulong Whole { get; }

    /// <param name="text">The text.</param>
    /// <param name="run">Words of a run. Shorter ones tell less each, and survive more changes.</param>
    public static Shingles Of(string text, int run = Usual)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(run, 1);
        var words = Words(text).Select(Hash).ToArray();
        var whole = words.Aggregate(14695981039346656037UL, (sum, word) => Mix((sum * Prime) ^ word));
        var hashes = new HashSet<ulong>();
        for (var i = 0; i + run <= words.Length; i++) hashes.Add(Join(words.AsSpan(i, run)));
        // A text shorter than one run is its own run.
        if (hashes.Count == 0 && words.Length > 0) hashes.Add(Join(words));
        return new Shingles([.. hashes.Order()], words.Length, whole);
    }

    /// <summary>The words that count.</summary>
    public static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var c in text)
        {
            if (CharacterFolding.IsInvisible(c) || CharacterFolding.IsCombining(c)) continue;
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(CharacterFolding.WithoutDiacritic(c)));
                continue;
            }

            if (word.Length > 0) yield return word.ToString();
            word.Clear();
        }

        if (word.Length > 0) yield return word.ToString();
    }

    /// <summary>What two share, by what either has (Jaccard).</summary>
    public double Likeness(Shingles other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var shared = Shared(other);
        var all = Hashes.Count + other.Hashes.Count - shared;
        return all == 0 ? 1 : (double)shared / all;
    }

    /// <summary>How much of this one the other has.</summary>
    public double ContainedIn(Shingles other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Hashes.Count == 0 ? 0 : (double)Shared(other) / Hashes.Count;
    }

    private int Shared(Shingles other)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < Hashes.Count && j < other.Hashes.Count)
        {
            if (Hashes[i] == other.Hashes[j])
            {
                shared++;
                i++;
                j++;
            }
            else if (Hashes[i] < other.Hashes[j]) i++;
            else j++;
        }

        return shared;
    }

    private static ulong Hash(string word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word) hash = (hash ^ c) * Prime;
        return Mix(hash);
    }

    private static ulong Join(ReadOnlySpan<ulong> words)
    {
        var hash = 0UL;
        foreach (var word in words) hash = Mix((hash * Prime) + word);
        return hash;
    }

    /// <summary>Spreads every bit over all others (the finaliser of MurmurHash3).</summary>
    internal static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 33)) * 0xFF51AFD7ED558CCDUL;
        x = (x ^ (x >> 33)) * 0xC4CEB9FE1A85EC53UL;
        return x ^ (x >> 33);
    }
}
