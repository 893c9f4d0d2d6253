namespace Lakwerk.Reading.Words;

/// <summary>
/// A short pattern that can be looked for with errors, all edits of a text position at once (Myers 1999, "A fast bit-vector
/// algorithm for approximate string matching").
/// </summary>
internal sealed class NearPattern
{
    private const int Longest = 64;
    private const int Ascii = 128;

    private readonly ulong[] _positions = new ulong[Ascii];

    public NearPattern(string pattern)
    {
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        Text = pattern.Length > Longest ? pattern[..Longest] : pattern;
        for (var i = 0; i < Text.Length; i++)
            if (Text[i] < Ascii) _positions[Text[i]] |= 1UL << i;
    }

    public string Text { get; }

    public int Length => Text.Length;

    /// <summary>Fewest edits between the pattern and a part of the text that may begin and end anywhere.</summary>
    public int DistanceAnywhere(ReadOnlySpan<char> text) => Distance(text, 0);

    /// <summary>Fewest edits between the pattern and a beginning of the text.</summary>
    public int DistanceAtStart(ReadOnlySpan<char> text) => Distance(text[..Math.Min(text.Length, 2 * Length)], 1);

    private int Distance(ReadOnlySpan<char> text, ulong firstRow)
    {
        var last = 1UL << (Length - 1);
        ulong plus = ulong.MaxValue, minus = 0;
        int distance = Length, best = Length;
        foreach (var c in text)
        {
            var equal = c < Ascii ? _positions[c] : 0;
            var vertical = equal | minus;
            var diagonal = (((equal & plus) + plus) ^ plus) | equal;
            var up = minus | ~(diagonal | plus);
            var down = plus & diagonal;
            if ((up & last) != 0) distance++;
            else if ((down & last) != 0) distance--;
            up = (up << 1) | firstRow;
            down <<= 1;
            plus = down | ~(vertical | up);
            minus = up & vertical;
            if (distance < best) best = distance;
        }

        return best;
    }
}
