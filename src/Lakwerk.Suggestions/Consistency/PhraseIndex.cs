namespace Lakwerk.Suggestions.Consistency;

/// <summary>
/// Finds covered phrases in a row of words. Long ones are known by pieces, so that a paragraph is found where only a part of it
/// was taken over. A look-up costs as much as there are different lengths of phrases that begin with a word, at most
/// <see cref="PieceLength"/> twice over.
/// </summary>
internal sealed class PhraseIndex
{
    /// <summary>Words of a piece of a long phrase.</summary>
    public const int PieceLength = 12;

    private const ulong Mix = 0x9E3779B97F4A7C15;

    private readonly Dictionary<ulong, CoveredPhrase> _phrases = [];
    private readonly Dictionary<ulong, CoveredPhrase> _pieces = [];
    private readonly Dictionary<ulong, SortedSet<int>> _lengths = [];

    public IEnumerable<CoveredPhrase> All => _phrases.Values;

    /// <summary>The phrase of a range of words; the same words are the same phrase.</summary>
    public CoveredPhrase Add(PassageToken[] tokens, int first, int last)
    {
        var length = last - first + 1;
        var key = HashOf(tokens, first, length);
        if (_phrases.TryGetValue(key, out var phrase)) return phrase;
        _phrases[key] = phrase = new CoveredPhrase(length);
        if (length <= 2 * PieceLength) AddPiece(tokens, first, length, phrase);
        else for (var at = first; at + PieceLength <= last + 1; at += PieceLength) AddPiece(tokens, at, PieceLength, phrase);
        return phrase;
    }

    /// <summary>The longest phrase, or piece of one, that stands at a place.</summary>
    public (CoveredPhrase Phrase, int Last)? At(PassageToken[] tokens, int at)
    {
        if (!_lengths.TryGetValue(tokens[at].Hash, out var lengths)) return null;
        foreach (var length in lengths)
        {
            if (at + length <= tokens.Length && _pieces.TryGetValue(HashOf(tokens, at, length), out var phrase)) return (phrase, at + length - 1);
        }

        return null;
    }

    private void AddPiece(PassageToken[] tokens, int first, int length, CoveredPhrase phrase)
    {
        if (!_pieces.TryAdd(HashOf(tokens, first, length), phrase)) return;
        if (!_lengths.TryGetValue(tokens[first].Hash, out var lengths)) _lengths[tokens[first].Hash] = lengths = new(LongestFirst);
        lengths.Add(length);
    }

    private static readonly Comparer<int> LongestFirst = Comparer<int>.Create((a, b) => b.CompareTo(a));

    private static ulong HashOf(PassageToken[] tokens, int first, int length)
    {
        var hash = (ulong)length;
        for (var i = first; i < first + length; i++) hash = (hash ^ tokens[i].Hash) * Mix;
        return hash;
    }
}
