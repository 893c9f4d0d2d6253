namespace Lakwerk.Reading.Words;

/// <summary>
/// The words of one letter. Enough damaged ones tell that it came out of a scan; then words that come back in it, and those of
/// any letter, tell what a word was that stands there once, and where a blank between two words was lost. Of a sound letter
/// nothing is changed but damaged words of the grammar.
/// </summary>
internal sealed class LetterWords
{
    private const int Damaged = 3;
    private const int Common = 2;
    private const int ShortestName = 4;
    private const int OneEditFrom = 6;
    private const int TwoEditsFrom = 10;
    private const int LongestGlued = 40;

    /// <summary>Longer text is no letter; comparing all its words would take too long.</summary>
    private const int LongestLetter = 2_000_000;

    private const int MostOfALength = 120;
    private const int ShortestJoined = 4;
    private const int ShortestSpecked = 3;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _mended = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<string>> _recurring = [];

    private LetterWords(string text)
    {
        if (text.Length > LongestLetter) return;
        var lookup = _counts.GetAlternateLookup<ReadOnlySpan<char>>();
        var damage = 0;
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
            if (end > i)
            {
                var word = text.AsSpan(i, end - i);
                lookup.TryGetValue(word, out var count);
                lookup[word] = count + 1;
                if (damage < Damaged && (IsMixed(word) || MendGrammar(word) is not null)) damage++;
            }
            else if (text[i] is '¢' or '`' or '~' || text[i] is '.' or ',' or '\'' && IsAlone(text, i)) damage++;

            i = Math.Max(end, i + 1);
        }

        IsDamaged = damage >= Damaged;
        if (!IsDamaged) return;
        foreach (var (word, count) in _counts.Where(pair => pair.Value >= Common && pair.Key.Length >= ShortestName && pair.Key.All(char.IsLetter)).OrderByDescending(pair => pair.Value))
        {
            var length = OcrFolding.Fold(word).Length;
            if (!_recurring.TryGetValue(length, out var words)) _recurring[length] = words = [];
            if (words.Count < MostOfALength) words.Add(word);
        }
    }

    /// <summary>So many words are spoiled that this came out of a scan.</summary>
    public bool IsDamaged { get; }

    public static LetterWords Of(string text) => new(text);

    /// <summary>
    /// The word that begins at a place: what it should be, null when it is sound or nobody knows, and how much of the text it
    /// takes. It may hold a sign that was a letter, and a blank or a speck.
    /// </summary>
    public (string? Sound, int Length) At(string text, int start, int end)
    {
        var length = 1;
        while (start + length < end && IsLetter(text, start + length, end)) length++;
        if (IsDamaged && WithSigns(text, start, end) is var whole && whole > length && Mend(text.AsSpan(start, whole)) is { } signed) return (signed, whole);
        if (Mend(text.AsSpan(start, length)) is { } sound) return (sound, length);
        return Joined(text, start, length, end) is { } joined ? joined : (null, length);
    }

    private static bool IsLetter(string text, int at, int end) =>
        char.IsLetterOrDigit(text[at]) || text[at] is '|' or '!' or '$' && at + 1 < end && char.IsLetterOrDigit(text[at + 1]);

    /// <summary>"do(umenten", "apr:l", "gebrel&lt;e": to the end of the run, when small letters stand on both sides of each sign.</summary>
    private static int WithSigns(string text, int start, int end)
    {
        var at = start;
        while (at < end && (char.IsLetterOrDigit(text[at]) || text[at] is '¢' || text[at] is ':' or '(' or '<' or '|' && at > start && char.IsLetter(text[at - 1]) && at + 1 < end && char.IsLower(text[at + 1]))) at++;
        return at - start;
    }

    /// <summary>A word with a blank or a speck inside: of the grammar, or, where a piece alone is no word, one that is known.</summary>
    private (string Sound, int Length)? Joined(string text, int start, int length, int end)
    {
        var gap = start + length;
        if (gap + 1 >= end || length > 20 || text[gap] is not (' ' or '\'' or '’' or '.' or '-' or '`' or ',' or '_' or '~' or '*') || !char.IsLower(text[gap + 1])) return null;
        var next = gap + 1;
        while (next < end && IsLetter(text, next, end)) next++;
        var first = text.AsSpan(start, length);
        var second = text.AsSpan(gap + 1, next - gap - 1);
        if (WordMender.Join(first, second) is { } sound) return (sound, next - start);
        if (IsDamaged && (Pieces(first, second, text[gap]) ?? Specked(first, second, text[gap])) is { } pieced) return (pieced, next - start);
        if (!IsDamaged || length + second.Length > LongestGlued || length + second.Length < (text[gap] == ' ' ? ShortestJoined : ShortestSpecked) || char.IsAsciiDigit(first[0]) || IsKnown(first) && IsKnown(second)) return null;
        var whole = string.Concat(first, second);
        return IsKnown(whole) ? (whole, next - start) : null;
    }

    /// <summary>"d e", "v an", "nummer s": a letter that stands alone where no letter does.</summary>
    private string? Pieces(ReadOnlySpan<char> first, ReadOnlySpan<char> second, char gap)
    {
        if (gap != ' ' || !IsLoose(first) && !IsLoose(second)) return null;
        var whole = string.Concat(first, second);
        if (whole.Length <= ShortestName) return (IsLoose(first) || !IsKnown(first)) && (IsLoose(second) || !IsKnown(second)) && CommonWords.IsSmall(whole) ? whole.ToLowerInvariant() : null;
        return second.Length == 1 && WordMender.IsAnchor(whole) ? whole : null;
    }

    /// <summary>One small letter; "u" is a word.</summary>
    private static bool IsLoose(ReadOnlySpan<char> piece) => piece.Length == 1 && char.IsLetter(piece[0]);

    /// <summary>"numm.rs": the speck is what is left of a letter.</summary>
    private static string? Specked(ReadOnlySpan<char> first, ReadOnlySpan<char> second, char gap)
    {
        if (gap is ' ' or '-' || first.Length < 2 || first.Length + second.Length < OneEditFrom || !char.IsLetter(first[0])) return null;
        var whole = string.Concat(first, second);
        return WordMender.Mend(whole) ?? WordMender.MendShapes(whole);
    }

    /// <summary>A stop or comma between blanks, but not one of a row of dots.</summary>
    private static bool IsAlone(string text, int at) =>
        at > 0 && at + 2 < text.Length && text[at - 1] == ' ' && text[at + 1] == ' ' && char.IsLetterOrDigit(text[at + 2]) && at > 1 && char.IsLetterOrDigit(text[at - 2]);

    /// <summary>The sound word, or null when the word is sound or nobody can tell what it was.</summary>
    public string? Mend(ReadOnlySpan<char> word)
    {
        var lookup = _mended.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(word, out var known)) return known;
        var sound = MendGrammar(word) ?? (IsDamaged && word.Length is >= 3 and <= LongestGlued && !IsKnown(word) && IsMostlyLetters(word) ? MendByLetter(word.ToString()) ?? MendShapes(word) : null);
        lookup[word] = sound;
        return sound;
    }

    /// <summary>How much of a run of letters and figures is the first word, when a blank was lost inside it; 0 when none was.</summary>
    public int FirstOfTwo(ReadOnlySpan<char> word)
    {
        if (!IsDamaged || word.Length is < 3 or > LongestGlued || IsKnown(word)) return 0;
        var border = Border(word);
        if (border > 0) return border;
        if (CodeBehind(word) is > 0 and var code) return code;
        var best = 0;
        for (var i = 1; i < word.Length; i++)
        {
            var left = word[..i];
            var right = word[i..];
            if (!CommonWords.IsSmall(left) && !CommonWords.IsSmall(right) || !IsPart(left, right) || !IsPart(right, left)) continue;
            if (best == 0 || Math.Min(left.Length, right.Length) > Math.Min(best, word.Length - best)) best = i;
        }

        return best;
    }

    /// <summary>"nummersDK": a word and the code of a document.</summary>
    private static int CodeBehind(ReadOnlySpan<char> word)
    {
        var at = word.Length;
        while (at > 0 && char.IsAsciiLetterUpper(word[at - 1])) at--;
        return word.Length - at is 2 or 3 && at >= OneEditFrom && WordMender.IsSound(word[..at]) ? at : 0;
    }

    /// <summary>"9mei", "nummers7": figures beside a word.</summary>
    private static int Border(ReadOnlySpan<char> word)
    {
        var digits = char.IsAsciiDigit(word[0]);
        var at = 1;
        while (at < word.Length && char.IsAsciiDigit(word[at]) == digits) at++;
        if (at == word.Length || at > 4 && digits) return 0;
        // "2Amet", "inventarislijst2A": the name of a list and a word.
        if (digits && at + 3 < word.Length && char.IsAsciiLetterUpper(word[at]) && CommonWords.Contains(word[(at + 1)..])) return at + 1;
        if (!digits && word.Length - at == 2 && char.IsAsciiLetterUpper(word[^1]) && WordMender.IsSound(word[..at])) return at;
        var letters = digits ? word[at..] : word[..at];
        var end = letters.IndexOfAnyInRange('0', '9');
        if (end >= 0) letters = letters[..end];
        var figures = digits ? word[..at] : word[at..];
        var isWord = letters.Length >= 2 && CommonWords.Contains(letters) || letters.Length >= OneEditFrom && (WordMender.IsSound(letters) || MendGrammar(letters) is not null);
        return isWord && (digits || figures.Length <= 4 && !figures.ContainsAnyExceptInRange('0', '9') || end >= 0) ? at : 0;
    }

    /// <summary>A known word, or behind or before a small one a damaged word that can be told.</summary>
    private bool IsPart(ReadOnlySpan<char> word, ReadOnlySpan<char> other) =>
        word.Length >= 2 ? IsKnown(word) || word.Length >= OneEditFrom && other.Length > 1 && MendGrammar(word) is not null : word[0] is 'u' or 'U';

    private bool IsKnown(ReadOnlySpan<char> word) =>
        CommonWords.Contains(word) || WordMender.IsSound(word) || word.Length >= ShortestName && _counts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var count) && count >= Common && !word.ContainsAnyInRange('0', '9');

    /// <summary>A short word by the common word that looks like it; a long one by the word of this letter or the common word nearest to it.</summary>
    private string? MendByLetter(string word)
    {
        if (CommonWords.Lookalike(word) is { } common) return common;
        var folded = OcrFolding.Fold(word);
        var most = folded.Length >= TwoEditsFrom ? 2 : folded.Length >= OneEditFrom || folded.Length == OneEditFrom - 1 && char.IsUpper(word[0]) ? 1 : 0;
        string? best = null;
        var bestDistance = most + 1;
        for (var length = folded.Length - most; length <= folded.Length + most; length++)
        {
            if (!_recurring.TryGetValue(length, out var candidates)) continue;
            foreach (var candidate in candidates)
            {
                var other = OcrFolding.Fold(candidate);
                var distance = EditDistance.Of(folded, other, most);
                if (candidate.Equals(word, StringComparison.OrdinalIgnoreCase)) return null;
                if (distance >= bestDistance || distance > 0 && IsInflection(folded, other)) continue;
                best = candidate;
                bestDistance = distance;
            }
        }

        return best;
    }

    /// <summary>A letter that fell apart: "riummers", "liierover".</summary>
    private static string? MendShapes(ReadOnlySpan<char> word)
    {
        if (WordMender.MendShapes(word) is { } sound) return sound;
        foreach (var variant in WordMender.Variants(word.ToString()))
            if (variant.Length >= ShortestName && CommonWords.Contains(variant)) return variant.ToLowerInvariant();
        return null;
    }

    /// <summary>
    /// A name in a scan (<c>Ien</c>, <c>8ZK</c>): as it stands when it comes back, else the one name that comes back and looks
    /// the same or has one sign more; null when there is none.
    /// </summary>
    public string? NameLike(string name)
    {
        if (_counts.GetValueOrDefault(name) >= Common || !IsDamaged) return name;
        var folded = OcrFolding.Fold(name);
        var meant = _counts.Where(pair => pair.Value > Common && char.IsUpper(pair.Key[0]) && pair.Key.Length > Common && (OcrFolding.Fold(pair.Key) == folded || name.Length > Common && pair.Key.Length == name.Length + 1 && EditDistance.IsWithin(name, pair.Key, 1))).Take(2).ToList();
        return meant is [var only] ? only.Key : null;
    }

    /// <summary>
    /// A name in a scan that stands there once (<c>FZK</c>): the one common name of its length with one other sign; null when there
    /// are several, for nobody knows which is meant. Without a common name like it the name itself.
    /// </summary>
    public string? SoundName(string name)
    {
        if (!IsDamaged || _counts.GetValueOrDefault(name) > 1) return name;
        var meant = _counts.Where(pair => pair.Value > Common && pair.Key.Length == name.Length && pair.Key.All(char.IsUpper) && EditDistance.IsWithin(name, pair.Key, 1)).Take(2).ToList();
        return meant.Count == 0 ? name : meant is [var only] ? only.Key : null;
    }

    private static bool IsInflection(string a, string b) => a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal);

    private static string? MendGrammar(ReadOnlySpan<char> word) => char.IsAsciiDigit(word[0]) && word.Length < 4 ? null : WordMender.Mend(word);

    private static bool IsMostlyLetters(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var c in word)
            if (char.IsLetter(c)) letters++;
        return letters * 2 > word.Length;
    }

    /// <summary>A figure between small letters: "verz0ek".</summary>
    private static bool IsMixed(ReadOnlySpan<char> word)
    {
        for (var i = 1; i + 1 < word.Length; i++)
            if (char.IsAsciiDigit(word[i]) && char.IsLower(word[i - 1]) && char.IsLower(word[i + 1])) return true;
        return false;
    }
}
