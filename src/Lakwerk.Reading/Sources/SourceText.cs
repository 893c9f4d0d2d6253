using System.Text;
using Lakwerk.Reading.Words;
using Lakwerk.Text;

namespace Lakwerk.Reading.Sources;

/// <summary>
/// A file as text that knows its places: plain text by lines, paged text by pages and boxes. Marks of simple markup are
/// blanked, not cut out, so that every offset still points into the source.
/// </summary>
public sealed class SourceText
{
    /// <summary>Longer text is refused: no letter or bundle has it, and reading must end.</summary>
    public const int LongestText = 64 * 1024 * 1024;

    private readonly TextDocument? _paged;
    private readonly Lazy<LetterWords> _words;
    private readonly int[] _pageStarts;
    private readonly int[] _lineStarts;

    private SourceText(string text, string raw, List<SourceLine> lines, TextDocument? paged, int[] pageStarts)
    {
        Text = text;
        Raw = raw;
        Lines = lines;
        _paged = paged;
        _pageStarts = pageStarts;
        _lineStarts = [.. lines.Select(line => line.Start)];
        _words = new(() => LetterWords.Of(text));
    }

    /// <summary>The text with markup blanked.</summary>
    public string Text { get; }

    /// <summary>The text as it came, of the same length.</summary>
    public string Raw { get; }

    public IReadOnlyList<SourceLine> Lines { get; }

    internal LetterWords Words => _words.Value;

    public bool IsPaged => _paged is not null;

    public static SourceText Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Guard(text.Length);
        var lines = new List<SourceLine>();
        AddLines(text, 0, text.Length, 0, lines);
        return new SourceText(Markup.Blank(text), text, lines, null, [0]);
    }

    public static SourceText Of(TextDocument paged)
    {
        ArgumentNullException.ThrowIfNull(paged);
        var text = new StringBuilder();
        var starts = new List<int>();
        var lines = new List<SourceLine>();
        foreach (var page in paged.Pages)
        {
            Guard(text.Length + page.Text.Length);
            starts.Add(text.Length);
            text.Append(page.Text).Append('\n');
            var first = lines.Count;
            AddLines(page.Text, starts[^1], page.Text.Length, page.Number, lines);
            LineGaps.Mark(page, starts[^1], lines, first);
        }

        var whole = text.ToString();
        return new SourceText(whole, whole, lines, paged, [.. starts]);
    }

    public ReadOnlySpan<char> SpanOf(SourceLine line) => Text.AsSpan(line.Start, line.Length);

    /// <summary>The line that holds an offset.</summary>
    public SourceLine LineAt(int offset)
    {
        var index = Array.BinarySearch(_lineStarts, offset);
        return Lines[index >= 0 ? index : Math.Max(0, ~index - 1)];
    }

    /// <summary>The place of a range; with pages also the box around its first line.</summary>
    public Place PlaceOf(int start, int end)
    {
        var line = LineAt(start);
        if (_paged is null) return new Place(line.Number);
        var index = Array.BinarySearch(_pageStarts, start);
        var page = index >= 0 ? index : ~index - 1;
        var from = start - _pageStarts[page];
        var length = Math.Min(Math.Max(1, end - start), _paged.Pages[page].Text.Length - from);
        var boxes = length > 0 ? _paged.Pages[page].BoxesOf(from, length) : [];
        return new Place(line.Number, line.Page, boxes.Count > 0 ? boxes[0] : null);
    }

    private static void AddLines(string text, int offset, int length, int page, List<SourceLine> lines)
    {
        var start = 0;
        for (var number = 1; start <= length; number++)
        {
            var end = text.AsSpan(start, length - start).IndexOf('\n');
            end = end < 0 ? length : start + end;
            var trimmed = end > start && text[end - 1] == '\r' ? end - 1 : end;
            lines.Add(new SourceLine(lines.Count, number, page, offset + start, trimmed - start));
            start = end + 1;
        }
    }

    private static void Guard(int length)
    {
        if (length > LongestText) throw new ReadingException($"The text is longer than {LongestText} characters.");
    }
}
