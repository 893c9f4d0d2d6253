using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Documents;

/// <summary>Reads a list of document numbers with its ranges, and takes the excepted out of it.</summary>
internal sealed class ListItems(FlowText flow, FlowWords words, NumberItems numbers)
{
    private const int MostItems = 5000;

    private readonly FlowText _flow = flow;
    private readonly FlowWords _words = words;
    private readonly NumberItems _numbers = numbers;
    private readonly IReadOnlyList<Token> _tokens = flow.Tokens;

    /// <summary>Where the exceptions of the list that is read end; 0 when it has none.</summary>
    public int ExceptionEnd { get; private set; }

    /// <summary>Reads items while they come; gives the first token that is none.</summary>
    public int Read(int at, string? list, List<NamedDocument> items, bool firstMayBeCode)
    {
        ExceptionEnd = 0;
        // The first item of a scan may be gone altogether: "nummers en 6 t/m 12".
        if (_flow.IsDamaged && firstMayBeCode && at + 1 < _tokens.Count && _numbers.IsJoiner(at) && _numbers.IsSoundItem(at + 1, NumberStyle.Unknown)) at++;
        var style = _numbers.StyleFrom(at);
        while (at < _tokens.Count && items.Count < MostItems)
        {
            if (_numbers.Item(at, items.Count == 0 ? (firstMayBeCode || style == NumberStyle.Digits ? style : NumberStyle.Unknown) : style) is not { } item) break;
            if (items.Count == 0 && !firstMayBeCode && char.IsAsciiLetter(item.Nr[0]) && !_numbers.IsListAhead(at)) break;
            if (NextIsUnit(at) || items.Count == 0 && IsYear(at, item.Nr)) break;
            at = WithoutExcepted(AddItem(at, item, list, style, items), list, style, items);
            var next = _numbers.AfterSeparators(at, style);
            if (next < 0) next = _numbers.AfterUnreadable(at, style);
            if (next < 0) break;
            at = next;
        }

        return at;
    }

    /// <summary>
    /// "3 t/m 7, behalve 5, en 9": takes the excepted out again and gives the first token behind them. What follows and was not
    /// named before goes on with the list.
    /// </summary>
    private int WithoutExcepted(int at, string? list, NumberStyle style, List<NamedDocument> items)
    {
        var look = _words.OverSigns(at, ",(;–-");
        if (look >= _tokens.Count || _words.AfterException(look) is not (> 0 and var first)) return at;
        while (first < _tokens.Count && (DocumentWords.Fillers.Contains(_words.Word(first)) || DocumentWords.Nouns.Contains(_words.Word(first)) || _tokens[first].Kind == TokenKind.Break || _words.Word(first) is ":" or "." or "(")) first++;
        var excepted = new List<NamedDocument>();
        var end = at;
        while (first > 0 && first < _tokens.Count && _numbers.Item(first, style) is { } item && !NextIsUnit(first))
        {
            var own = new List<NamedDocument>();
            var next = AddItem(first, item, list, style, own);
            if (excepted.Count > 0 && !own.TrueForAll(document => items.Exists(named => named.Key == document.Key))) break;
            excepted.AddRange(own);
            end = next;
            first = _numbers.AfterSeparators(next, style);
        }

        if (excepted.Count == 0) return at;
        items.RemoveAll(named => excepted.Exists(document => document.Key == named.Key));
        ExceptionEnd = _tokens[end - 1].End;
        return _words.OverSigns(end, ")–-");
    }

    private int AddItem(int at, (string Nr, double Confidence) item, string? list, NumberStyle style, List<NamedDocument> items)
    {
        var token = _tokens[at];
        if (_numbers.RangeEnd(at + 1, style) is { } end && _numbers.Range(item.Nr, end.Nr) is { } range)
        {
            var confidence = Math.Min(item.Confidence, end.Confidence);
            items.AddRange(range.Select(nr => new NamedDocument(new DocumentKey(list, nr), token.Start, _tokens[end.At].End, confidence)));
            return end.At + 1;
        }

        if (_numbers.InnerRange(token) is { } inner) items.AddRange(inner.Select(nr => new NamedDocument(new DocumentKey(list, nr), token.Start, token.End, 0.9)));
        else if (style == NumberStyle.Letters && _numbers.CodeOfTwo(at, item.Nr) is { } whole)
        {
            items.Add(new NamedDocument(new DocumentKey(list, whole), token.Start, _tokens[at + 1].End, item.Confidence * 0.7));
            return at + 2;
        }
        else items.Add(new NamedDocument(new DocumentKey(list, item.Nr), token.Start, token.End, item.Confidence));
        return at + 1;
    }

    private bool NextIsUnit(int at) => at + 1 < _tokens.Count && DocumentWords.Units.Contains(_words.Word(at + 1)) && _flow.Text[_tokens[at].Start] is not (>= 'A' and <= 'Z');

    /// <summary>"Documenten uit 2019", "uit de jaren 2021 en 2022".</summary>
    private bool IsYear(int at, string nr)
    {
        if (nr.Length != 4 || nr[0] is not ('1' or '2') || nr[1] is not ('9' or '0')) return false;
        for (var back = 1; back <= 3 && back <= at; back++)
            if (_words.Word(at - back) is "uit" or "van" or "in" or "over" or "vanaf" or "sinds" or "jaren" or "tussen") return true;
        return false;
    }
}
