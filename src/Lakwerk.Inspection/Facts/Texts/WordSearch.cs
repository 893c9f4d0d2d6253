using System.Buffers;
using System.Text;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Inspection.Facts;

/// <summary>Looks for many words at once, forwards and backwards, in text and in bytes of unknown coding.</summary>
internal sealed class WordSearch
{
    private readonly string[] _words;
    private readonly SearchValues<string>? _values;

    /// <param name="squeezedWords">What to look for.</param>
    /// <param name="isKept">Says which text may stand in the file: a number turned round is often another number.</param>
    public WordSearch(IReadOnlyCollection<string> squeezedWords, Func<string, bool>? isKept = null)
    {
        var reversed = squeezedWords.Select(TextForm.Reverse).Where(word => isKept is null || !isKept(word));
        _words = [.. squeezedWords.Concat(reversed).Where(word => word.Length > 0).Distinct()];
        if (_words.Length > 0) _values = SearchValues.Create(_words, StringComparison.OrdinalIgnoreCase);
    }

    public bool IsEmpty => _values is null;

    /// <summary>The first word found in a text, or null.</summary>
    public string? In(string text)
    {
        if (_values is null || text.Length == 0) return null;
        return InSqueezed(TextForm.Squeeze(text));
    }

    /// <summary>The first word found in a string object, whichever way its bytes may be read.</summary>
    public string? In(PdfString value)
    {
        if (_values is null) return null;
        return In(value.ToText()) ?? In(value.Bytes.Span);
    }

    /// <summary>
    /// The first word found in bytes read as Latin-1, as UTF-8, and as UTF-16 of either order (where every other byte of a
    /// western letter is zero, so that dropping zeros gives Latin-1).
    /// </summary>
    public string? In(ReadOnlySpan<byte> bytes)
    {
        if (_values is null || bytes.IsEmpty) return null;
        return InSqueezed(TextForm.Squeeze(Encoding.Latin1.GetString(bytes)))
            ?? (Ascii.IsValid(bytes) ? null : InSqueezed(TextForm.Squeeze(Encoding.UTF8.GetString(bytes))));
    }

    private string? InSqueezed(string text)
    {
        var at = text.AsSpan().IndexOfAny(_values!);
        return at < 0 ? null : Array.Find(_words, word => text.AsSpan(at).StartsWith(word, StringComparison.OrdinalIgnoreCase));
    }
}
