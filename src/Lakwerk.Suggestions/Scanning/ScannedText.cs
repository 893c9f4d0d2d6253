using System.Buffers;
using Lakwerk.Text;

namespace Lakwerk.Suggestions.Scanning;

/// <summary>
/// A text prepared once for all detectors: plain punctuation and spaces, no invisible characters, and the positions of
/// digits, addresses of web pages and dates. Offsets are in <see cref="Chars"/>; <see cref="SourceRange"/> leads back.
/// </summary>
internal sealed class ScannedText
{
    private static readonly SearchValues<string> UrlStarts =
        SearchValues.Create(["http://", "https://", "www.", "ftp://"], StringComparison.OrdinalIgnoreCase);

    private readonly char[] _chars;
    private readonly int _length;
    private readonly int[]? _origins;
    private List<Run>? _digits;
    private List<Run>? _urls;
    private List<FoundDate>? _dates;

    public ScannedText(string source)
    {
        _chars = new char[source.Length];
        for (var i = 0; i < source.Length; i++)
        {
            if ((i == 0 || source[i - 1] == '\n') && QuoteMarks(source, i) is > 0 and var marks)
            {
                _origins ??= Enumerable.Range(0, source.Length + 1).ToArray();
                i += marks - 1;
                continue;
            }

            if (CharacterFolding.IsInvisible(source[i]))
            {
                _origins ??= Enumerable.Range(0, source.Length + 1).ToArray();
                continue;
            }

            if (_origins is not null) _origins[_length] = i;
            _chars[_length++] = Fold(source[i]);
        }
    }

    public ReadOnlySpan<char> Chars => _chars.AsSpan(0, _length);

    public int Length => _length;

    public char this[int index] => (uint)index < (uint)_length ? _chars[index] : '\0';

    public IReadOnlyList<Run> Digits => _digits ??= FindDigits();

    public IReadOnlyList<FoundDate> Dates => _dates ??= DateReader.FindAll(this);

    public ReadOnlySpan<char> Slice(int start, int end) => Chars[Math.Max(0, start)..Math.Min(_length, end)];

    public ReadOnlySpan<char> Slice(Run run) => Chars[run.Start..run.End];

    public (int Start, int End) SourceRange(int start, int end) =>
        _origins is null ? (start, end) : (_origins[start], _origins[end - 1] + 1);

    /// <summary>Addresses of web pages, with what follows them up to a blank, and on the next line when they were broken.</summary>
    public IReadOnlyList<Run> Urls => _urls ??= FindUrls();

    public bool InUrl(int position) => Covers(_urls ??= FindUrls(), position);

    /// <summary>The first date that ends after a position, or null.</summary>
    public FoundDate? DateEndingAfter(int position)
    {
        int low = 0, high = Dates.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Dates[middle].End <= position) low = middle + 1;
            else high = middle;
        }

        return low < Dates.Count ? Dates[low] : null;
    }

    public int LineStart(int position) => Chars[..position].LastIndexOf('\n') + 1;

    /// <summary>How long the marks are that mail programs put before quoted lines ("> > "); they would part what stands on two lines.</summary>
    private static int QuoteMarks(string text, int start)
    {
        var end = start;
        for (var i = start; i < text.Length && text[i] is '>' or ' '; i++)
        {
            if (text[i] == '>') end = i + 1;
        }

        return end > start && end < text.Length && text[end] == ' ' ? end + 1 - start : end - start;
    }

    private static char Fold(char c)
    {
        if (c is > ' ' and < '\u007F') return c;
        var plain = CharacterFolding.Plain(c);
        return plain switch
        {
            '\n' or '\f' or '\v' => '\n',
            '\t' or '\r' => ' ',
            _ => plain,
        };
    }

    private static bool Covers(List<Run> runs, int position)
    {
        int low = 0, high = runs.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (runs[middle].End <= position) low = middle + 1;
            else high = middle;
        }

        return low < runs.Count && runs[low].Start <= position;
    }

    private List<Run> FindDigits()
    {
        var runs = new List<Run>();
        for (var i = 0; i < _length; i++)
        {
            var offset = Chars[i..].IndexOfAnyInRange('0', '9');
            if (offset < 0) break;
            var start = i + offset;
            i = start;
            while (i < _length && char.IsAsciiDigit(_chars[i])) i++;
            runs.Add(new(start, i));
        }

        return runs;
    }

    private List<Run> FindUrls()
    {
        var urls = new List<Run>();
        var from = 0;
        for (var offset = Chars.IndexOfAny(UrlStarts); offset >= 0; offset = Chars[from..].IndexOfAny(UrlStarts))
        {
            var start = from + offset;
            from = WebAddressEnd.Of(Chars, start);
            urls.Add(new(start, from));
        }

        return urls;
    }
}
