using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Documents;

/// <summary>
/// Finds where a letter names documents: <c>de documenten met de nummers 1 en 6 t/m 12</c>, <c>documenten in inventarislijst
/// 2A met nummers AA, AC–AF en B</c>, <c>alle documenten … behoudens die met nummers …</c>, <c>de overige documenten</c>.
/// </summary>
internal sealed class DocumentListReader
{
    private const int ExceptionReach = 40;

    private readonly FlowText _flow;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly FlowWords _words;
    private readonly ListHeads _heads;
    private readonly ListItems _items;
    private readonly List<DocumentMention> _found = [];

    private DocumentListReader(FlowText flow)
    {
        _flow = flow;
        _tokens = flow.Tokens;
        _words = new FlowWords(flow);
        var numbers = new NumberItems(flow, _words);
        _heads = new ListHeads(flow, _words, numbers);
        _items = new ListItems(flow, _words, numbers);
    }

    public static IReadOnlyList<DocumentMention> Find(FlowText flow)
    {
        var reader = new DocumentListReader(flow);
        for (var i = 0; i < reader._tokens.Count; i++) i = reader.At(i);
        return ListOrder.Mend(ListNames.Mend(LeadingExceptions.Apply(reader._found, flow.Text), flow.IsDamaged), flow.IsDamaged);
    }

    /// <summary>Reads what begins at a token; the result is the last token read.</summary>
    private int At(int i)
    {
        if (_tokens[i].Kind != TokenKind.Word) return i;
        if (_words.Word(i) == "rest" && i > 0 && _words.Word(i - 1) is "de" or "De") return Rest(i);
        if (!DocumentWords.Nouns.Contains(_words.Word(i))) return i;
        if (i > 0 && _words.Word(i - 1).ToLowerInvariant() is "overige" or "resterende") return Rest(i);
        if (_words.Before(i, "alle", "allen") || _words.Before(i, "al", "al") || _flow.IsDamaged && _words.BeforeNear(i, "alle")) return All(i);
        if (i >= 3 && _words.Word(i - 3).Equals("geen", StringComparison.OrdinalIgnoreCase) && _words.Word(i - 2).Equals("van", StringComparison.OrdinalIgnoreCase)) return All(i, isNone: true);
        if (_words.Before(i, "overige", "overige") || _words.Before(i, "resterende", "andere")) return Rest(i);
        return Named(i) ?? i;
    }

    private int? Named(int noun)
    {
        var (at, list, numbered) = _heads.Head(noun);
        if (at >= _tokens.Count || IsForeign(noun)) return null;
        if (list is null && _words.Word(noun).StartsWith("nummer", StringComparison.OrdinalIgnoreCase)) list = _heads.ListBefore(noun);
        var start = _tokens[noun].Start;
        var items = new List<NamedDocument>();
        var next = _items.Read(at, list, items, firstMayBeCode: numbered || at == noun + 1);
        if (items.Count == 0) return null;
        if (list is null && _heads.ListAfter(ref next) is { } after) items = [.. items.Select(item => item with { Key = item.Key with { List = after } })];
        _found.Add(new DocumentMention(start, Math.Max(_items.ExceptionEnd, items[^1].End), items));
        return next - 1;
    }

    /// <summary>"Alle documenten", then perhaps a list, then perhaps exceptions further on in the sentence.</summary>
    private int All(int noun, bool isNone = false)
    {
        var list = default(string);
        var released = false;
        var at = noun + 1;
        for (; at < _tokens.Count && at < noun + ExceptionReach && !_words.IsSentenceEnd(at); at++)
        {
            if (_tokens[at].Kind == TokenKind.Word && DocumentWords.Lists.Contains(_words.Word(at)) && _heads.ListName(at + 1, out var afterName) is { } name)
            {
                list ??= name;
                at = afterName - 1;
            }
            else if (DocumentWords.Exceptions.Contains(_words.Word(at)) || _words.AfterException(at) > 0) return Excepted(noun, Math.Max(at, _words.AfterException(at) - 1), list, released);
            else released |= _words.Word(at) is "openbaar" or "verstrekt" or "vrijgegeven" && _words.Word(at - 1) is not "niet";
        }

        _found.Add(new DocumentMention(_tokens[noun - 1].Start, _tokens[noun].End, []) { IsAll = true, IsNone = isNone, IsReleased = released && !isNone, List = list });
        return noun;
    }

    private int Excepted(int noun, int exception, string? list, bool released)
    {
        var items = new List<NamedDocument>();
        var (at, ownList, _) = _heads.Head(exception);
        var next = _items.Read(at, ownList ?? list, items, firstMayBeCode: true);
        var end = items.Count > 0 ? items[^1].End : _tokens[noun].End;
        _found.Add(new DocumentMention(_tokens[noun - 1].Start, end, items) { IsAll = true, IsReleased = released, List = list ?? ownList });
        return Math.Max(noun, next - 1);
    }

    private int Rest(int noun)
    {
        _found.Add(new DocumentMention(_tokens[noun - 1].Start, _tokens[noun].End, []) { IsRest = true });
        return noun;
    }

    /// <summary>The number of a case, a telephone or a parliamentary paper is none of a document.</summary>
    private bool IsForeign(int noun) =>
        IsPaper(noun) || _words.Word(noun) is "nummer" or "nummers" or "nr" or "nrs" && noun > 0 && _words.Word(noun - 1) is "zaak" or "dossier" or "telefoon" or "onder" or "kenmerk" or "gironummer" or "rekening";

    /// <summary>"Kamerstukken II 2017/18, 30 821, nr. 46", "Staatsblad 2021, nr. 499": a number behind a number.</summary>
    private bool IsPaper(int noun)
    {
        if (_words.Word(noun) is not ("nr" or "nrs" or "Nr")) return false;
        for (var back = noun - 1; back >= 0 && back > noun - 12 && !_words.IsSentenceEnd(back); back--)
            if (_words.Word(back) is var word && (word.StartsWith("Kamerstuk", StringComparison.OrdinalIgnoreCase) || word is "Stb" or "Stcrt" or "Staatsblad" or "Staatscourant" or "Trb" or "zaak" or "zaaknummer" or "kenmerk" or "ECLI")) return true;
        return noun > 0 && _tokens[noun - 1].Kind == TokenKind.Number || noun > 1 && _tokens[noun - 1].Kind == TokenKind.Sign && _tokens[noun - 2].Kind == TokenKind.Number && _tokens[noun - 2].Length > 2;
    }
}
