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
                end = CutTail(start, end);
                if (_source.Words.IsDamaged && HeadingPart(start, end) is { } part)
                {
                    if (part.Start > start) AddLine(line, start, part.Start);
                    AddPart(line, part.Start, part.End);
                    if (part.End < end) AddPart(line, part.End, end);
                }
                else AddLine(line, start, end);
                _afterGap = false;
            }
        }

        return new FlowText(_source, _text.ToString(), [.. _map], _headings, _mended) { BodyStart = _body, Furniture = _furniture };
    }

    /// <summary>A heading whose line end was lost: before the sentence behind it, or behind the last sentence of the line.</summary>
    private (int Start, int End)? HeadingPart(int start, int end)
    {
        var text = _source.Text.AsSpan(start, end - start);
        foreach (var opening in SectionHeadings.Openings)
            if (text.IndexOf(opening, StringComparison.Ordinal) is > 8 and < 110 and var at && !text[..at].ContainsAny(".,;:") && SectionHeadings.Read(text[..at], marked: false) is { Kind: not (SectionKind.Other or SectionKind.Annex) }) return (start, start + at + 1);
        var stop = text.LastIndexOf(". ", StringComparison.Ordinal);
        return stop > 30 && text.Length - stop > 8 && SectionHeadings.Read(text[(stop + 2)..], marked: false) is { Kind: not (SectionKind.Other or SectionKind.Annex) } ? (start + stop + 2, end) : null;
    }

    private void AddPart(SourceLine line, int start, int end)
    {
        _afterGap = true;
        while (end > start && char.IsWhiteSpace(_source.Text[end - 1])) end--;
        AddLine(line, start, end);
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
            if (char.IsLetterOrDigit(text[i])) length = AddWord(i, end);
            else if (_source.Words.IsDamaged && IsLoneOne(text, i, start, end)) Append('1', i);
            else if (_source.Words.IsDamaged && IsSpeck(text, i, start, end)) length = 1;
            else if (!char.IsWhiteSpace(text[i]))
            {
                Append(text[i] == '\f' ? ' ' : text[i], i);
                if (_source.Words.IsDamaged && IsItemBehind(text, i, end)) Append('\n', i);
                else if (_source.Words.IsDamaged && IsUnspaced(text, i, end)) Append(' ', i);
            }
            else if (_text.Length > 0 && _text[^1] is not (' ' or '\n')) Append(' ', i);

            i += length;
        }
    }

    /// <summary>"met de nummers | en 6 t/m 12": the stroke behind such a word is a number.</summary>
    private static bool IsLoneOne(string text, int at, int start, int end)
    {
        if (text[at] != '|' || at < start + 2 || at + 1 >= end || text[at - 1] != ' ' || text[at + 1] is not (' ' or ',') || text.AsSpan(start, end - start).Count('|') > 1) return false;
        var before = text.AsSpan(start, at - 1 - start);
        return before.EndsWith("nummers", StringComparison.OrdinalIgnoreCase) || before.EndsWith("nummer", StringComparison.OrdinalIgnoreCase) || before.EndsWith("document", StringComparison.OrdinalIgnoreCase) || before.EndsWith("documenten", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A sign that no letter needs: alone between blanks, or behind a word where nothing was left out.</summary>
    private static bool IsSpeck(string text, int at, int start, int end)
    {
        var blankBefore = at == start || char.IsWhiteSpace(text[at - 1]);
        var blankAfter = at + 1 >= end || char.IsWhiteSpace(text[at + 1]);
        return text[at] switch
        {
            '`' or '~' or '_' or '|' => at > start,
            '*' => at > start && !(blankBefore && blankAfter),
            '\'' => at > start && blankAfter,
            '.' or ',' => at > start && blankBefore && blankAfter,
            '-' => at > start && !blankBefore && blankAfter && at + 2 < end && char.IsLetterOrDigit(text[at + 1 + 1]) && !IsJoined(text.AsSpan(at + 2, end - at - 2)),
            _ => false,
        };
    }

    /// <summary>"7 en 21.Zou deze": a sentence begins without its blank.</summary>
    private static bool IsUnspaced(string text, int at, int end) =>
        text[at] == '.' && at > 1 && at + 2 < end && char.IsUpper(text[at + 1]) && char.IsLower(text[at + 2]) && (char.IsAsciiDigit(text[at - 1]) || char.IsLower(text[at - 1]) && char.IsLower(text[at - 2]));

    /// <summary>"U verzoekt om: a. de vergunning; b. de adviezen": the line ends between items were lost.</summary>
    private static bool IsItemBehind(string text, int at, int end)
    {
        if (text[at] is not (':' or ';') || at + 4 >= end || text[at + 1] != ' ') return false;
        var rest = text.AsSpan(at + 2, end - at - 2);
        return PageFurniture.IsBullet(rest) || PageFurniture.IsNumbered(rest);
    }

    /// <summary>"Bedrijfs- en fabricagegegevens": this hyphen means something.</summary>
    private static bool IsJoined(ReadOnlySpan<char> rest) => rest.StartsWith("en ", StringComparison.Ordinal) || rest.StartsWith("of ", StringComparison.Ordinal) || rest.StartsWith("dan ", StringComparison.Ordinal);

    /// <summary>Writes a word as it should be; gives how much of the source it took.</summary>
    private int AddWord(int start, int end)
    {
        var (sound, length) = _source.Words.At(_source.Text, start, end);
        var word = _source.Text.AsSpan(start, length);
        sound ??= ArticleNumber(word);
        if (sound is null && _source.Words.FirstOfTwo(word) is > 0 and var first)
        {
            AddWord(start, start + first);
            Append(' ', start + first);
            return first;
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
