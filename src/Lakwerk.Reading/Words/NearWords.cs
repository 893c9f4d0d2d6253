using System.Collections.Frozen;

namespace Lakwerk.Reading.Words;

/// <summary>Words that can be found by a near spelling: by every way of leaving one character out, without trying all of them.</summary>
internal sealed class NearWords
{
    /// <summary>From this length on one edit of any kind is believed, and from <see cref="TwoEditsFrom"/> two.</summary>
    private const int OneEditFrom = 6;
    private const int TwoEditsFrom = 10;

    private readonly FrozenDictionary<string, string> _words;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _span;
    private readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _gaps;

    /// <param name="words">What may be found.</param>
    /// <param name="key">How words are compared.</param>
    public NearWords(IEnumerable<string> words, Func<string, string> key)
    {
        _words = words.DistinctBy(key).ToFrozenDictionary(key, word => word, StringComparer.Ordinal);
        _span = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _gaps = Gaps(_words.Keys).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The word with exactly this key, or null.</summary>
    public string? Same(ReadOnlySpan<char> key) => _span.TryGetValue(key, out var word) ? word : null;

    /// <summary>The word whose key is nearest, within one edit, or two of a long word; null when there is none.</summary>
    public string? Nearest(ReadOnlySpan<char> key)
    {
        if (key.Length < OneEditFrom) return null;
        var most = key.Length >= TwoEditsFrom ? 2 : 1;
        string? best = null;
        var bestDistance = most + 1;
        Consider(key, key, most, ref best, ref bestDistance);
        Span<char> gap = stackalloc char[key.Length - 1];
        for (var i = 0; i < key.Length; i++)
        {
            key[..i].CopyTo(gap);
            key[(i + 1)..].CopyTo(gap[i..]);
            Consider(gap, key, most, ref best, ref bestDistance);
        }

        return best is null ? null : _words[best];
    }

    private void Consider(ReadOnlySpan<char> gap, ReadOnlySpan<char> key, int most, ref string? best, ref int bestDistance)
    {
        if (!_gaps.TryGetValue(gap, out var candidates)) return;
        foreach (var candidate in candidates)
        {
            if (candidate.Length < OneEditFrom || candidate == best) continue;
            var distance = EditDistance.Of(key, candidate, most);
            // A last letter that differs is an inflection, not damage: "verzoeken", "bijlages".
            if (distance >= bestDistance || IsInflection(key, candidate)) continue;
            best = candidate;
            bestDistance = distance;
        }
    }

    private static bool IsInflection(ReadOnlySpan<char> key, string candidate) =>
        key.Length > candidate.Length && key.StartsWith(candidate) || candidate.Length > key.Length && candidate.AsSpan().StartsWith(key) && candidate.Length - key.Length > 1;

    private static FrozenDictionary<string, string[]> Gaps(IEnumerable<string> keys)
    {
        var gaps = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var key in keys.Where(key => key.Length >= OneEditFrom))
        {
            Add(key, key);
            for (var i = 0; i < key.Length; i++) Add(key.Remove(i, 1), key);
        }

        return gaps.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);

        void Add(string gap, string key)
        {
            if (!gaps.TryGetValue(gap, out var set)) gaps[gap] = set = new HashSet<string>(StringComparer.Ordinal);
            set.Add(key);
        }
    }
}
