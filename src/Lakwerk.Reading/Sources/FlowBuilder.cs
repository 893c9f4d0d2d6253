using System.Text;
using Lakwerk.Reading.Words;

namespace Lakwerk.Reading.Sources;

/// <summary>Makes the flow of a source: drops page furniture, joins lines, finds headings, mends words.</summary>
internal sealed class FlowBuilder
{
    private readonly SourceText _source;
    private readonly bool[] _furniture;
    private readonly StringBuilder _text;
    private readonly List<int> _map;
    private readonly List<SectionHeading> _headings = [];
    private readonly HashSet<int> _mended = [];
    private readonly Dictionary<string, string?> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _tails;
    private bool _afterHeading;
    private bool _afterGap = true;
    private bool _afterArticle;

    private readonly IReadOnlySet<int> _breaks;
    private int _body;
    private bool _breakDue;
    private bool _afterSalutation;

    private FlowBuilder(SourceText source, IReadOnlySet<int> breaks)
    {
        _source = source;
        _breaks = breaks;
        _furniture = PageFurniture.Find(source);
        _text = new StringBuilder(source.Text.Length);
        _map = new List<int>(source.Text.Length);
        _tails = Tails();
    }

    /// <param name="source">The letter or bundle.</param>
    /// <param name="breaks">Lines with which another document begins: no sentence runs on over them.</param>
    public static FlowText Build(SourceText source, IReadOnlySet<int>? breaks = null) => new FlowBuilder(source, breaks ?? new HashSet<int>()).Run();

    private FlowText Run()
    {
        foreach (var line in _source.Lines)
        {
            _breakDue |= _breaks.Contains(line.Index);
            var (start, end) = Trim(line);
            if (start == end || _furniture[line.Index] && !IsKeptHeading(line)) _afterGap = true;
            else
            {
                _afterGap |= line.AfterGap;
                AddLine(line, start, CutTail(start, end));
                _afterGap = false;
            }
        }

        return new FlowText(_source, _text.ToString(), [.. _map], _headings, _mended) { BodyStart = _body, Furniture = _furniture };
    }

    private void AddLine(SourceLine line, int start, int end)
    {
        var text = _source.Text.AsSpan(start, end - start);
        var heading = HeadingOf(line, text);
        var salutation = Salutations.Is(text);
        Separate(heading is not null || salutation || _afterSalutation, PageFurniture.IsBullet(text) || EndsSentence() && PageFurniture.IsNumbered(text), text[0]);
        var from = _text.Length;
        AddWords(start, end);
        if (salutation && _body == 0) _body = _text.Length;
        _afterSalutation = salutation;
        if (heading is { } found)
        {
            _headings.Add(new SectionHeading(from, _text.Length, found.Kind, found.Topic));
        }

        _afterHeading = heading is not null;
    }

    /// <summary>A repeated line that names a ground is a heading that comes back, not furniture.</summary>
    private bool IsKeptHeading(SourceLine line) =>
        SectionHeadings.Read(_source.SpanOf(line), marked: false) is { Kind: not (SectionKind.Other or SectionKind.Annex) };

    private (SectionKind Kind, GroundTopic? Topic)? HeadingOf(SourceLine line, ReadOnlySpan<char> text)
    {
        var marked = Markup.IsHeading(_source.Raw.AsSpan(line.Start, line.Length));
        if (!marked && !_afterGap && !EndsSentence() && !_afterHeading && !SectionHeadings.IsNamedAnnex(text)) return null;
        return SectionHeadings.Read(text, marked);
    }

    private void Separate(bool heading, bool bullet, char first)
    {
        if (_text.Length == 0) return;
        if (heading || bullet || _afterHeading || _breakDue || _afterGap && EndsSentence())
        {
            _breakDue = false;
            Append('\n', _map[^1]);
            return;
        }

        if (_text[^1] == '-' && _text.Length > 1 && char.IsLetter(_text[^2]) && char.IsLower(first))
        {
            _text.Length--;
            _map.RemoveAt(_map.Count - 1);
            return;
        }

        Append(' ', _map[^1]);
    }

    private bool EndsSentence() => _text.Length == 0 || _text[^1] is '.' or ':' or ';' or '?' or '!' or '\n' or ')' or ']';

    private void AddWords(int start, int end)
    {
        var text = _source.Text;
        for (var i = start; i < end;)
        {
            var length = 1;
            if (char.IsLetterOrDigit(text[i]))
            {
                while (i + length < end && IsWordCharacter(text, i + length, end)) length++;
                length = AddWord(i, length, end);
            }
            else if (!char.IsWhiteSpace(text[i])) Append(text[i] == '\f' ? ' ' : text[i], i);
            else if (_text.Length > 0 && _text[^1] is not (' ' or '\n')) Append(' ', i);

            i += length;
        }
    }

    private static bool IsWordCharacter(string text, int at, int end) =>
        char.IsLetterOrDigit(text[at]) || text[at] is '|' or '!' or '$' && at + 1 < end && char.IsLetterOrDigit(text[at + 1]);

    /// <summary>Writes a word as it should be; gives how much of the source it took.</summary>
    private int AddWord(int start, int length, int end)
    {
        var word = _source.Text.AsSpan(start, length);
        var sound = Mend(word) ?? ArticleNumber(word);
        if (sound is null && Pieces(start, length, end) is { } pieces)
        {
            sound = pieces.Sound;
            length = pieces.Length;
        }

        _afterArticle = (sound ?? (length == 7 ? word.ToString() : "")).Equals("artikel", StringComparison.OrdinalIgnoreCase);
        if (sound is null)
        {
            for (var i = 0; i < length; i++) Append(word[i], start + i);
            return length;
        }

        _mended.Add(_text.Length);
        for (var i = 0; i < sound.Length; i++)
            Append(i == 0 && char.IsUpper(word[0]) ? char.ToUpperInvariant(sound[0]) : sound[i], start + Math.Min(i, length - 1));
        return length;
    }

    /// <summary>"artikel lO": what stands after the word is a number.</summary>
    private string? ArticleNumber(ReadOnlySpan<char> word)
    {
        if (!_afterArticle || word.Length != 2) return null;
        return DutchDateReader.Digit(word[0]) is { } ten && DutchDateReader.Digit(word[1]) is { } one && !(char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1])) ? $"{ten}{one}" : null;
    }

    /// <summary>A word of the grammar with a blank or a speck inside.</summary>
    private (string Sound, int Length)? Pieces(int start, int length, int end)
    {
        var text = _source.Text;
        var gap = start + length;
        if (gap + 1 >= end || length > 20 || text[gap] is not (' ' or '\'' or '’' or '.' or '-') || !char.IsLower(text[gap + 1])) return null;
        var next = gap + 1;
        while (next < end && IsWordCharacter(text, next, end)) next++;
        return WordMender.Join(text.AsSpan(start, length), text.AsSpan(gap + 1, next - gap - 1)) is { } sound ? (sound, next - start) : null;
    }

    private string? Mend(ReadOnlySpan<char> word)
    {
        var lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(word, out var known)) return known;
        var sound = char.IsAsciiDigit(word[0]) && word.Length < 4 ? null : WordMender.Mend(word);
        lookup[word] = sound;
        return sound;
    }

    private void Append(char c, int from)
    {
        _text.Append(c);
        _map.Add(from);
    }

    private (int Start, int End) Trim(SourceLine line)
    {
        int start = line.Start, end = line.End;
        while (start < end && char.IsWhiteSpace(_source.Text[start])) start++;
        while (end > start && char.IsWhiteSpace(_source.Text[end - 1])) end--;
        return (start, end);
    }

    /// <summary>Header texts of two words and more; in scans they also stand at the end of a line of the letter.</summary>
    private HashSet<string> Tails()
    {
        var tails = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in _source.Lines)
        {
            var text = _source.SpanOf(line).Trim();
            if (_furniture[line.Index] && text.Length is >= 10 and <= 60 && text.Contains(' ') && char.IsUpper(text[0])) tails.Add(text.ToString());
        }

        return tails;
    }

    private int CutTail(int start, int end)
    {
        var text = _source.Text.AsSpan(start, end - start);
        foreach (var tail in _tails)
            if (text.Length > tail.Length + 20 && text.EndsWith(tail, StringComparison.Ordinal)) return start + text[..^tail.Length].TrimEnd().Length;
        return end;
    }
}
