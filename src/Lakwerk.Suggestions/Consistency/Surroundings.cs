namespace Lakwerk.Suggestions.Consistency;

/// <summary>
/// The words around what was covered, to find the same sentence where the covered words themselves read differently: a scan
/// with other misreadings, a quotation with other spelling.
/// </summary>
internal sealed class Surroundings
{
    /// <summary>Words on each side that must be the same.</summary>
    public const int Words = 4;

    /// <summary>Words that may stand between more or less than in the covered place.</summary>
    private const int Slack = 2;

    private const int LongestGap = 12;
    private const ulong Mix = 0x9E3779B97F4A7C15;

    private readonly Dictionary<ulong, List<Gap>> _gaps = [];

    /// <summary>Remembers the words around a covered range.</summary>
    public void Add(PassageToken[] tokens, int first, int last, CoveredPhrase phrase)
    {
        if (first < Words || last + Words >= tokens.Length || last - first >= LongestGap) return;
        var key = HashOf(tokens, first - Words);
        if (!_gaps.TryGetValue(key, out var gaps)) _gaps[key] = gaps = [];
        var gap = new Gap(HashOf(tokens, last + 1), last - first + 1, phrase);
        if (!gaps.Contains(gap)) gaps.Add(gap);
    }

    /// <summary>What stands open between the same words, when these end before a token.</summary>
    public (CoveredPhrase Phrase, int Last)? OpenAfter(PassageToken[] tokens, int at)
    {
        if (at < Words || !_gaps.TryGetValue(HashOf(tokens, at - Words), out var gaps)) return null;
        foreach (var gap in gaps)
        {
            for (var length = Math.Max(1, gap.Length - Slack); length <= gap.Length + Slack && at + length + Words <= tokens.Length; length++)
            {
                if (HashOf(tokens, at + length) == gap.After) return (gap.Phrase, at + length - 1);
            }
        }

        return null;
    }

    private static ulong HashOf(PassageToken[] tokens, int first)
    {
        ulong hash = 0;
        for (var i = first; i < first + Words; i++) hash = (hash ^ tokens[i].Hash) * Mix;
        return hash;
    }

    private readonly record struct Gap(ulong After, int Length, CoveredPhrase Phrase);
}
