namespace Lakwerk.Text;

/// <summary>
/// Turns offsets in UTF-16 units, as .NET counts, into offsets in Unicode code points, as files and other languages count.
/// Costs nothing for text without surrogate pairs.
/// </summary>
public sealed class CodePoints
{
    private readonly int[] _lowSurrogates;

    public CodePoints(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var low = new List<int>();
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF'); i >= 0 && i + 1 < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i], text[i + 1])) low.Add(++i);
        }

        _lowSurrogates = [.. low];
    }

    /// <summary>The number of code points before the UTF-16 offset <paramref name="utf16"/>.</summary>
    public int Before(int utf16)
    {
        var index = Array.BinarySearch(_lowSurrogates, utf16);
        return utf16 - (index >= 0 ? index : ~index);
    }
}
