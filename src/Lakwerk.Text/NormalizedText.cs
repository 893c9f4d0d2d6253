namespace Lakwerk.Text;

/// <summary>
/// A page as a searcher reads it: one space for any white space, words rejoined over hyphenated line ends, plain
/// punctuation, and on request without case or diacritics. Every character remembers where it stands in the source.
/// </summary>
internal sealed class NormalizedText
{
    private readonly string _source;
    private readonly int[] _origins;

    private NormalizedText(string source, string text, int[] origins)
    {
        _source = source;
        Text = text;
        _origins = origins;
    }

    public string Text { get; }

    public static NormalizedText Of(string source, Normalization how) => new Builder(source, how).Build();

    /// <summary>The source range behind a range of <see cref="Text"/>, with the combining marks that belong to its last letter.</summary>
    public (int Start, int Length) SourceRange(int start, int length)
    {
        if (length == 0) return (start < _origins.Length ? _origins[start] : _source.Length, 0);
        var first = _origins[start];
        var end = _origins[start + length - 1] + 1;
        while (end < _source.Length && CharacterFolding.IsCombining(_source[end])) end++;
        return (first, end - first);
    }

    private ref struct Builder(string source, Normalization how)
    {
        private readonly char[] _text = new char[source.Length * 3];
        private readonly int[] _origins = new int[source.Length * 3];
        private int _length;

        public NormalizedText Build()
        {
            for (var i = 0; i < source.Length; i++)
            {
                var c = source[i];
                if (CharacterFolding.IsInvisible(c) || (!how.KeepDiacritics && CharacterFolding.IsCombining(c))) continue;
                c = CharacterFolding.Plain(c);
                if (char.IsWhiteSpace(c)) i = AddSpace(i);
                else if (CharacterFolding.Expand(c) is { } letters) AddAll(letters, i);
                else Add(c, i);
            }

            return new(source, new string(_text, 0, _length), _origins[.._length]);
        }

        /// <summary>Adds one space for a run of them, or none where the run splits a hyphenated word; returns the run's last index.</summary>
        private int AddSpace(int i)
        {
            var end = i;
            var breaks = false;
            while (end < source.Length && (char.IsWhiteSpace(source[end]) || CharacterFolding.IsInvisible(source[end])))
            {
                breaks |= source[end] is '\n' or '\r' or '\u2028' or '\u2029';
                end++;
            }

            if (breaks && IsHyphenated(end))
            {
                if (!how.KeepHyphens) _length--;
            }
            else if (breaks && IsSoftHyphenated(i)) return end - 1;
            else Add(' ', i);
            return end - 1;
        }

        private readonly bool IsHyphenated(int next) =>
            _length > 1 && _text[_length - 1] == '-' && char.IsLetterOrDigit(_text[_length - 2]) &&
            next < source.Length && char.IsLetterOrDigit(source[next]);

        private readonly bool IsSoftHyphenated(int at) => at > 0 && source[at - 1] == '\u00AD';

        private void AddAll(string letters, int origin)
        {
            foreach (var letter in letters) Add(letter, origin);
        }

        private void Add(char c, int origin)
        {
            if (!how.KeepDiacritics) c = CharacterFolding.WithoutDiacritic(c);
            _text[_length] = how.KeepCase ? c : char.ToLowerInvariant(c);
            _origins[_length++] = origin;
        }
    }
}

/// <summary>What a normalised text keeps of its source.</summary>
internal readonly record struct Normalization(bool KeepCase, bool KeepDiacritics, bool KeepHyphens);
