using Lakwerk.Reading.Sources;
using Lakwerk.Reading.Words;

namespace Lakwerk.Reading.Documents;

/// <summary>
/// Finds where a letter names documents: <c>de documenten met de nummers 1 en 6 t/m 12</c>, <c>documenten in inventarislijst
/// 2A met nummers AA, AC–AF en B</c>, <c>alle documenten … behoudens die met nummers …</c>, <c>de overige documenten</c>.
/// </summary>
internal sealed class DocumentListReader
{
    private const int MostFillers = 14;
    private const int MostItems = 5000;
    private const int MostUnknown = 2;
    private const int ExceptionReach = 40;
    private const int FewestCodes = 3;
    private const int LongestNumbers = 10;
    private const int FewestDotted = 5;
    private const double DotLost = 0.6;

    private static readonly HashSet<string> Nouns = new(StringComparer.OrdinalIgnoreCase)
        { "document", "documenten", "documentnummer", "documentnummers", "stuk", "stukken", "nummer", "nummers", "nr", "nrs", "document(en)", "volgnummer", "volgnummers", "stuknummer", "stuknummers", "volgnr", "volgnrs" };

    private static readonly HashSet<string> Fillers = new(StringComparer.OrdinalIgnoreCase)
    {
        "met", "de", "het", "die", "dat", "dit", "den", "nummer", "nummers", "nr", "nr.", "nrs", "nrs.", "in", "uit", "van", "op", "inventarislijst", "inventarislijsten",
        "inventaris", "lijst", "bijlage", "genoemd", "genoemde", "vermeld", "opgenomen", "aangeduid", "document", "documenten", "documentnummer", "documentnummers", "volgnummer", "volgnummers", "volgnr", "volgnrs",
        "genummerd", "onder", "zijn", "is", "als", "betreft", "volgende", "deze", "corresponderende", "id",
    };

    private static readonly HashSet<string> Lists = new(StringComparer.OrdinalIgnoreCase) { "inventarislijst", "inventarislijsten", "inventaris", "lijst", "bijlage", "deelinventaris" };

    private static readonly HashSet<string> Exceptions = new(StringComparer.OrdinalIgnoreCase) { "behoudens", "behalve", "uitzondering", "uitgezonderd", "uitzonderen" };

    private static readonly HashSet<string> Units = new(StringComparer.OrdinalIgnoreCase)
        { "pagina", "pagina's", "pagina’s", "dagen", "weken", "jaar", "documenten", "stukken", "procent", "euro", "keer", "maal", "maanden", "lid", "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december" };

    private readonly FlowText _flow;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly List<DocumentMention> _found = [];

    /// <summary>A scanned letter whose documents have no letter before their number: "I8" was 18.</summary>
    private readonly bool _plain;

    /// <summary>Documents are numbered "3.01": a dot in a number is no speck.</summary>
    private readonly bool _dotted;

    /// <summary>What stands before the dot in most of them; null where numbers have none.</summary>
    private readonly string? _prefix;

    /// <summary>Where the exceptions of the list that is read end; 0 when it has none.</summary>
    private int _exceptionEnd;

    private DocumentListReader(FlowText flow)
    {
        _flow = flow;
        _tokens = flow.Tokens;
        var dotted = _tokens.Where(token => token.Kind == TokenKind.Number && IsDotted(flow.SpanOf(token)) && flow.SpanOf(token)[^3] == '.').ToList();
        _dotted = dotted.Count >= FewestDotted;
        _prefix = _dotted && flow.IsDamaged ? dotted.GroupBy(token => flow.Text[token.Start..(token.End - 2)]).MaxBy(prefix => prefix.Count())!.Key : null;
        _plain = flow.IsDamaged && !_tokens.Where(token => token.Kind == TokenKind.Word && token.Length is >= 2 and <= 5 && char.IsAsciiLetterUpper(flow.Text[token.Start]) && !flow.SpanOf(token)[1..].ContainsAnyExceptInRange('0', '9')).GroupBy(token => flow.Text[token.Start]).Any(prefix => prefix.Count() >= FewestCodes);
    }

    /// <summary>Two numbers with a dot between them, as "3.01" and "12.4".</summary>
    private static bool IsDotted(ReadOnlySpan<char> token) =>
        token.Length >= 3 && token.IndexOf('.') is > 0 and var dot && dot < token.Length - 1 && token.Count('.') == 1 && !token[..dot].ContainsAnyExceptInRange('0', '9') && !token[(dot + 1)..].ContainsAnyExceptInRange('0', '9');

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
        if (Word(i) == "rest" && i > 0 && Word(i - 1) is "de" or "De") return Rest(i);
        if (!Nouns.Contains(Word(i))) return i;
        if (i > 0 && Word(i - 1).ToLowerInvariant() is "overige" or "resterende") return Rest(i);
        if (Before(i, "alle", "allen") || Before(i, "al", "al") || _flow.IsDamaged && BeforeNear(i, "alle")) return All(i);
        if (i >= 3 && Word(i - 3).Equals("geen", StringComparison.OrdinalIgnoreCase) && Word(i - 2).Equals("van", StringComparison.OrdinalIgnoreCase)) return All(i, isNone: true);
        if (Before(i, "overige", "overige") || Before(i, "resterende", "andere")) return Rest(i);
        return Named(i) ?? i;
    }

    private int? Named(int noun)
    {
        var (at, list, numbered) = Head(noun);
        if (at >= _tokens.Count || IsForeign(noun)) return null;
        if (list is null && Word(noun).StartsWith("nummer", StringComparison.OrdinalIgnoreCase)) list = ListBefore(noun);
        var start = _tokens[noun].Start;
        var items = new List<NamedDocument>();
        _exceptionEnd = 0;
        var next = Items(at, list, items, firstMayBeCode: numbered || at == noun + 1);
        if (items.Count == 0) return null;
        if (list is null && ListAfter(ref next) is { } after) items = [.. items.Select(item => item with { Key = item.Key with { List = after } })];
        _found.Add(new DocumentMention(start, Math.Max(_exceptionEnd, items[^1].End), items));
        return next - 1;
    }

    /// <summary>"Alle documenten", then perhaps a list, then perhaps exceptions further on in the sentence.</summary>
    private int All(int noun, bool isNone = false)
    {
        var list = default(string);
        var released = false;
        var at = noun + 1;
        for (; at < _tokens.Count && at < noun + ExceptionReach && !IsSentenceEnd(at); at++)
        {
            if (_tokens[at].Kind == TokenKind.Word && Lists.Contains(Word(at)) && ListName(at + 1, out var afterName) is { } name)
            {
                list ??= name;
                at = afterName - 1;
            }
            else if (Exceptions.Contains(Word(at)) || AfterException(at) > 0) return Excepted(noun, Math.Max(at, AfterException(at) - 1), list, released);
            else released |= Word(at) is "openbaar" or "verstrekt" or "vrijgegeven" && Word(at - 1) is not "niet";
        }

        _found.Add(new DocumentMention(_tokens[noun - 1].Start, _tokens[noun].End, []) { IsAll = true, IsNone = isNone, IsReleased = released && !isNone, List = list });
        return noun;
    }

    private int Excepted(int noun, int exception, string? list, bool released)
    {
        var items = new List<NamedDocument>();
        var (at, ownList, _) = Head(exception);
        var next = Items(at, ownList ?? list, items, firstMayBeCode: true);
        var end = items.Count > 0 ? items[^1].End : _tokens[noun].End;
        _found.Add(new DocumentMention(_tokens[noun - 1].Start, end, items) { IsAll = true, IsReleased = released, List = list ?? ownList });
        return Math.Max(noun, next - 1);
    }

    private int Rest(int noun)
    {
        _found.Add(new DocumentMention(_tokens[noun - 1].Start, _tokens[noun].End, []) { IsRest = true });
        return noun;
    }

    /// <summary>Over the words between the noun and its numbers; gives the first token after them and the list they name.</summary>
    private (int At, string? List, bool Numbered) Head(int noun)
    {
        string? list = null;
        var numbered = Word(noun).Contains("nummer", StringComparison.OrdinalIgnoreCase) || Word(noun) is "nrs";
        var at = noun + 1;
        var unknown = 0;
        for (var skipped = 0; at < _tokens.Count && skipped < MostFillers; at++, skipped++)
        {
            if (_tokens[at].Kind == TokenKind.Sign && _flow.Text[_tokens[at].Start] is ':' or '(' or '“' or '‘' or '\'') continue;
            if (_tokens[at].Kind == TokenKind.Sign && _flow.Text[_tokens[at].Start] == '.' && Word(at - 1) is "nr" or "nrs" or "Nr" or "Nrs" or "doc") continue;
            // A comma may stand between "behalve" and its list, and OCR sprinkles others.
            if (_tokens[at].Kind == TokenKind.Sign && _flow.Text[_tokens[at].Start] is ',' && at + 1 < _tokens.Count && Fillers.Contains(Word(at + 1))) continue;
            if (_tokens[at].Kind == TokenKind.Break) continue;
            var word = Word(at);
            if (!Fillers.Contains(word))
            {
                // A damaged "nummers" stands right before the numbers.
                if (_flow.IsDamaged && unknown <= MostUnknown && IsLowerWord(at) && ItemsFollow(at + 1))
                {
                    unknown++;
                    numbered |= EditDistance.IsWithin(word, "nummers", 4);
                    continue;
                }

                // A damaged "met" or "de" must not end the head; a number that may be an item does.
                if (unknown == MostUnknown || !IsShortWord(at) || Item(at, NumberStyle.Unknown) is { Confidence: 1 } || !LeadsOn(at + 1)) break;
                unknown++;
                continue;
            }

            numbered |= word.StartsWith("nummer", StringComparison.OrdinalIgnoreCase) || word.StartsWith("nr", StringComparison.OrdinalIgnoreCase);
            if (!Lists.Contains(word) || ListName(at + 1, out var next) is not { } name) continue;
            // "bijlage 2" with numbers behind it names a list; "bijlage 1 en 2" does not.
            list = name;
            numbered = true;
            at = next - 1;
        }

        return (at, list, numbered);
    }

    /// <summary>Within a few words come "nummers" or the name of a list.</summary>
    private bool LeadsOn(int at)
    {
        for (var look = at; look < _tokens.Count && look < at + 6 && Fillers.Contains(Word(look)); look++)
            if (Word(look).StartsWith("nummer", StringComparison.OrdinalIgnoreCase) || Lists.Contains(Word(look))) return true;
        return false;
    }

    /// <summary>Two sound items in a row, perhaps behind another word that cannot be read.</summary>
    private bool ItemsFollow(int at)
    {
        for (var look = at; look < _tokens.Count && look <= at + MostUnknown; look++)
        {
            if (IsSoundItem(look, NumberStyle.Unknown)) return AfterSeparators(look + 1, NumberStyle.Unknown) is > 0 and var next && IsSoundItem(next, NumberStyle.Unknown);
            if (_tokens[look].Kind != TokenKind.Sign && !IsLowerWord(look)) return false;
        }

        return false;
    }

    private bool IsLowerWord(int at) => _tokens[at].Kind == TokenKind.Word && _tokens[at].Length <= LongestNumbers && char.IsLower(_flow.Text[_tokens[at].Start]);

    private bool IsShortWord(int at) => _tokens[at].Kind == TokenKind.Word && _tokens[at].Length <= 4 && char.IsLower(_flow.Text[_tokens[at].Start]);

    /// <summary>"… inventarislijst 2A met nummers": the name before a "nummers" that was reached without its noun.</summary>
    private string? ListBefore(int noun)
    {
        for (var look = noun - 1; look >= 0 && look > noun - 6 && !IsSentenceEnd(look); look--)
        {
            var word = _flow.SpanOf(_tokens[look]);
            if (word.Length == 2 && char.IsAsciiDigit(word[0]) && char.IsAsciiLetterUpper(word[1])) return word.ToString();
        }

        return null;
    }

    /// <summary>The name of a list: 2A, B, 3, II; never a word.</summary>
    private string? ListName(int at, out int next)
    {
        next = at + 1;
        if (at < _tokens.Count && Lists.Contains(Word(at))) return ListName(at + 1, out next);
        if (at >= _tokens.Count) return null;
        var word = _flow.SpanOf(_tokens[at]).TrimEnd('.');
        if (word.Length is 0 or > 3) return null;
        if (word.Length == 2 && word[0] is 'z' or 'l' or 'i') return word.ToString().ToUpperInvariant();
        if (char.IsAsciiDigit(word[0]) && word.Length > 1 && word[^1] is >= 'a' and <= 'h') return string.Concat(word[..^1], word[^1..].ToString().ToUpperInvariant());
        foreach (var c in word)
            if (!char.IsAsciiDigit(c) && !char.IsAsciiLetterUpper(c)) return null;
        return word.ToString();
    }

    /// <summary>"… AU en AV in inventarislijst 2B": the list named after the numbers.</summary>
    private string? ListAfter(ref int at)
    {
        var look = at;
        while (look < _tokens.Count && look < at + 3 && Word(look) is "in" or "uit" or "van" or "op" or "de") look++;
        if (look == at || look >= _tokens.Count || !Lists.Contains(Word(look)) || ListName(look + 1, out var next) is not { } name) return null;
        at = next;
        return name;
    }

    /// <summary>Reads items while they come; gives the first token that is none.</summary>
    private int Items(int at, string? list, List<NamedDocument> items, bool firstMayBeCode)
    {
        // The first item of a scan may be gone altogether: "nummers en 6 t/m 12".
        if (_flow.IsDamaged && firstMayBeCode && at + 1 < _tokens.Count && IsJoiner(at) && IsSoundItem(at + 1, NumberStyle.Unknown)) at++;
        var style = StyleFrom(at);
        while (at < _tokens.Count && items.Count < MostItems)
        {
            if (Item(at, items.Count == 0 ? (firstMayBeCode || style == NumberStyle.Digits ? style : NumberStyle.Unknown) : style) is not { } item) break;
            if (items.Count == 0 && !firstMayBeCode && char.IsAsciiLetter(item.Nr[0]) && !IsListAhead(at)) break;
            if (NextIsUnit(at) || items.Count == 0 && IsYear(at, item.Nr)) break;
            at = WithoutExcepted(AddItem(at, item, list, style, items), list, style, items);
            var next = AfterSeparators(at, style);
            if (next < 0) next = AfterUnreadable(at, style);
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
        var look = OverSigns(at, ",(;–-");
        if (look >= _tokens.Count || AfterException(look) is not (> 0 and var first)) return at;
        while (first < _tokens.Count && (Fillers.Contains(Word(first)) || Nouns.Contains(Word(first)) || _tokens[first].Kind == TokenKind.Break || Word(first) is ":" or "." or "(")) first++;
        var excepted = new List<NamedDocument>();
        var end = at;
        while (first > 0 && first < _tokens.Count && Item(first, style) is { } item && !NextIsUnit(first))
        {
            var own = new List<NamedDocument>();
            var next = AddItem(first, item, list, style, own);
            if (excepted.Count > 0 && !own.TrueForAll(document => items.Exists(named => named.Key == document.Key))) break;
            excepted.AddRange(own);
            end = next;
            first = AfterSeparators(next, style);
        }

        if (excepted.Count == 0) return at;
        items.RemoveAll(named => excepted.Exists(document => document.Key == named.Key));
        _exceptionEnd = _tokens[end - 1].End;
        return OverSigns(end, ")–-");
    }

    private int OverSigns(int at, string signs)
    {
        while (at < _tokens.Count && (_tokens[at].Kind == TokenKind.Break || _tokens[at].Kind == TokenKind.Sign && signs.Contains(_flow.Text[_tokens[at].Start]))) at++;
        return at;
    }

    /// <summary>The token after "behalve", "met uitzondering van", "m.u.v.", or 0.</summary>
    private int AfterException(int at)
    {
        var word = Word(at).ToLowerInvariant();
        if (word is "behalve" or "behoudens" or "uitgezonderd" or "exclusief") return at + 1;
        if (word is "met" && Word(at + 1) is "uitzondering" && Word(at + 2) is "van") return at + 3;
        if (word is "uitzondering" && Word(at + 1) is "van") return at + 2;
        if (word is "m.u.v" or "muv") return Word(at + 1) is "." ? at + 2 : at + 1;
        return word is "m" && Word(at + 1) is "." && Word(at + 2) is "u" && Word(at + 3) is "." && Word(at + 4) is "v" ? at + (Word(at + 5) is "." ? 6 : 5) : 0;
    }

    private int AddItem(int at, (string Nr, double Confidence) item, string? list, NumberStyle style, List<NamedDocument> items)
    {
        var token = _tokens[at];
        if (RangeEnd(at + 1, style) is { } end && (_prefix is null || IsDotted(item.Nr) == IsDotted(end.Nr)) && DocumentNumbers.Range(item.Nr, end.Nr) is { } range)
        {
            var confidence = Math.Min(item.Confidence, end.Confidence);
            items.AddRange(range.Select(nr => new NamedDocument(new DocumentKey(list, nr), token.Start, _tokens[end.At].End, confidence)));
            return end.At + 1;
        }

        if (InnerRange(token) is { } inner) items.AddRange(inner.Select(nr => new NamedDocument(new DocumentKey(list, nr), token.Start, token.End, 0.9)));
        else if (style == NumberStyle.Letters && CodeOfTwo(at, item.Nr) is { } whole)
        {
            items.Add(new NamedDocument(new DocumentKey(list, whole), token.Start, _tokens[at + 1].End, item.Confidence * 0.7));
            return at + 2;
        }
        else items.Add(new NamedDocument(new DocumentKey(list, item.Nr), token.Start, token.End, item.Confidence));
        return at + 1;
    }

    /// <summary>"D AA", "A W": a code with a blank in it, in a scan.</summary>
    private string? CodeOfTwo(int at, string nr)
    {
        if (!_flow.IsDamaged || at + 1 >= _tokens.Count || nr.Length > 2 || _tokens[at + 1].Start != _tokens[at].End + 1 || _tokens[at + 1].Length + nr.Length is < 2 or > 3) return null;
        var next = _flow.SpanOf(_tokens[at + 1]);
        return next.ContainsAnyExceptInRange('A', 'Z') || nr.Length == 2 && next.Length == 1 && AfterSeparators(at + 2, NumberStyle.Letters) < 0 ? null : string.Concat(nr, next);
    }

    /// <summary>"6-12" in one token.</summary>
    private IReadOnlyList<string>? InnerRange(Token token)
    {
        var text = _flow.SpanOf(token).ToString();
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 && text.IndexOf('-', dash + 1) < 0 && char.IsAsciiDigit(text[0]) == char.IsAsciiDigit(text[dash + 1]) && dash + 1 < text.Length
            ? DocumentNumbers.Range(text[..dash], text[(dash + 1)..])
            : null;
    }

    private (string Nr, double Confidence)? Item(int at, NumberStyle style)
    {
        var token = _tokens[at];
        if (token.Kind is not (TokenKind.Word or TokenKind.Number)) return null;
        if (_plain && style == NumberStyle.Digits && !(_dotted && IsDotted(_flow.SpanOf(token))) && NumberToken.ReadPlain(_flow.SpanOf(token)) is { } plain) return plain;
        // "317" among "3.01" and "3.17" lost its dot.
        if (_prefix is { } prefix && token.Length == prefix.Length + 1 && _flow.SpanOf(token).StartsWith(prefix.AsSpan(0, prefix.Length - 1)) && !_flow.SpanOf(token).ContainsAnyExceptInRange('0', '9')) return ($"{prefix}{_flow.SpanOf(token)[^2..]}", DotLost);
        if (_flow.IsDamaged && NumberToken.ReadBracketed(_flow.SpanOf(token)) is { } bracketed) return bracketed;
        var item = NumberToken.Read(_flow.SpanOf(token), style);
        // In a sound letter a word without any digit is a word: "zijn als los bestand gevoegd" names no document 105.
        return item is { Confidence: < 1 } lookalike && !_flow.IsDamaged && char.IsAsciiDigit(lookalike.Nr[0]) && !_flow.SpanOf(token).ContainsAnyInRange('0', '9') ? null : item;
    }

    /// <summary>The number after "t/m", "tot en met" or a dash.</summary>
    private (string Nr, double Confidence, int At)? RangeEnd(int at, NumberStyle style)
    {
        if (at >= _tokens.Count) return null;
        var next = RangeWord(at);
        while (next > 0 && next < _tokens.Count && _tokens[next].Kind == TokenKind.Break) next++;
        return next > 0 && next < _tokens.Count && Item(next, style) is { } item ? (item.Nr, item.Confidence, next) : null;
    }

    /// <summary>The token after a word for a range, or 0.</summary>
    private int RangeWord(int at)
    {
        var word = Word(at);
        if (_tokens[at].Kind == TokenKind.Sign && word is "-" or "–" or "—") return at + 1;
        if (word.Length is >= 2 and <= 5 && word[0] is 't' or 'T' or 'f' && IsUntil(word)) return at + 1;
        // "c/m", "i/m": the stroke is what is left of it.
        if (word.Length is >= 3 and <= 5 && word[1] == '/' && char.IsLetter(word[0]) && IsUntil(word)) return at + 1;
        // "Vm": a coarse scan melts the letter and its stroke into one.
        if (word is "Vm" or "Um" or "Wm" or "Ym") return at + 1;
        if (word is "t" && Word(at + 1) is "/" or "(" && Word(at + 2) is "m" or "rn" or "n") return at + 3;
        if (EditDistance.IsWithin(word, "tot", 1) && EditDistance.IsWithin(Word(at + 2), "met", 1) && Word(at + 1).Length <= 3) return at + 3;
        return 0;
    }

    private static bool IsUntil(string word) => word[1..].TrimStart('/', '|', 'l', '1', 'i', 'I', '!', '.', '7') is "m" or "rn" or "n" or "nn" or "in" or "rm" or "iri";

    /// <summary>The first token after commas and "en", or -1 when the list ends here.</summary>
    private int AfterSeparators(int at, NumberStyle style)
    {
        var seen = 0;
        for (var look = at; look < _tokens.Count && look < at + 5; look++)
        {
            var token = _tokens[look];
            if (token.Kind == TokenKind.Break && IsNumbering(look + 1)) return -1;
            if (token.Kind == TokenKind.Break || token.Kind == TokenKind.Sign && (_flow.Text[token.Start] is ',' or ';' or '.' or '\'' or '·' or '/' or '`' or '‚' || _flow.IsDamaged && _flow.Text[token.Start] is not ':' and not '('))
            {
                seen++;
                continue;
            }

            if (Item(look, style) is not null && (seen > 0 || !IsJoiner(look) && IsSoundItem(look, style))) return look;
            if (!IsJoiner(look)) return -1;
            seen++;
        }

        return -1;
    }

    /// <summary>"6. Hoe maken wij …" on a line of its own numbers a heading, not a document.</summary>
    private bool IsNumbering(int at) => at + 2 < _tokens.Count && _tokens[at].Kind == TokenKind.Number && _tokens[at + 1].Kind == TokenKind.Sign && _flow.Text[_tokens[at + 1].Start] is '.' or ')' && _tokens[at + 1].Start == _tokens[at].End && _tokens[at + 2].Kind == TokenKind.Word;

    /// <summary>One item that nobody can read must not end a list that goes on behind it.</summary>
    private int AfterUnreadable(int at, NumberStyle style)
    {
        while (at < _tokens.Count && (_tokens[at].Kind == TokenKind.Sign || IsJoiner(at))) at++;
        if (at >= _tokens.Count || _tokens[at].Length > 4 || Fillers.Contains(Word(at)) || Nouns.Contains(Word(at)) || _tokens[at].Kind == TokenKind.Break) return -1;
        return AfterSeparators(at + 1, style) is > 0 and var next && IsSoundItem(next, style) && _tokens[next].Start - _tokens[at].End <= 5 ? next : -1;
    }

    private bool IsSoundItem(int at, NumberStyle style) => Item(at, style) is { Confidence: 1 } && _tokens[at].Length <= 4;

    /// <summary>"en", "alsmede", "of", and what OCR makes of "en".</summary>
    private bool IsJoiner(int at)
    {
        var word = Word(at);
        return _tokens[at].Kind == TokenKind.Word && (word is "en" or "alsmede" or "evenals" or "of" or "alsook" || word.Length is 2 or 3 && char.IsLower(word[0]) && EditDistance.IsWithin(OcrFolding.Fold(word), "en", 1));
    }

    /// <summary>Whether the items from here on are mostly codes or mostly digits.</summary>
    private NumberStyle StyleFrom(int at)
    {
        int codes = 0, digits = 0;
        for (var look = at; look < _tokens.Count && look < at + 60 && !IsSentenceEnd(look); look++)
        {
            if (_tokens[look].Kind == TokenKind.Sign || _tokens[look].Kind == TokenKind.Break) continue;
            var word = _flow.SpanOf(_tokens[look]);
            if (NumberToken.Read(word, NumberStyle.Unknown) is { Confidence: 1 })
            {
                if (char.IsAsciiDigit(word[0]) || word.ContainsAnyInRange('0', '9')) digits++;
                else codes++;
            }
            else if (word.Length > 5) break;
        }

        return codes + digits == 0 ? NumberStyle.Unknown : codes > digits ? NumberStyle.Letters : NumberStyle.Digits;
    }

    /// <summary>Two codes in a row: "documenten AA, AC en AD", not "documenten van EZK".</summary>
    private bool IsListAhead(int at) => AfterSeparators(at + 1, NumberStyle.Unknown) > 0 || RangeEnd(at + 1, NumberStyle.Unknown) is not null;

    private bool NextIsUnit(int at) => at + 1 < _tokens.Count && Units.Contains(Word(at + 1)) && _flow.Text[_tokens[at].Start] is not (>= 'A' and <= 'Z');

    /// <summary>"Documenten uit 2019", "uit de jaren 2021 en 2022".</summary>
    private bool IsYear(int at, string nr)
    {
        if (nr.Length != 4 || nr[0] is not ('1' or '2') || nr[1] is not ('9' or '0')) return false;
        for (var back = 1; back <= 3 && back <= at; back++)
            if (Word(at - back) is "uit" or "van" or "in" or "over" or "vanaf" or "sinds" or "jaren" or "tussen") return true;
        return false;
    }

    /// <summary>The number of a case, a telephone or a parliamentary paper is none of a document.</summary>
    private bool IsForeign(int noun) =>
        IsPaper(noun) || Word(noun) is "nummer" or "nummers" or "nr" or "nrs" && noun > 0 && Word(noun - 1) is "zaak" or "dossier" or "telefoon" or "onder" or "kenmerk" or "gironummer" or "rekening";

    /// <summary>"Kamerstukken II 2017/18, 30 821, nr. 46", "Staatsblad 2021, nr. 499": a number behind a number.</summary>
    private bool IsPaper(int noun)
    {
        if (Word(noun) is not ("nr" or "nrs" or "Nr")) return false;
        for (var back = noun - 1; back >= 0 && back > noun - 12 && !IsSentenceEnd(back); back--)
            if (Word(back) is var word && (word.StartsWith("Kamerstuk", StringComparison.OrdinalIgnoreCase) || word is "Stb" or "Stcrt" or "Staatsblad" or "Staatscourant" or "Trb" or "zaak" or "zaaknummer" or "kenmerk" or "ECLI")) return true;
        return noun > 0 && _tokens[noun - 1].Kind == TokenKind.Number || noun > 1 && _tokens[noun - 1].Kind == TokenKind.Sign && _tokens[noun - 2].Kind == TokenKind.Number && _tokens[noun - 2].Length > 2;
    }

    private bool IsSentenceEnd(int at) => _tokens[at].Kind == TokenKind.Break || _tokens[at].Kind == TokenKind.Sign && _flow.Text[_tokens[at].Start] == '.'
        && (at + 1 == _tokens.Count || char.IsUpper(_flow.Text[_tokens[at + 1].Start]) && _tokens[at + 1].Length > 3);

    private bool Before(int at, string one, string two)
    {
        for (var back = 1; back <= 2 && at - back >= 0; back++)
            if (Word(at - back) is var word && (word.Equals(one, StringComparison.OrdinalIgnoreCase) || word.Equals(two, StringComparison.OrdinalIgnoreCase))) return true;
        return false;
    }

    private bool BeforeNear(int at, string word)
    {
        var before = at > 0 ? Word(at - 1) : "";
        return before.Length is >= 3 and <= 5 && EditDistance.IsWithin(before.ToLowerInvariant(), word, 1) || before.Length is >= 3 and <= 5 && EditDistance.IsWithin(OcrFolding.Fold(before), OcrFolding.Fold(word), 1);
    }

    private string Word(int at) => at < _tokens.Count ? _flow.Text.Substring(_tokens[at].Start, _tokens[at].Length) : "";
}
